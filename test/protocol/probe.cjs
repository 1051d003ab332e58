// Loaded into the server's process by tests (`node --expose-gc --require probe.cjs server.js`): answers over IPC what a
// process shows of itself, and keeps what would otherwise end it. `{snapshot: PATH}` writes what is on the heap there.
const { monitorEventLoopDelay } = require('node:perf_hooks');
const { writeHeapSnapshot } = require('node:v8');

const rejections = [];
process.on('unhandledRejection', reason => rejections.push(String(reason?.stack ?? reason)));
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
process.on('message', ({ snapshot }) => {
  globalThis.gc?.();
  globalThis.gc?.();
  if (snapshot) writeHeapSnapshot(snapshot);
  const { rss } = process.memoryUsage();
  // Histograms count nanoseconds, and the resolution as part of every delay.
  process.send({ rss, rejections, longestDelay: delay.max / 1e6, delay99: delay.percentile(99) / 1e6 });
  delay.reset();
});
// The channel alone must not keep the server alive.
process.channel?.unref();

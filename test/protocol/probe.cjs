// Loaded into the server's process by tests (`node --expose-gc --require probe.cjs server.js`): answers over IPC what a
// process shows of itself, and keeps what would otherwise end it.
const { monitorEventLoopDelay } = require('node:perf_hooks');
const { getHeapCodeStatistics } = require('node:v8');

const rejections = [];
process.on('unhandledRejection', reason => rejections.push(String(reason?.stack ?? reason)));
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
process.on('message', () => {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  // What is compiled, and compiled better, depends on how long a process runs.
  const { code_and_metadata_size: code, bytecode_and_metadata_size: bytecode } = getHeapCodeStatistics();
  // Histograms count nanoseconds, and the resolution as part of every delay.
  process.send({ heapUsed: heapUsed - code - bytecode, rss, rejections, longestDelay: delay.max / 1e6, delay99: delay.percentile(99) / 1e6 });
  delay.reset();
});
// The channel alone must not keep the server alive.
process.channel?.unref();

// How fast the agreement rules read units that are already cut, in MB of source text (UTF-16 code units, as bytes of
// ASCII) per second of one core's time: with nothing remembered; with the words looked up before but every unit new, as in
// a server that runs; and with every unit known, as after a keystroke.
// usage: node test/bench/agreements-speed.mjs [--rounds N]
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadRules } from './agreements-gold.mjs';

const rounds = Number(process.argv[process.argv.indexOf('--rounds') + 1]) || 7;
const sources = '../shared/sources';
if (!existsSync(sources)) {
  console.log('no source texts here');
  process.exit(0);
}
const { readSource, findAgreements } = await loadRules();
const read = (folder, test) =>
  readdirSync(folder)
    .filter(name => name.endsWith('.txt') && test(name))
    .map(name => readSource(readFileSync(join(folder, name), 'utf8'), {}));
const sets = {
  cables: read(join(sources, 'cables'), () => true),
  declarations: read(sources, name => /joint|statement|hoja|readout|thesis\.reflowed/.test(name)),
};
for (const [name, readings] of Object.entries(sets)) {
  const size = readings.reduce((sum, reading) => sum + reading.text.length, 0) / 1e6;
  const vocabulary = [...new Set(readings.flatMap(reading => reading.text.split(/[^\p{L}\p{N}'’.-]+/u)))].join(' ');
  const best = { cold: Number.POSITIVE_INFINITY, fresh: Number.POSITIVE_INFINITY, known: Number.POSITIVE_INFINITY };
  let findings = 0;
  const seconds = lexicon => {
    const start = process.cpuUsage().user;
    findings = 0;
    for (const reading of readings) findings += findAgreements(reading, { lexicon }).length;
    return (process.cpuUsage().user - start) / 1e6;
  };
  const prepared = words => {
    const lexicon = [{ language: 'en' }, { language: 'es' }];
    for (const language of ['en', 'es']) findAgreements(readSource(words, { language }), { lexicon });
    return lexicon;
  };
  for (let round = 0; round < rounds; round++) {
    best.cold = Math.min(best.cold, seconds(prepared('Both sides met.')));
    const lexicon = prepared(vocabulary);
    best.fresh = Math.min(best.fresh, seconds(lexicon));
    best.known = Math.min(best.known, seconds(lexicon));
  }
  const rate = time => (size / time).toFixed(1);
  console.log(
    `${name}: ${size.toFixed(2)} MB, ${findings} findings; MB/s: ${rate(best.cold)} cold, ${rate(best.fresh)} new units, ${rate(best.known)} known units`,
  );
}

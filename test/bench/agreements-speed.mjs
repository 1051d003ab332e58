// How fast the agreement rules read units that are already cut, in MB of source text (UTF-16 code units, as bytes of
// ASCII) per second of one core's time: with nothing remembered, not a word of the lexicon looked up (`cold`); with a
// lexicon in use and every unit new, as when a server opens a document (`new units`: the same texts with wider spaces);
// and with every unit known, as after a keystroke (`known units`).
// The processor's time is counted in ticks of some milliseconds, so each figure is taken over several runs; the first
// rounds, in which the engine compiles, are not counted; the best of the others is printed.
// usage: node --expose-gc test/bench/agreements-speed.mjs [--rounds N]
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadRules } from './agreements-gold.mjs';

const rounds = Number(process.argv[process.argv.indexOf('--rounds') + 1]) || 5;
/** How much text one figure is taken over. UTF-16 code units. */
const ENOUGH = 1_500_000;
const sources = '../shared/sources';
if (!existsSync(sources)) {
  console.log('no source texts here');
  process.exit(0);
}
const { readSource, findAgreements } = await loadRules();
const read = (folder, test) =>
  readdirSync(folder)
    .filter(name => name.endsWith('.txt') && test(name))
    .map(name => readFileSync(join(folder, name), 'utf8'));
const sets = {
  cables: read(join(sources, 'cables'), () => true),
  declarations: read(sources, name => /joint|statement|hoja|readout|thesis\.reflowed/.test(name)),
};
/** Sentences are cut when they are first asked for; here, before the clock runs. */
const cut = reading => {
  reading.units;
  return reading;
};
/** The same words in units that were never seen: behind common words the space is `width` wide. */
const spaced = (text, width) => text.replace(/ (the|of|to|a|de|la|el|en|y|and) /g, ` $1${' '.repeat(width)}`);
for (const [name, texts] of Object.entries(sets)) {
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  const runs = Math.ceil(ENOUGH / size);
  const plain = texts.map(text => cut(readSource(text, {})));
  let width = 1;
  let findings = 0;
  const newLexicon = () => {
    const lexicon = [{ language: 'en' }, { language: 'es' }];
    for (const language of ['en', 'es']) findAgreements(readSource('Both sides met.', { language }), { lexicon });
    return lexicon;
  };
  /** MB/s over runs, each of readings with a lexicon. */
  const rate = jobs => {
    globalThis.gc?.();
    const start = process.cpuUsage().user;
    let read = 0;
    for (const { readings, lexicon } of jobs) {
      findings = 0;
      for (const reading of readings) {
        findings += findAgreements(reading, { lexicon }).length;
        read += reading.text.length;
      }
    }
    return read / Math.max(1, process.cpuUsage().user - start);
  };
  const best = { cold: 0, fresh: 0, known: 0 };
  const used = newLexicon();
  for (let round = -2; round < rounds; round++) {
    const times = Array.from({ length: runs });
    const cold = rate(times.map(() => ({ readings: plain, lexicon: newLexicon() })));
    const fresh = rate(
      times.map(() => {
        width++;
        return { readings: texts.map(text => cut(readSource(spaced(text, width), {}))), lexicon: used };
      }),
    );
    const known = rate(times.map(() => ({ readings: plain, lexicon: used })));
    if (round < 0) continue;
    best.cold = Math.max(best.cold, cold);
    best.fresh = Math.max(best.fresh, fresh);
    best.known = Math.max(best.known, known);
  }
  const figure = each => each.toFixed(1);
  console.log(
    `${name}: ${(size / 1e6).toFixed(2)} MB, ${findings} findings; MB/s: ${figure(best.cold)} cold, ${figure(best.fresh)} new units, ${figure(best.known)} known units`,
  );
}

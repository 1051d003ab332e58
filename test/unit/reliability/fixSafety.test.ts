import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Problem, runChecks } from '../../../server/src/checks';
import type { Fix } from '../../../server/src/features/fixes/fix';
import { fixesFor, mendedRules } from '../../../server/src/features/fixes/fixes';
import { fixesInText } from '../../../server/src/features/fixes/inTextCitation';
import type { AnalysedDocument } from '../../../server/src/project';
import { sampleCable } from '../source/cable/sampleCable';
import { made, opened, ownFiles, type Texts } from './changes';
import { damaged } from './damage';
import { runs } from './effort';
import { fuzz } from './fuzzing';
import { randomDocument, wholeDocument } from './randomDocuments';

/** What a problem says, wherever the markup around it put it. */
const standing = ({ document }: AnalysedDocument, { code, range, message }: Problem): string => {
  const source = document.source.rangeToSource(range);
  const place = source ? `${source.start}-${source.end}` : document.text.slice(range.start, range.end);
  return `${code} ${place} ${message}`;
};

/** Fixes that leave what was found and only silence it elsewhere, or that need another hand, are not held to this. */
const mends = (name: string) => !/^(?:create|from-)/.test(name);
const kindOf = ({ name }: Fix) => name.replace(/:.*/, '');

/** Fields of a cable that can be corrected, with a misprint for each. */
const misprints = [
  ['0611530', '0621530'],
  ['021530Z', '021545Z'],
  ['PP RUEHWEB', 'RR RUEHWEB'],
  ['12958', '12985'],
  ['PREL EAGR', 'PRELL EAGR'],
  ['QUITO 000412', 'QUITO 000421'],
  ['AMEMBASSY QUITO', 'AMEMBASSY QUIOT'],
  ['\n3. (U)', '\n8. (U)'],
] as const;
const misprinted = (changes: readonly (readonly [string, string])[]) =>
  changes.reduce((text, [from, to]) => text.replace(from, to), sampleCable);
const cable = fc.oneof(
  fc.subarray([...misprints], { minLength: 1 }).map(misprinted),
  damaged([sampleCable], ['PP ', 'RR ', '12985', '\r\n', '3. ']),
);
const anyDocument = fc.oneof(
  { weight: 4, arbitrary: randomDocument },
  { weight: 1, arbitrary: cable.map(text => `---\nkind: cable\n---\n${text}`) },
);

interface Chance {
  readonly problem: Problem;
  readonly fix: Fix;
  /** The rule and the fix. */
  readonly key: string;
}

/** A project with everything that can be chosen to mend the problems of its first document. */
async function withChances(texts: Texts) {
  const settings = { 'gloss.yaml': 'rules: {entity/unregistered: hint}\n' };
  const project = await opened({ ...settings, ...texts });
  const { document, snapshot } = project;
  const problems = runChecks(document, snapshot);
  const load = (uri: string) => project.project.read(uri);
  const chances = problems.flatMap((problem): Chance[] =>
    fixesFor({ problem, document, snapshot, load })
      .filter(each => each.change)
      .map(fix => ({ problem, fix, key: `${problem.code} ${kindOf(fix)}` })),
  );
  return { ...project, problems, chances };
}

/** Does it; the problem must be gone. Whether there was anything to do. */
async function mend({ problem, fix }: Chance, { all, document, problems }: Awaited<ReturnType<typeof withChances>>) {
  const change = await fix.change!();
  if (!change || 'refused' in change) return false;
  const after = await made(change, all);
  if (!mends(fix.name)) return true;
  const next = await opened(after);
  const left = runChecks(next.document, next.snapshot).map(each => standing(next.document, each));
  const gone = standing(document, problem);
  const was = problems.filter(each => standing(document, each) === gone).length;
  expect(left.filter(each => each === gone).length, `${fix.name} mends ${gone}`).toBeLessThan(was);
  return true;
}

describe('every quick fix', () => {
  test('of every rule is tried, and keeps a text in which all can be mended', async () => {
    const done = new Set<string>();
    for (const text of [wholeDocument, `---\nkind: cable\n---\n${misprinted(misprints)}`]) {
      const project = await withChances({ 'a.gloss': text, 'b.gloss': '[North]{north} and Robles again.\n' });
      for (const chance of project.chances)
        if (!done.has(chance.key) && (await mend(chance, project))) done.add(chance.key);
    }
    const rules = new Set(
      [...done].filter(each => !/ (?:turn-off|set-aside)$/.test(each)).map(each => each.split(' ')[0]),
    );
    expect([...mendedRules].filter(each => !rules.has(each))).toEqual([]);
    expect([...new Set([...done].map(each => each.split(' ')[1]))].sort()).toMatchInlineSnapshot(`
      [
        "all",
        "as-text",
        "correct",
        "create",
        "date",
        "entry",
        "give",
        "link",
        "link-all",
        "link-project",
        "new",
        "none",
        "parties",
        "record",
        "remove-key",
        "remove-span",
        "set-aside",
        "take",
        "turn-off",
        "write",
      ]
    `);
  });

  /** How often each fix was tried: the least tried come first. */
  const tried = new Map<string, number>();
  const times = ({ key }: Chance) => tried.get(key) ?? 0;
  fuzz(
    'keeps the source text, and the problem is gone',
    {
      file: 'quick fixes',
      values: fc.record({ text: anyDocument, other: randomDocument, isOfWindows: fc.boolean() }),
      least: 50,
    },
    async ({ text, other, isOfWindows }) => {
      const project = await withChances({ ...ownFiles(isOfWindows), 'a.gloss': text, 'b.gloss': other });
      const left = [...project.chances];
      for (let tries = 0; tries < 6 && left.length > 0; tries++) {
        const [least] = left.sort((a, b) => times(a) - times(b)).splice(0, 1);
        tried.set(least!.key, times(least!) + 1);
        await mend(least!, project);
      }
    },
  );

  test('that writes a citation of the text as an annotation, or begins its reference', {
    timeout: 3_600_000,
  }, async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(randomDocument, fc.nat(40), fc.nat(40), async (text, before, after) => {
        const { all, snapshot, document } = await opened({ 'a.gloss': `${text} See Berg (1999) and Quispe (2001).\n` });
        const { source } = document.document;
        for (const citation of document.citations.slice(-3)) {
          const start = Math.max(0, citation.range.start - before);
          const range = source.rangeToDocument({
            start,
            end: Math.min(source.text.length, citation.range.end + after),
          });
          for (const selection of [range, source.rangeToDocument(citation.range)]) {
            for (const fix of fixesInText(document, snapshot, selection)) {
              const change = await fix.change?.();
              if (!change || 'refused' in change) continue;
              seen.add(kindOf(fix));
              await made(change, all);
            }
          }
        }
      }),
      runs(60),
    );
    expect([...seen].sort()).toEqual(['cite', 'reference']);
  });
});

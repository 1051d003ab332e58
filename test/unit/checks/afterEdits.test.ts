import { expect, test } from 'vitest';
import { findProblems, type ProblemList, type Rule, rules, runChecks } from '../../../server/src/checks';
import { annotated, perBlock } from '../../../server/src/checks/rule';
import { changeDocument } from '../project/changeDocument';
import { loadProject, uriOf } from '../project/memoryProject';
import { sampleCable } from '../source/cable/sampleCable';

/** Numbers that are the same in every run. */
function below(seed: number): (count: number) => number {
  let state = seed * 104729;
  return count => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % count;
  };
}

const glossaries = [
  '- {id: north, type: state, name: North}\n- {id: south, type: state, name: South, aliases: [Sur]}\n- {id: bwg, type: mechanism, name: Working Group, aliases: [Group]}\n- {id: pact, type: agreement, name: River Pact, parties: [north, south], date: 2001}\n- {id: lake, type: place, name: Laguna}\n- {id: town, type: place, name: Laguna}\n',
  '- {id: north, type: state, name: North}\n- {id: other, type: organization, name: River Group, aliases: [Group]}\n- {id: bwg, type: mechanism, name: Working Group, aliases: [Group]}\n- {id: pact, type: agreement, name: River Pact, date: 2019, status: signed}\n- {id: lake, type: place, name: Laguna}\n- {id: town, type: place, name: Laguna}\n',
  '- {id: south, type: place, name: South}\n',
];
const references = [
  '- {id: rivers, type: book, title: Rivers}\n',
  '- {id: rivers, type: book, title: Rivers}\n- {id: lakes, type: book, title: Lakes}\n',
  '',
];
const settings = [
  'name: Test\n',
  'name: Test\nlayers:\n  risk: {fields: {level: {type: enum, of: [low, high], required: true}, part: {type: span}, of: {type: entity, of: [state]}}}\n',
  'name: Test\nrules: {entity/unlinked: error, agreement/incomplete: off, entity/unregistered: hint}\n',
  'name: Test\nagreements: {minimum-level: 1}\n',
];
const reviewed = [
  '',
  '- {rule: entity/unlinked, document: a, quote: North}\n',
  '- {rule: entry/unknown, document: a, quote: "the Gruop"}\n',
];
const heads = [
  '',
  '---\nid: a\nkind: declaration\ndate: 2019-05-03\n---\n',
  '---\nid: b\n---\n',
  '---\nid: a\nannotations:\n  deal: {agreement: pact, status: signed, parties: [north, nobody], cite: lakes}\n  bad: {nothing: 1}\n---\n',
  '---\nid: a\nglossary: [{id: elena, type: person, name: Elena Vargas}]\nreferences: [{id: lakes, type: book, title: Lakes}]\n---\n',
  '---\nid: a\nagreement: pact\nrules: {entry/unknown: hint, entity/ambiguous: off}\n---\n',
  '---\nid: [\n---\n',
  `---\nid: a\n---\n${sampleCable}\n`,
];
const pieces = [
  'North and South agreed to build a bridge.',
  'The ministers signed the River Pact on 3 May 2019.',
  'Elena Vargas met the Group. Elena Vargas left.',
  'See Quispe (2001, p. 4), and ibid., p. 5.',
  '[North]{north}',
  '[the Group]{bwg}',
  '[Group]{other}',
  '[the Gruop]{gruop}',
  '[both agreed]{agreement: new, parties: [north, south]}',
  '[signed]{agreement: pact, status: signed, date: 2019}',
  '[in force]{agreement: pact, status: in-force, id: p, date: 1999}',
  '[no more]{id: p, agreement: pact, status: ended}',
  '[as it says]{deal, date: 2020}',
  'Laguna',
  '¶3. (C) The minister left. ',
  '7. (S) He came again. ',
  'END SUMMARY. SUMMARY: Nothing. ',
  'Ref D says so. ',
  '\nSMITH\n',
  '[x]{bad}',
  '[x]{}',
  '[x]{north, south}',
  '[so]{cite: rivers}',
  '[so]{cite: lakes#p. 2}',
  '[“the bridge over the river was never built”]{cite: c#2}',
  '[“nobody ever saw the river run dry”]{cite: c}',
  '[here]{cite: "a#^p"}',
  '[there]{cite: "a#9"}',
  '[there]{cite: "^q"}',
  '[risky]{risk: north, level: low}',
  '[risky]{risk: true, part: p, of: bwg}',
  '[q]{id: q, note: x, note: y}',
  '1. One.\n2. Two.',
  'Both sides agreed to build\n\na bridge over the river.',
  '[',
  ']{',
  '{}',
  ']',
  '\\[',
  'x',
];
const gaps = [' ', ' ', ' ', '\n', '\n\n', '\n\n', '\r\n\r\n', '\n \t\n', ''];
const others = [
  '---\nid: c\ndate: 2002\n---\n1. The river.\n\n2. Nobody ever saw the river run over.\n\n[in force]{agreement: pact, status: in-force, date: 2000}\n',
  '---\nid: a\n---\nAnother with that id. [x]{agreement: pact, status: proposed}\n',
  'No id.\n',
];
const uri = uriOf('a.gloss');
const otherUri = uriOf('c.gloss');

/**
 * Edits a document and all that its problems depend on, and gives each time the problems after the edit and those of a fresh
 * project, there with and without what is kept for another version.
 */
async function* edited(seed: number, steps: number, available?: readonly Rule[], size = 25) {
  const next = below(seed);
  const pick = <T>(list: readonly T[]) => list[next(list.length)]!;
  const piece = () => pick(pieces) + pick(gaps);
  const texts: Record<string, string> = {
    'gloss.yaml': settings[0]!,
    'gloss.reviewed.yaml': '',
    'glossary/all.yaml': glossaries[0]!,
    'references.yaml': references[0]!,
    'a.gloss': '',
    'c.gloss': others[0]!,
  };
  const files: Record<string, readonly string[]> = {
    'gloss.yaml': settings,
    'gloss.reviewed.yaml': reviewed,
    'glossary/all.yaml': glossaries,
    'references.yaml': references,
    'c.gloss': others,
  };
  let opened: string | undefined;
  let head = heads[1]!;
  let body = Array.from({ length: size }, piece).join('');
  const { project, files: disk } = await loadProject(texts);
  for (let version = 1; version <= steps; version++) {
    const turn = next(12);
    const before = head + body;
    const edits: { range: { start: number; end: number }; text: string }[] = [];
    if (turn === 0) {
      const path = pick(Object.keys(files));
      texts[path] = pick(files[path]!);
      disk.texts.set(uriOf(path), texts[path]!);
      await project.filesChanged([{ uri: uriOf(path), type: 'changed' }]);
    } else if (turn === 1) head = pick(heads);
    else if (turn === 2) {
      opened = pick(others) + pick(pieces);
      project.openDocument(otherUri, opened, version);
    } else {
      for (let count = next(4) ? 1 : 3; count > 0; count--) {
        const at = next(body.length + 1);
        const end = Math.min(body.length, at + (next(3) ? next(10) : next(120)));
        const text = next(4) ? piece() : pick(['a', '.', '\n', ' ']);
        edits.push({ range: { start: head.length + at, end: head.length + end }, text });
        body = body.slice(0, at) + text + body.slice(end);
      }
    }
    if (body.length < 400) body += Array.from({ length: 10 }, piece).join('');
    // As an editor tells it: what changed, where that is all that did.
    if (version > 1 && edits.length && changed(before, edits) === head + body)
      changeDocument(project, uri, edits, version);
    else project.openDocument(uri, head + body, version);
    // Not every version is asked for its problems.
    if (edits.length && next(4) === 0) continue;
    const document = project.snapshot().document(uri)!;
    const found = findProblems(document, await project.withCited(document), { available });
    const fresh = await loadProject(texts);
    if (opened !== undefined) fresh.project.openDocument(otherUri, opened, 1);
    fresh.project.openDocument(uri, head + body, version);
    const again = fresh.project.snapshot().document(uri)!;
    const around = await fresh.project.withCited(again);
    const expected = findProblems(again, around, { available });
    yield { text: head + body, found, expected, once: runChecks(again, around, { available }) };
  }
}

const changed = (text: string, edits: readonly { range: { start: number; end: number }; text: string }[]): string =>
  edits.reduce((now, { range, text: own }) => now.slice(0, range.start) + own + now.slice(range.end), text);

const codes = new Set<string>();

test.each([1, 2, 3, 4, 5, 6])('problems after random edits are those of a fresh reading, seed %i', async seed => {
  for await (const { text, found, expected, once } of edited(seed, 60)) {
    const all = expected.all();
    for (const each of all) codes.add(each.code);
    expect(found.all(), text).toEqual(all);
    expect(once, text).toEqual(all);
    checkParts(found, expected, text.length);
  }
});

test.each([7, 8])('and in a long document, seed %i', async seed => {
  for await (const { found, expected } of edited(seed, 15, undefined, 900)) expect(found.all()).toEqual(expected.all());
});

test('every rule of blocks and most others were among them', () => {
  const asked = rules.filter(each => each.checkBlock).map(each => each.code);
  expect(asked.filter(code => !codes.has(code) && !/front-matter/.test(code))).toEqual([]);
  expect(codes.size).toBeGreaterThan(20);
});

/** The worst few, and those of a stretch, are the same as picked from all. */
function checkParts(found: ProblemList, expected: ProblemList, length: number) {
  const all = expected.all();
  const weights = { error: 0, warning: 1, information: 2, hint: 3 };
  expect(found.size).toBe(all.length);
  for (const limit of [0, 1, 5, all.length]) {
    const weighed = [...all].sort((a, b) => weights[a.severity] - weights[b.severity]).slice(0, limit);
    expect(
      found
        .worst(limit)
        .map(each => each.severity)
        .sort(),
    ).toEqual(weighed.map(each => each.severity).sort());
    expect(all).toEqual(expect.arrayContaining(found.worst(limit)));
  }
  for (const start of [0, Math.floor(length / 3), Math.floor(length / 2), length]) {
    const range = { start, end: start + 40 };
    const overlapping = all.filter(
      ({ range: { start: from, end: to } }) => (from < range.end && start < to) || (from <= start && start <= to),
    );
    expect(found.at(range)).toEqual(overlapping);
  }
}

test('a rule that looks at more than it says is found out', async () => {
  let length = 0;
  const cheating: Rule = {
    code: 'test/cheating',
    severity: 'hint',
    checkBlock: perBlock(
      annotated,
      ({ document }) => {
        length = document.text.length;
        return {};
      },
      () => [{ range: { start: 0, end: 0 }, message: `The document has ${length} characters.` }],
    ),
  };
  const differing: boolean[] = [];
  for await (const { found, expected } of edited(1, 20, [cheating]))
    differing.push(JSON.stringify(found.all()) !== JSON.stringify(expected.all()));
  expect(differing).toContain(true);
});

import { describe, expect, test } from 'vitest';
import { runChecks } from '../../../server/src/checks';
import { fixesFor } from '../../../server/src/features/fixes/fixes';
import { keepsSource, parseDocument } from '../../../server/src/markup';
import { type Fixture, load } from './fixture';

const glossary = `
--- glossary/g.yaml
- {id: bwg, type: mechanism, name: Working Group}
- {id: north, type: state, name: North}
- {id: south, type: state, name: South}
- {id: pact, type: agreement, name: Pact of the River, signed: 1998-05-09, status: signed}
`;

/** The fixes for the problems of that rule, of the first one unless told otherwise. */
async function fixesOf(code: string, fixture: Fixture, index = 0) {
  const { document, snapshot } = fixture;
  const problem = runChecks(document, snapshot).filter(each => each.code === code)[index];
  expect(problem, `a problem ${code}`).toBeDefined();
  return fixesFor({ problem: problem!, document, snapshot });
}

/** The text after the fix of that name; the source text must stay, and the problem must be gone from its place. */
async function mended(text: string, code: string, name: string, file = 'a.gloss'): Promise<string> {
  const fixture = await load(`--- a.gloss\n${text}${glossary}`);
  const fixes = await fixesOf(code, fixture);
  const fix = fixes.find(each => each.name === name);
  expect(fixes.map(each => each.name)).toContain(name);
  const change = await fix!.change!();
  if (change && 'refused' in change) throw new Error(change.refused);
  for (const { uri, edits } of change?.edits ?? []) {
    if (uri === fixture.document.uri) expect(keepsSource(fixture.document.document, edits)).toBe(true);
  }
  const made = change?.newFiles?.find(each => each.uri.endsWith(file));
  return made?.text ?? fixture.after(change, file);
}

describe('a contradiction', () => {
  const code = 'agreement/contradicts';

  test('takes the value of the entry', async () => {
    expect(await mended('[x]{agreement: pact, signed: 1999}', code, 'take')).toBe(
      '[x]{agreement: pact, signed: 1998-05-09}\n',
    );
  });

  test('takes its own value into the entry', async () => {
    expect(await mended('[x]{agreement: pact, signed: 1999}', code, 'give', 'glossary/g.yaml')).toContain(
      'name: Pact of the River, signed: 1999, status: signed}',
    );
  });

  test('between documents takes the value of the other', async () => {
    const other = '--- b.gloss\n[y]{agreement: pact, ended: 2004}\n';
    const fixture = await load(`--- a.gloss\n[x]{agreement: pact, ended: 2005}\n${other}${glossary.trimStart()}`);
    const fixes = await fixesOf(code, fixture);
    expect(fixes.map(each => each.name)).toEqual(['take', 'set-aside', 'turn-off']);
    const change = await fixes[0]!.change!();
    if (change && 'refused' in change) throw new Error(change.refused);
    expect(fixture.after(change, 'a.gloss')).toBe('[x]{agreement: pact, ended: 2004}\n');
  });

  test('of a sentence that denies it can be set aside alone', async () => {
    const fixture = await load(`--- a.gloss\nThey never signed the Pact of the River.${glossary}`);
    const fixes = await fixesOf(code, fixture);
    expect(fixes[0]).toMatchObject({ name: 'set-aside', title: 'Not a contradiction: set this finding aside' });
  });
});

describe('an unlinked name', () => {
  test('is linked', async () => {
    expect(await mended('Then North spoke.', 'entity/unlinked', 'link:north')).toBe('Then [North]{north} spoke.\n');
  });

  test('is linked wherever it stands', async () => {
    expect(await mended('North and [North]{north}.\n\nNorth again.', 'entity/unlinked', 'link-all:north')).toBe(
      '[North]{north} and [North]{north}.\n\n[North]{north} again.\n',
    );
  });

  test('is set aside in a file of the project', async () => {
    const line = await mended('Then North spoke.', 'entity/unlinked', 'set-aside', 'gloss.reviewed.yaml');
    expect(line).toMatch(
      /^- \{rule: entity\/unlinked, document: a, quote: North, context: \S+, date: \d{4}-\d\d-\d\d\}\n$/,
    );
  });

  test('line ends of Windows stay', async () => {
    expect(await mended('One.\r\nThen North spoke.\r\nTwo.\r', 'entity/unlinked', 'link:north')).toBe(
      'One.\r\nThen [North]{north} spoke.\r\nTwo.\r\n',
    );
  });
});

describe('an untagged agreement', () => {
  const statement = 'North and South agreed to build the bridge.';

  test('is tagged as a new one, with its parties', async () => {
    expect(await mended(statement, 'agreement/untagged', 'new')).toBe(
      '[North and South agreed to build the bridge.]{agreement: new, status: agreed, parties: [north, south]}\n',
    );
  });

  test('is tagged as none', async () => {
    expect(await mended(statement, 'agreement/untagged', 'none')).toBe(
      '[North and South agreed to build the bridge.]{agreement: none}\n',
    );
  });

  test('is tagged as one of the glossary’s', async () => {
    expect(await mended('North and South signed the Pact of the River.', 'agreement/untagged', 'entry:pact')).toMatch(
      /^\[North and South signed the Pact of the River\.\]\{agreement: pact, status: signed\}\n$/,
    );
  });

  test('that runs around linked names keeps them', async () => {
    expect(await mended('[North]{north} and South agreed to build the bridge.', 'agreement/untagged', 'none')).toBe(
      '[[North]{north} and South agreed to build the bridge.]{agreement: none}\n',
    );
  });
});

describe('what is written wrongly', () => {
  test('an unknown entry gets a near id', async () => {
    expect(await mended('The [x]{nroth}.', 'entry/unknown', 'write:north')).toBe('The [x]{north}.\n');
  });

  test('an unknown entry is made', async () => {
    expect(await mended('The [River Board]{board}.', 'entry/unknown', 'create', 'glossary/g.yaml')).toContain(
      '- id: board\n  type: topic\n  name: River Board\n',
    );
  });

  test('an unknown key gets a near one, or goes', async () => {
    expect(await mended('The [x]{north, noet: a}.', 'annotation/unknown-key', 'write:note')).toBe(
      'The [x]{north, note: a}.\n',
    );
    expect(await mended('The [x]{north, noet: a}.', 'annotation/unknown-key', 'remove-key')).toBe('The [x]{north}.\n');
  });

  test('an empty annotation goes', async () => {
    expect(await mended('The [x]{} met.', 'markup/empty-annotation', 'remove-span')).toBe('The x met.\n');
  });

  test('what is no annotation is written as text', async () => {
    expect(await mended('He wrote [x]{y and left.', 'markup/annotation-unclosed', 'as-text')).toBe(
      'He wrote [x]\\{y and left.\n',
    );
    expect(await mended('He wrote x]{y} and left.', 'markup/span-unopened', 'as-text')).toBe(
      'He wrote x]\\{y} and left.\n',
    );
  });
});

describe('a changed text', () => {
  const text = `---\nid: a\ntext-sha256: ${'0'.repeat(64)}\n---\nWords.`;

  test('is recorded as it is', async () => {
    const after = await mended(text, 'document/text-changed', 'record');
    const { document, snapshot } = await load(`--- a.gloss\n${after.trimEnd()}`);
    expect(runChecks(document, snapshot)).toEqual([]);
  });

  test('is shown by the editor’s side', async () => {
    const fixes = await fixesOf('document/text-changed', await load(`--- a.gloss\n${text}\n`));
    expect(fixes[0]?.command).toEqual({
      id: 'gloss.showTextChange',
      arguments: ['file:///project/a.gloss', '0'.repeat(64)],
    });
  });
});

describe('a rule is turned off in the document', () => {
  test.each([
    ['without front matter', 'Then North spoke.', '---\nrules:\n  entity/unlinked: off\n---\nThen North spoke.\n'],
    [
      'with other keys',
      '---\nid: x\n---\nThen North spoke.',
      '---\nid: x\nrules:\n  entity/unlinked: off\n---\nThen North spoke.\n',
    ],
    [
      'beside other rules',
      '---\nrules:\n  entry/unknown: hint\n---\nThen North spoke.',
      '---\nrules:\n  entity/unlinked: off\n  entry/unknown: hint\n---\nThen North spoke.\n',
    ],
    [
      'in flow style',
      '---\nrules: {entry/unknown: hint}\n---\nThen North spoke.',
      '---\nrules: {entity/unlinked: off, entry/unknown: hint}\n---\nThen North spoke.\n',
    ],
    [
      'where it has another severity',
      '---\nrules: {entity/unlinked: error}\n---\nThen North spoke.',
      '---\nrules: {entity/unlinked: off}\n---\nThen North spoke.\n',
    ],
  ])('%s', async (_, text, after) => {
    expect(await mended(text, 'entity/unlinked', 'turn-off')).toBe(after);
    const { document, snapshot } = await load(`--- a.gloss\n${after}${glossary}`);
    expect(parseDocument(after).problems).toEqual([]);
    expect(runChecks(document, snapshot).map(each => each.code)).not.toContain('entity/unlinked');
  });
});

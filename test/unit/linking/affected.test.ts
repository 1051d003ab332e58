import { expect, test } from 'vitest';
import { affectedBy, createMatcher, wordsOfText } from '../../../server/src/linking';
import { fixture } from '../fixture';

const { entries } = fixture(`x
--- glossary.yaml
- {id: group, type: organization, name: Lima Group, aliases: [GRUPO, Acuerdo de Paz]}
`);

test.each([
  ['The Lima Group met.', true],
  ['The group met in Lima.', true],
  ['The group met.', false],
  ['the líma groúp', true],
  ['the Lima Gro-\nup', true],
  ['the Lima Gro-\n\nLIMA 0123  002 OF 003\n\nup', true],
  ['un acuerdo de paz', true],
  ['', false],
])('%j', (text, expected) => {
  expect(affectedBy(entries)(wordsOfText(text))).toBe(expected);
});

test('never wrong in saying no', () => {
  const text = 'GRUPO Acuer\u00addo de Pa-\nz, Lima\nGroup.';
  for (const each of createMatcher(entries).find(text)) {
    const part = text.slice(each.start, each.end);
    expect(affectedBy(entries)(wordsOfText(part))).toBe(true);
  }
});

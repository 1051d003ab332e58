import { describe, expect, test } from 'vitest';
import { createMatcher, findMentions, mentionsIn, readMentions } from '../../../server/src/linking';
import { readSource, type SourceReading } from '../../../server/src/source';
import { fixture } from '../fixture';

const { entries } = fixture(`
x
--- glossary.yaml
- {id: lima, type: place, name: Lima}
- {id: group, type: organization, name: Lima Group, aliases: [the Group, IT]}
- {id: pact, type: agreement, name: Pact of the Lake, aliases: [the Pact, Pact]}
- {id: other, type: agreement, name: Lake Pact, aliases: [the Pact]}
- {id: en, type: topic, name: In English, aliases: [{text: word, language: en}]}
- {id: es, type: topic, name: In Spanish, aliases: [{text: word, language: es}, {text: el Pact, language: es}]}
`);
const matcher = createMatcher(entries);
const words = [
  'Lima',
  'Group',
  'Lima Group',
  'the Pact',
  'Pact of',
  'the Lake',
  'IT',
  'word',
  'Lake',
  'of the',
  'li-',
  'ma',
  '-',
  'de los que en la',
  'of these and that',
  '“',
  '”',
  'el',
];
const gaps = [' ', ' ', ' ', '\n', '\n\n', '\r\n', '\r\n\r\n', ' \n \n', ''];

describe('mentions of an edited text are as of one read afresh', () => {
  test.each([1, 2, 3, 4, 5, 6])('after random edits, seed %i', seed => {
    let state = seed * 7919;
    const below = (count: number) => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      return (state >> 8) % count;
    };
    const piece = () => words[below(words.length)]! + gaps[below(gaps.length)]!;
    let text = Array.from({ length: 60 }, piece).join('');
    let masks = masksOf(text);
    let mentions = readMentions(reading(text, masks), matcher);
    for (let round = 0; round < 150; round++) {
      const at = below(text.length + 1);
      const gone = [0, 0, 1, 4, 12][below(5)]!;
      // Now and then a stretch between lines that a reading masks, as it does page markers.
      const come = below(8) ? ['', piece(), piece() + piece()][below(3)]! : '\n\n@@@\n\n';
      text = text.slice(0, at) + come + text.slice(at + gone);
      masks = masksOf(text);
      mentions = readMentions(reading(text, masks), matcher, {}, mentions);
      expect(mentionsIn(mentions)).toEqual(findMentions(reading(text, masks), matcher));
    }
  });
});

const masksOf = (text: string) => [...text.matchAll(/@@@/g)].map(({ index }) => ({ start: index, end: index + 3 }));

const reading = (text: string, masks: readonly { start: number; end: number }[]): SourceReading => ({
  ...readSource(text, { kind: 'news' }),
  masks,
});

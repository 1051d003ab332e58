import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotation, indexForQuotations } from '../../../server/src/citations';

const source = `The two ministers met at the border on a cold morning. “We shall keep the road open,” said the host, “and the
school, and the clinic.” The guest agreed to a joint commis-
sion of six members, three from each side.

PAGE 2

They set no date. La comisión se reunirá en Puno cada año, sin demora.`;
const index = indexForQuotations(source, [{ start: source.indexOf('PAGE 2'), end: source.indexOf('PAGE 2') + 6 }]);
const passage = (quotation: string) => {
  const match = findQuotation(quotation, index);
  return (
    match && {
      exact: match.exact,
      text: source.slice(match.range.start, match.range.end),
      differences: match.differences,
    }
  );
};

describe('a quotation that the source has', () => {
  it.each([
    ['word for word', 'met at the border on a cold morning', 'met at the border on a cold morning'],
    [
      'with other quotation marks',
      "'We shall keep the road open', said the host",
      'We shall keep the road open,” said the host',
    ],
    ['over a line break', 'and the school, and the clinic', 'and the\nschool, and the clinic'],
    ['over a hyphen at a line’s end', 'a joint commission of six members', 'a joint commis-\nsion of six members'],
    [
      'over a page marker',
      'three from each side. They set no date',
      'three from each side.\n\nPAGE 2\n\nThey set no date',
    ],
    ['in capitals and without accents', 'LA COMISION SE REUNIRA EN PUNO', 'La comisión se reunirá en Puno'],
    [
      'with words left out',
      'The two ministers … agreed to a joint commission',
      source.slice(0, source.indexOf('sion of') + 4),
    ],
    ['with words put in', 'The guest [of honour] agreed […] to a joint', 'The guest agreed to a joint'],
    ['with [sic]', 'They set [sic] no date', 'They set no date'],
  ])('%s', (_, quotation, text) => {
    expect(passage(quotation)).toEqual({ exact: true, text, differences: [] });
  });
});

describe('a quotation that the source does not have', () => {
  it.each([
    [
      'another word',
      'met at the border on a warm morning',
      'met at the border on a cold morning',
      [{ quoted: 'warm', source: 'cold' }],
    ],
    [
      'a word more',
      'the guest gladly agreed to a joint commission of six members',
      'The guest agreed to a joint commis-\nsion of six members',
      [
        { quoted: 'gladly', source: '' },
        { quoted: 'commission', source: 'commis sion' },
      ],
    ],
    [
      'a word less',
      'on a cold morning. We keep the road open',
      'on a cold morning. “We shall keep the road open',
      [{ quoted: '', source: 'shall' }],
    ],
    [
      'half a word',
      'the two ministers met at the bord',
      'The two ministers met at the border',
      [{ quoted: 'bord', source: 'border' }],
    ],
  ])('%s', (_, quotation, text, differences) => {
    expect(passage(quotation)).toEqual({ exact: false, text, differences });
  });

  it.each(['nothing of this stands anywhere here at all', '', '…', '[…]'])('“%s” comes near nothing', quotation => {
    expect(findQuotation(quotation, index)).toBeNull();
  });
});

it('finds every stretch of words of a text', () => {
  const words = source.split(/\s+/).filter(each => !['PAGE', '2'].includes(each));
  fc.assert(
    fc.property(fc.nat(words.length - 1), fc.integer({ min: 1, max: 20 }), (from, count) => {
      const quotation = words.slice(from, from + count).join(' ');
      if (!/\w/.test(quotation) || /commis-$|^sion/.test(quotation)) return;
      expect(findQuotation(quotation, index)?.exact).toBe(true);
    }),
  );
});

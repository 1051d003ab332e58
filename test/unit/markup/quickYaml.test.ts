import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWithPackage } from '../../../server/src/markup/yaml/packageReader';
import { readQuickly } from '../../../server/src/markup/yaml/readYaml';

const isSpelled = (path: readonly string[]) => path.includes('id');

/** Scalars, most of them usual ones, some of them traps. */
const scalar = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      ...[
        'bwg',
        'a b',
        "it's",
        'Bilateral Working Group',
        '012',
        '1.10',
        '1e3',
        '-1',
        '+.5',
        '0x1F',
        '0o17',
        'null',
        '~',
      ],
      ...[
        'true',
        'False',
        '.inf',
        '-.INF',
        '.nan',
        '09LIMA1661#13',
        'https://x.org/a?b=c#d',
        '2009-11-20',
        'ñandú',
        '^s1',
      ],
      ...["'a, b'", "'it''s'", '"a } b"', '"say \\"x\\""', '"C:\\\\"', "''", '""', '(x)', 'a:b', '-x', 'a - b', 'a:,b'],
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...[
        '*a',
        '&a b',
        '!t x',
        '? a',
        '- a',
        '-',
        ':',
        '@a',
        '`a`',
        '%a',
        '#a',
        'a #b',
        'a# b',
        '|',
        '>-',
        "'a",
        '"\\q"',
      ],
      ...[
        '"\\u00e9"',
        "'a' b",
        'a: b',
        'a:',
        '...',
        '---',
        '\ufeffa',
        'a\tb',
        '\ta',
        'a\0b',
        '\u0085',
        '\u2028',
        '\ud800',
        '',
      ],
      ...[
        '"a\nb"',
        "'a\n b'",
        'a\n b',
        'a\rb',
        '-.',
        '-ñ',
        '<<',
        '=',
        '[',
        '{',
        'x'.repeat(1100),
        '\x1f',
        '\x7f',
        '"\t"',
      ],
    ),
  },
);

const gap = fc.constantFrom('', ' ', ' ', '  ', '\n', '\r\n', '\r', '\n  ', '\t', ' # c\n', '\n\n');
const space = fc.constantFrom('', '', '', ' ');

const { flow } = fc.letrec<{ flow: string; mapping: string; list: string }>(tie => ({
  flow: fc.oneof({ maxDepth: 3 }, scalar, tie('mapping'), tie('list')),
  mapping: fc
    .tuple(
      fc.array(
        fc.oneof(
          fc
            .tuple(scalar, fc.constantFrom(': ', ': ', ': ', ':', ' : ', ':  ', ': \n'), tie('flow'))
            .map(parts => parts.join('')),
          scalar,
          scalar.map(each => `${each}: `),
        ),
        { maxLength: 4 },
      ),
      fc.oneof({ weight: 5, arbitrary: space }, { weight: 1, arbitrary: gap }),
      fc.constantFrom(', ', ', ', ',', ' ,', ',\n  ', ',\r\n'),
      fc.constantFrom('', '', '', ','),
    )
    .map(([pairs, around, comma, last]) => `{${around}${pairs.join(comma)}${around}${last}}`),
  list: fc
    .tuple(fc.array(tie('flow'), { maxLength: 4 }), space, fc.constantFrom(', ', ','), fc.constantFrom('', '', ','))
    .map(([items, around, comma, last]) => `[${around}${items.join(comma)}${last}${around}]`),
}));

const lineEnd = fc.constantFrom(
  '\n',
  '\n',
  '\n',
  '\n',
  '\r\n',
  ' \n',
  ' # c\n',
  '\n\n',
  '\n# c\n',
  '\n  # c\n',
  '\r',
  '\n \t\n',
);
const inlineFlow = flow.filter(each => !/[\n\r]/.test(each));

const { block } = fc.letrec<{ block: string; mapping: string; list: string }>(tie => ({
  block: fc.oneof({ maxDepth: 3 }, tie('mapping'), tie('list')),
  mapping: fc
    .array(
      fc.oneof(
        fc.tuple(scalar, fc.constantFrom(': ', ': ', ':', ':  '), inlineFlow, lineEnd).map(parts => parts.join('')),
        fc
          .tuple(scalar, lineEnd, tie('block'), fc.constantFrom('', ' ', '  ', '  '))
          .map(([key, end, value, indentation]) => `${key}:${end}${indented(value, indentation)}`),
        fc.tuple(scalar, lineEnd).map(([key, end]) => `${key}:${end}`),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map(parts => parts.join('')),
  list: fc
    .array(
      fc.oneof(
        fc.tuple(inlineFlow, lineEnd).map(([value, end]) => `- ${value}${end}`),
        tie('block').map(value => `- ${indented(value, '  ').trimStart()}`),
        fc.constantFrom('-\n', '- \n', '-   a\n', '-a\n'),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map(parts => parts.join('')),
}));

const indented = (text: string, indentation: string) => text.replace(/^(?=.)/gm, indentation);

/** Small damage, so that nearly well-formed text is tried as well. */
const damaged = (texts: fc.Arbitrary<string>) =>
  fc
    .tuple(texts, fc.nat(), fc.nat(3), fc.constantFrom('', '', '', ' ', '\n', ':', '- ', '}', '"', '#', '\t'))
    .map(([text, at, length, replacement]) => {
      const start = text.length === 0 ? 0 : at % text.length;
      return replacement === '' ? text : text.slice(0, start) + replacement + text.slice(start + length);
    });

describe('the quick reader gives what the yaml package gives', () => {
  test.each([
    ['flow mappings', damaged(flow.filter(each => each.startsWith('{'))), 2500],
    ['block mappings and lists', damaged(block), 2000],
    ['both in one', damaged(fc.tuple(flow, block).map(([a, b]) => `a: ${a}\n${b}`)), 800],
  ] as const)('%s', (_, texts, numRuns) => {
    let quick = 0;
    fc.assert(
      fc.property(texts, fc.constantFrom(0, 7), (text, offset) => {
        const reading = readQuickly(text, offset, isSpelled);
        if (!reading) return;
        quick++;
        expect(reading).toEqual(readWithPackage(text, offset, isSpelled));
      }),
      { numRuns },
    );
    console.log(`${quick} of ${numRuns} read by the quick reader`);
    expect(quick).toBeGreaterThan(numRuns / 50);
  });

  test.each([
    '{bwg}',
    '{bwg, note: "first } mention"}',
    '{agreement: csii-mou, status: signed, parties: [peru, usa], date: 2007-05}',
    "{cite: [mre-2018, {id: x, locator: 'p. 12'}], review: {state: accepted, by: ana}}",
    '{bwg,\n  note: first mention}',
    'id: 09LIMA1661\nkind: cable\ntitle: "Peru: a dialogue"\ndate: 2009-11-20\norigin: {collection: cablegate}\n',
    '- id: bwg # letters\n  type: mechanism\n  names: {es: Grupo}\n  aliases:\n    - BWG\n    - {text: the Group, documents: [a]}\n  same-as: [https://x.org/a]\n  cite: 09LIMA1661#13\n\n',
    '-   id: x\n    aliases:\n    - BWG\n',
  ])('and reads what is common: %j', text => {
    const reading = readQuickly(text, 3, isSpelled);
    expect(reading).toBeDefined();
    expect(reading).toEqual(readWithPackage(text, 3, isSpelled));
  });
});

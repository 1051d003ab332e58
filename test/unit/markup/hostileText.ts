import fc from 'fast-check';

/** Texts made of what the markup cares about, and of anything else, lone surrogates too. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...'[]{}\\"\'#:,-\n\r\t ab1ñ^~*&!|>%@`?') },
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          ']{',
          ']{x}',
          '[a]{x}',
          '[b c]{note: "d } e"}',
          '[]{p}',
          '\\[',
          '\\\\',
          '\\{',
          '---\n',
          '---\nid: x\n---\n',
          '\r\n',
          '\n\n',
          '\n \t\n',
          ': ',
          ' #',
          '{a: ',
          "', '",
          '\ufeff',
          '\u2028',
          '\u0085',
          '\0',
          '\ud83d\ude00',
          '\ud800',
          '\udc00',
          '__proto__',
          'constructor: ',
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
    ),
    { maxLength: 40 },
  )
  .map(parts => parts.join(''));

const { span } = fc.letrec<{ content: string; span: string }>(tie => ({
  content: fc
    .array(
      fc.oneof(
        { maxDepth: 3 },
        { weight: 3, arbitrary: fc.constantFrom('a', ' b', '\n', '\\', '\\]', '[', ']', '[c]', '\n \n') },
        tie('span'),
      ),
      {
        maxLength: 4,
      },
    )
    .map(parts => parts.join('')),
  span: fc
    .tuple(
      tie('content'),
      fc.constantFrom(
        '{x}',
        '{}',
        '{note: "]{"}',
        '{b: [c}',
        "{id: 'it''s', by: [a, b]}",
        '{x,\n# }\ny: z}',
        '{x, x: {y}}',
      ),
    )
    .map(([content, annotation]) => `[${content}]${annotation}`),
}));

/** Documents with many spans, nested ones and points among them, and hostile text around and inside them. */
export const glossText: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '', '---\nid: x\n---\n', '\ufeff---\n---\n'),
    fc.array(fc.oneof(span, span, hostileText, fc.constantFrom('\n\n', '\n', ' ', 'word')), { maxLength: 12 }),
  )
  .map(([head, parts]) => head + parts.join(''));

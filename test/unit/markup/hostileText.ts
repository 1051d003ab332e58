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

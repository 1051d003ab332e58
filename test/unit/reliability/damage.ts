import fc from 'fast-check';

/** A text with some damage done to it: stretches cut, doubled, moved, and pieces put in that mean something to a reader. */
export const damaged = (originals: readonly string[], pieces: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...originals), fc.array(blow(pieces), { maxLength: 8 }))
    .map(([original, blows]) => blows.reduce(strike, original));

interface Blow {
  readonly kind: 'cut' | 'double' | 'insert' | 'move' | 'truncate' | 'breaks';
  /** Shares of the text. */
  readonly at: number;
  readonly to: number;
  readonly length: number;
  readonly text: string;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const blow = (pieces: readonly string[]): fc.Arbitrary<Blow> =>
  fc.record({
    kind: fc.constantFrom('cut', 'double', 'insert', 'insert', 'insert', 'move', 'truncate', 'breaks'),
    at: share,
    to: share,
    length: fc.nat(40),
    text: fc.oneof(fc.constantFrom(...pieces, ...always), fc.string({ unit: 'binary', maxLength: 4 })),
  });

/** What no reader of any format likes. */
const always = [
  '\0',
  '\uFEFF',
  '\uD800',
  '\uDC00',
  '\r',
  '\r\n',
  '\t',
  '\u2028',
  '\u0085',
  '😀',
  '__proto__',
  'constructor',
  ' '.repeat(50),
];

function strike(text: string, { kind, at, to, length, text: piece }: Blow): string {
  const start = Math.floor(at * text.length);
  const end = Math.min(text.length, start + length);
  switch (kind) {
    case 'cut':
      return text.slice(0, start) + text.slice(end);
    case 'double':
      return text.slice(0, end) + text.slice(start);
    case 'insert':
      return text.slice(0, start) + piece + text.slice(start);
    case 'move': {
      const rest = text.slice(0, start) + text.slice(end);
      const target = Math.floor(to * rest.length);
      return rest.slice(0, target) + text.slice(start, end) + rest.slice(target);
    }
    case 'truncate':
      return text.slice(0, start);
    default:
      return text.replace(/\n/g, to < 0.5 ? '\r\n' : '\r');
  }
}

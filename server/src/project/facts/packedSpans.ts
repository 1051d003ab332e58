import type { SpanFact, SpanRole } from './documentFacts';

/**
 * What spans name as a short string of Latin-1: of each its role, the index of its value in a list of values, and four
 * places, each told from the one before. Numbers are written five bits at a time, the lowest first, from `À` on where it
 * ends and from `à` on where more follows; the lowest bit of a number is its sign.
 */
export function packSpans(spans: readonly SpanFact[], indexOf: (value: string) => number): string {
  let packed = '';
  let before = 0;
  for (const { role, value, range, valueRange } of spans) {
    packed += number(roles.indexOf(role)) + number(indexOf(value));
    packed += number(range.start - before) + number(range.end - range.start);
    packed += number(valueRange.start - range.start) + number(valueRange.end - valueRange.start);
    before = range.start;
  }
  return packed;
}

/**
 * The spans that were packed, in their order. `isWanted` is asked of each with its role and the index of its value: what is
 * not wanted costs next to nothing.
 */
export function unpackSpans(
  packed: string,
  valueAt: (index: number) => string,
  isWanted: (role: SpanRole, index: number) => boolean = () => true,
): SpanFact[] {
  const spans: SpanFact[] = [];
  let at = 0;
  const next = (): number => {
    let digit = packed.charCodeAt(at++) - FIRST;
    let value = digit & 31;
    for (let place = 32; digit >= 32; place *= 32) {
      digit = packed.charCodeAt(at++) - FIRST;
      value += (digit & 31) * place;
    }
    return value % 2 ? -(value + 1) / 2 : value / 2;
  };
  let start = 0;
  while (at < packed.length) {
    const role = roles[next()]!;
    const index = next();
    start += next();
    const length = next();
    const value = start + next();
    const valueLength = next();
    if (!isWanted(role, index)) continue;
    spans.push({
      range: { start, end: start + length },
      role,
      value: valueAt(index),
      valueRange: { start: value, end: value + valueLength },
    });
  }
  return spans;
}

/** A whole number, with its sign in the lowest bit. */
function number(value: number): string {
  let rest = value < 0 ? -2 * value - 1 : 2 * value;
  let packed = '';
  for (; rest >= 32; rest = Math.floor(rest / 32)) packed += String.fromCharCode(FIRST + 32 + (rest % 32));
  return packed + String.fromCharCode(FIRST + rest);
}

/** `À`: from there to `ÿ`, nothing needs an escape. */
const FIRST = 0xc0;

/** Their order is part of the format. */
const roles: readonly SpanRole[] = ['entity', 'agreement', 'cite', 'id', 'layer', 'party', 'field'];

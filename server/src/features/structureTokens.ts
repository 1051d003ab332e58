import { overlaps, type TextRange } from '../markup';
import type { AnalysedDocument } from '../project';
import { type CableHeader, unitsOf } from '../source';
import type { Token } from './semanticTokens';
import type { TokenType } from './tokenTypes';

type HeaderTokenKind = CableHeader['tokens'][number]['kind'];

const typeOf: Partial<Record<HeaderTokenKind, TokenType>> = {
  label: 'keyword',
  channel: 'number',
  serial: 'number',
  'transmission-section': 'number',
  'day-of-year': 'number',
  time: 'number',
  'date-time-group': 'number',
  'addressee-number': 'number',
  section: 'number',
  mrn: 'number',
  'executive-order': 'number',
  declassification: 'number',
  prosign: 'enumMember',
  precedence: 'enumMember',
  'security-warning': 'enumMember',
  'operating-signal': 'enumMember',
  classification: 'enumMember',
  caption: 'enumMember',
  tag: 'enumMember',
  reason: 'enumMember',
  'routing-indicator': 'property',
  subject: 'heading',
};

/**
 * What the text itself is made of, where no span stands: the fields of a cable's header, portion marks, headings. In order
 * and not overlapping.
 */
export function structureTokens({ document, reading, annotations }: AnalysedDocument): readonly Token[] {
  const { source } = document;
  const tokens: Token[] = [];
  const add = (range: TextRange, type: TokenType) => tokens.push({ range: source.rangeToDocument(range), type });
  for (const { kind, range } of reading.header?.tokens ?? []) {
    const type = typeOf[kind];
    if (type) add(range, type);
  }
  for (const { portionRange } of reading.paragraphs) if (portionRange) add(portionRange, 'keyword');
  for (const { titleRange, role } of reading.sections) {
    // Most parts of an instrument, and a summary within its paragraph, have no title of their own: their words are text.
    const isPart = role === 'preamble' || role === 'operative' || role === 'signatures';
    const isWords = isPart && !isHeading(reading, titleRange.start);
    if (!isWords && isWholeLine(source.text, titleRange)) add(titleRange, 'heading');
  }
  tokens.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const clear: Token[] = [];
  let next = 0;
  for (const token of tokens) {
    if (clear.length > 0 && clear.at(-1)!.range.end > token.range.start) continue;
    while (next < annotations.length && annotations[next]!.span.range.end <= token.range.start) next++;
    clear.push(...outside(token, annotations, next));
  }
  return clear;
}

/** The stretches of a token that no span covers; spans from `next` on may touch it. */
function outside(token: Token, annotations: AnalysedDocument['annotations'], next: number): readonly Token[] {
  const pieces: Token[] = [];
  let at = token.range.start;
  for (let index = next; index < annotations.length; index++) {
    const { range } = annotations[index]!.span;
    if (range.start >= token.range.end) break;
    if (!overlaps(range, token.range)) continue;
    if (range.start > at) pieces.push({ range: { start: at, end: range.start }, type: token.type });
    at = Math.max(at, range.end);
  }
  if (at < token.range.end) pieces.push({ range: { start: at, end: token.range.end }, type: token.type });
  return pieces;
}

function isHeading(reading: AnalysedDocument['reading'], offset: number): boolean {
  const units = unitsOf(reading);
  const unit = units.lastAt(offset);
  return unit >= 0 && units.starts[unit] === offset && units.kind(unit) === 'heading';
}

function isWholeLine(text: string, { start, end }: TextRange): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 40);
  return /(?:^|[\r\n])[^\p{L}\p{N}\r\n]*$/u.test(before) && /^[^\p{L}\p{N}\r\n]*(?:[\r\n]|$)/u.test(after);
}

import type { TextRange } from '../../markup';
import { behindCaptions, readCaptions } from './captionLines';
import { isClassification, isFullClassification, readClassification } from './classificationLine';
import { readClassifiedBy } from './classifiedBy';
import { captions, tagCode } from './codes';
import { type HeaderDraft, note } from './draft';
import { readExecutiveOrder } from './executiveOrder';
import { isBlank, isRule, joinedWords, type Line } from './lines';
import { type LineMark, markOf, portionAt } from './paragraphMarks';
import { readReferences } from './referenceLine';
import { editDistance } from './stations';
import { readTags } from './tagsLine';

type FieldName = 'order' | 'tags' | 'subject' | 'reference' | 'classified';

/** A labelled field of the message header. */
interface Field {
  readonly name: FieldName;
  /** Label included. */
  readonly start: number;
  readonly label: TextRange;
  readonly line: number;
}

const order = /^E\s?[.,]?\s?[O0]\s?[.,]?\s?:?\s{0,3}\d{4,5}/i;
const tags = /^(?:\[?TAGS?\]?|AGS|TGS|TAS|TASG|TAQS|TAGD)(?:\s{0,3}[:;]\s{0,2}|(?=\s+[A-Z([]))/i;
const reference = /^REF(?:S|\(S\)|TELS?|ERENCES?)?\s{0,2}(?:[:;]|(?=\s\(?[A-Z][.):]))/i;
const classified =
  /^(?:\([A-Z/]{1,8}\)\s{0,2})?(?:(?:CLASSIFIED|CLASSIFED|CLASS\.?|CLASSIFIER|DECLASSIFIED)\s{0,2}(?:BY|FROM)\b|DERIVED\s{1,2}(?:FROM|BY)\b|CLASSIFIED\s{0,2}:|CLASSIFIER\s{0,2}:)\s{0,2}:?/i;
/** Labels that stand behind another field on its line. */
const inline = /\s((?:TAGS|SUBJECT|SUBJ|REFS?|REF\(S\)|CLASSIFIED BY)\s?:|E\.O\. ?\d{5}\s?:)/dg;
const pageMarker = /[A-Z .'-]{3,24}\d{8}\s{1,4}\d{3}(?:\.\d)?\s{1,4}OF\s/i;
const nextReason = /^(?:reasons?\b|for reasons?\b|\(?[a-h]\)?[\s,.)]|1\.[45]|and \(?[a-h]\))/i;
const nextItem = /^[Â]?¶?\(?[A-Z][.):]\s/;

/** A post and a number, with or without a year. */
const citesCable = /^(?:\(?\d{2}\)? )?[A-Z][A-Z .'-]{2,24} \d{1,6}\b/;

const mostLinesToClassification = 60;
const mostLinesOfHeader = 160;
const mostPlainLines = 60;
const mostPlainLinesBetween = 12;
const longestField = 4000;

/** Reads format lines 9 to 15 (classification to classified-by) from line `from` on; gives where the body starts. */
export function readMessageHeader(lines: readonly Line[], from: number, text: string, draft: HeaderDraft): number {
  const first = classificationIndex(lines, from);
  let index = first < 0 ? from : readClassification(lines, first, text, draft);
  const behindClassification = index;
  const fields = fieldsFrom(lines, index, text);
  readCaptions(lines, index, fields, text, draft);
  let behind = lines[behindClassification]?.start ?? text.length;
  fields.forEach((field, place) => {
    const range = { start: field.start, end: fieldEnd(lines, fields, place, text) };
    readField(field, range, text, draft);
    behind = Math.max(behind, range.end);
  });
  if (fields.length === 0) behind = behindCaptions(lines, behindClassification, text);
  index = lines.findIndex(line => line.content.end > behind && !isBlank(line));
  if (index < 0) return text.length;
  let start = Math.max(behind, lines[index]!.content.start);
  while (start < text.length && /\s/.test(text[start]!)) start++;
  return start;
}

function classificationIndex(lines: readonly Line[], from: number): number {
  let bare = -1;
  const last = Math.min(lines.length, from + mostLinesToClassification);
  for (let index = from; index < last; index++) {
    const line = lines[index]!;
    if (order.test(line.text) || tags.test(line.text)) break;
    if (isFullClassification(line)) return index;
    if (bare < 0 && isClassification(line) && line.text.length < 60) bare = index;
  }
  return bare;
}

/** The labelled fields, in order, up to the first paragraph. */
function fieldsFrom(lines: readonly Line[], from: number, text: string): readonly Field[] {
  const fields: Field[] = [];
  let plain = 0;
  const last = Math.min(lines.length, from + mostLinesOfHeader);
  for (let index = from; index < last; index++) {
    const line = lines[index]!;
    if (isBlank(line)) continue;
    const label = labelOf(line, fields);
    if (!label && (opensWithPortion(line, fields, lines) || opensBody(line, lines[index - 1], index, fields))) break;
    plain = label ? 0 : plain + 1;
    if (plain > (fields.length === 0 ? mostPlainLines : mostPlainLinesBetween)) break;
    if (label) fields.push({ ...label, line: index });
    if (label || plain <= 3) fields.push(...inlineFields(line, index, fields, text));
  }
  return fields;
}

function labelOf(line: Line, before: readonly Field[]): Omit<Field, 'line'> | null {
  const has = (name: FieldName): boolean => before.some(field => field.name === name);
  const made = (name: FieldName, length: number): Omit<Field, 'line'> => {
    const start = line.content.start;
    return { name, start, label: { start, end: start + length } };
  };
  const text = line.text;
  const orderMatch = !has('order') && order.exec(text);
  if (orderMatch) return made('order', 0);
  const tagsMatch = !has('tags') && tags.exec(text);
  if (tagsMatch) return made('tags', tagsMatch[0].length);
  if (!has('tags') && has('order') && !has('subject') && isBareTags(text)) return made('tags', 0);
  const subjectLength = has('subject') ? 0 : subjectLabel(text);
  if (subjectLength > 0) return made('subject', subjectLength);
  const referenceMatch = !has('reference') && reference.exec(text);
  if (referenceMatch) return made('reference', referenceMatch[0].length);
  const classifiedMatch = !has('classified') && classified.exec(text);
  return classifiedMatch ? made('classified', classifiedMatch[0].length) : null;
}

/** Length of `SUBJECT:`, `SUBJ:`, `SUBECT:` … at the line's start, 0 where there is none. */
function subjectLabel(text: string): number {
  const match = /^([A-Za-z]{4,9})\s?([:;])?\s?/.exec(text);
  if (!match) return 0;
  const word = match[1]!.toUpperCase();
  if (word === 'SUBJECT' || word === 'SUBJ') return match[2] || /^SUBJ/.test(match[1]!) ? match[0].length : 0;
  return match[2] && editDistance(word, 'SUBJECT') <= 2 ? match[0].length : 0;
}

/** A TAGS line whose label was lost: two codes or more, every one known. */
function isBareTags(text: string): boolean {
  const words = text.split(/[\s,]+/);
  return (
    words.length >= 2 &&
    words.length <= 30 &&
    words.every(word => /^[A-Z-]{2,12}$/.test(word) && tagCode(word) !== undefined)
  );
}

const fieldOfLabel = (label: string): FieldName =>
  label.startsWith('E')
    ? 'order'
    : label.startsWith('T')
      ? 'tags'
      : label.startsWith('S')
        ? 'subject'
        : label.startsWith('R')
          ? 'reference'
          : 'classified';

function inlineFields(line: Line, index: number, before: readonly Field[], text: string): readonly Field[] {
  const found: Field[] = [];
  for (const match of text
    .slice(line.content.start, Math.min(line.content.end, line.content.start + longestField))
    .matchAll(inline)) {
    const [from, to] = match.indices![1]!;
    const name = fieldOfLabel(match[1]!);
    if (before.some(field => field.name === name) || found.some(field => field.name === name)) continue;
    const start = line.content.start + from;
    const end = name === 'order' ? start : line.content.start + to;
    found.push({ name, start, label: { start, end }, line: index });
  }
  return found;
}

/** The first paragraph, or a heading over a row of hyphens. */
function opensBody(line: Line, before: Line | undefined, index: number, fields: readonly Field[]): boolean {
  if (fields.length === 0) return false;
  if (isRule(line)) return fields.some(field => field.name === 'subject');
  const mark = markOf(line, index);
  if (!mark) return false;
  return (
    mark.pilcrow ||
    mark.portion !== null ||
    before === undefined ||
    isBlank(before) ||
    isFirstParagraph(line, mark, fields)
  );
}

/** A paragraph without a number, below a subject that has its words: `(C) TEXT`. */
const opensWithPortion = (line: Line, fields: readonly Field[], lines: readonly Line[]): boolean => {
  const last = fields.at(-1);
  if (!last || !fields.some(field => field.name === 'subject') || !portionAt(line.text)) return false;
  return last.name !== 'subject' || lines[last.line]!.content.end > last.label.end;
};

/** `1. TEXT` right below the header's fields: what follows is no item of the REF list. */
function isFirstParagraph(line: Line, { number, portionRange }: LineMark, fields: readonly Field[]): boolean {
  const words = /^1\s?[.)]\s{1,4}(\S.{0,60})/.exec(line.text)?.[1];
  return (
    number === 1 &&
    portionRange === null &&
    words !== undefined &&
    fields.some(field => field.name === 'subject') &&
    !(fields.at(-1)?.name === 'reference' && citesCable.test(words))
  );
}

/** Where a field ends: before the next, at a blank line, a page marker, a row of hyphens, or the first paragraph. */
function fieldEnd(lines: readonly Line[], fields: readonly Field[], place: number, text: string): number {
  const field = fields[place]!;
  const next = fields[place + 1];
  const limit = Math.min(next?.start ?? text.length, field.start + longestField);
  let end = Math.min(limit, lines[field.line]!.content.end);
  for (let index = field.line + 1; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.start >= limit || !continuesField(lines, index, field, end, fields)) break;
    if (!isBlank(line)) end = Math.min(limit, line.content.end);
  }
  const marker = pageMarker.exec(text.slice(field.label.end, end));
  return marker ? field.label.end + marker.index : end;
}

function continuesField(
  lines: readonly Line[],
  index: number,
  field: Field,
  end: number,
  fields: readonly Field[],
): boolean {
  const line = lines[index]!;
  if (isBlank(line)) return index - field.line < 60 && blankMayStand(lines, index, field);
  if (isRule(line) || opensWithPortion(line, fields, lines)) return false;
  const mark = markOf(line, index);
  if (mark && (mark.pilcrow || mark.portion !== null || isFirstParagraph(line, mark, fields))) return false;
  if (pageMarker.test(line.text.slice(0, 80))) return false;
  if (field.name === 'order')
    return line.text.length < 80 && lines[field.line]!.content.end === end && !captions.has(line.text);
  if (field.name === 'tags') return /^[A-Z0-9 ,()[\]#'&./-]{2,90}$/.test(line.text);
  return true;
}

/** Whether a field goes on behind a blank line: lettered references, figures cut off them, reasons cut off a name. */
function blankMayStand(lines: readonly Line[], index: number, field: Field): boolean {
  let follows = index;
  while (follows < lines.length && follows < index + 4 && isBlank(lines[follows]!)) follows++;
  const text = lines[follows]?.text ?? '';
  if (field.name === 'reference') return nextItem.test(text) || /^\d{3,6}(?:\W{0,3}\(NOTAL\))?\W{0,2}$/.test(text);
  if (field.name === 'classified') return nextReason.test(text);
  return false;
}

function readField(field: Field, range: TextRange, text: string, draft: HeaderDraft): void {
  const value = { start: Math.min(field.label.end, range.end), end: range.end };
  if (field.name !== 'order' && field.label.end > field.label.start)
    note(draft, 'label', trimmed(text, field.label), text);
  if (field.name === 'order') readExecutiveOrder(text, range, draft);
  else if (field.name === 'tags') readTags(text, value, draft);
  else if (field.name === 'reference') readReferences(text, value, draft);
  else if (field.name === 'classified') readClassifiedBy(text, range, field.label, draft);
  else {
    const place = trimmed(text, value);
    const words = joinedWords(text.slice(place.start, place.end));
    draft.subject = words || null;
    note(draft, 'subject', place, text, words);
  }
}

function trimmed(text: string, range: TextRange): TextRange {
  let { start, end } = range;
  while (end > start && /[\s\\]/.test(text[end - 1]!)) end--;
  while (start < end && /\s/.test(text[start]!)) start++;
  return { start, end };
}

import { isSpelledInAnnotation, readAnnotation } from '../annotation';
import type { GlossDocument, Span } from '../document';
import { type Field, field, type Mapping, toData } from '../values';
import { quoteScalar, writeFlow } from '../yaml';
import { changeAnnotation } from './spanEdits';
import { applyEdits, type EditResult, refuse, type TextEdit } from './textEdit';

/**
 * Gives a field of the span's annotation this value (plain data; strings are quoted where needed), adding the field
 * where there is none. The rest of the annotation keeps its spelling.
 */
export const setField = (document: GlossDocument, span: Span, key: string, value: unknown): EditResult =>
  edited(document, span, (mapping, text) => {
    const written = writeFlow(value, isSpelledInAnnotation([key]));
    return { edits: withField(mapping, text, key, written), expected: withData(mapping, key, readBack(key, written)) };
  });

/** Takes a field out of the span's annotation. Refused where it has no such field. */
export const removeField = (document: GlossDocument, span: Span, key: string): EditResult =>
  edited(document, span, (mapping, text) => {
    const edits = withoutField(mapping, text, key);
    return edits && { edits, expected: toEntries(mapping).filter(([each]) => each !== key) };
  });

/** Makes `id` the span's reference: in the place of its bare key, or of `entity`, or before its other keys. */
export const setReference = (document: GlossDocument, span: Span, id: string): EditResult =>
  edited(document, span, (mapping, text) => {
    const bare = mapping.fields.find(each => each.bare);
    if (!bare && field(mapping, 'entity')) {
      const written = quoteScalar(id, true);
      return { edits: withField(mapping, text, 'entity', written), expected: withData(mapping, 'entity', id) };
    }
    const key = quoteScalar(id, true);
    const rest = toEntries(mapping).filter(([each]) => each !== bare?.key);
    const edits: TextEdit[] = bare
      ? [{ range: bare.keyRange, newText: key }]
      : [{ range: { start: 1, end: 1 }, newText: rest.length > 0 ? `${key}, ` : key }];
    return { edits, expected: [[id, null], ...rest] };
  });

type Entries = [key: string, value: unknown][];

/** What to do to an annotation's text, and what it must say afterwards. */
interface Plan {
  readonly edits: readonly TextEdit[];
  readonly expected: Entries;
}

/** Carries out a plan on the annotation's own text, in offsets of it; checks that it says what it should. */
function edited(
  document: GlossDocument,
  span: Span,
  plan: (mapping: Mapping, text: string) => Plan | undefined,
): EditResult {
  const text = document.text.slice(span.annotationRange.start, span.annotationRange.end);
  const { mapping } = readAnnotation(text, 0);
  if (!mapping) return refuse('unreadable');
  const planned = plan(mapping, text);
  if (!planned) return refuse('not-found');
  const written = applyEdits(text, planned.edits);
  return changeAnnotation(document, span, says(written, planned.expected) ? written : rewritten(planned.expected));
}

const says = (annotation: string, expected: Entries): boolean => {
  const { mapping } = readAnnotation(annotation, 0);
  return mapping !== null && canonical(toEntries(mapping)) === canonical(expected);
};

/** The same data as one string, whatever the order of the fields. */
const canonical = (entries: Entries): string =>
  JSON.stringify([...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));

/** An annotation written anew, for one whose spelling could not be kept (a key that stands twice, an explicit key). */
const rewritten = (entries: Entries): string =>
  `{${entries
    .map(([key, value]) => {
      const name = quoteScalar(key, true);
      return value === null ? name : `${name}: ${writeFlow(value, isSpelledInAnnotation([key]))}`;
    })
    .join(', ')}}`;

const toEntries = (mapping: Mapping): Entries => mapping.fields.map(each => [each.key, toData(each.value)]);

const withData = (mapping: Mapping, key: string, value: unknown): Entries => [
  ...toEntries(mapping).filter(([each]) => each !== key),
  [key, value],
];

/** What a value reads back as. */
const readBack = (key: string, written: string): unknown => {
  const { mapping } = readAnnotation(`{${quoteScalar(key, true)}: ${written}}`, 0);
  return mapping ? toData(field(mapping, key)?.value ?? null) : undefined;
};

function withField(mapping: Mapping, text: string, key: string, written: string): TextEdit[] {
  const existing = field(mapping, key);
  if (existing?.value) return [{ range: existing.value.range, newText: written }];
  if (existing)
    return [{ range: { start: existing.keyRange.end, end: fieldEnd(existing, text) }, newText: `: ${written}` }];
  const last = mapping.fields.at(-1);
  const at = last ? fieldEnd(last, text) : 1;
  const pair = `${quoteScalar(key, true)}: ${written}`;
  return [{ range: { start: at, end: at }, newText: last ? `, ${pair}` : pair }];
}

function withoutField(mapping: Mapping, text: string, key: string): TextEdit[] | undefined {
  const index = mapping.fields.findIndex(each => each.key === key);
  const own = mapping.fields[index];
  if (!own) return undefined;
  const next = mapping.fields[index + 1];
  if (next) return [{ range: { start: own.keyRange.start, end: next.keyRange.start }, newText: '' }];
  const previous = mapping.fields[index - 1];
  const start = previous ? fieldEnd(previous, text) : own.keyRange.start;
  return [{ range: { start, end: fieldEnd(own, text) }, newText: '' }];
}

/** Where a field ends: behind its value, or behind the `:` of one without value and the spaces that follow. */
function fieldEnd({ keyRange, value, bare }: Field, text: string): number {
  if (value) return value.range.end;
  if (bare) return keyRange.end;
  let end = text.indexOf(':', keyRange.end) + 1;
  while (text[end] === ' ') end++;
  return end;
}

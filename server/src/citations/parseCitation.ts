import { field, fieldText, type Scalar, type TextRange, type Value } from '../markup';
import type { Citation } from './citation';

/**
 * The citations that a value under `cite` holds: `mre-2018`, `"mre-2018#p. 12"`, `^span`, a mapping
 * `{id, locator, prefix, suffix}`, or a list of these. What says no id and no locator is left out.
 */
export function parseCitation(value: Value | null | undefined): Citation[] {
  if (!value) return [];
  if (value.kind === 'list') return value.items.flatMap(parseCitation);
  if (value.kind === 'scalar') {
    const { id, locator } = splitLocator(value.spelling);
    return id || locator ? [{ id, locator, range: value.range, idRange: idRangeIn(value, id) }] : [];
  }
  const idField = field(value, 'id')?.value;
  const spelled = splitLocator(idField?.kind === 'scalar' ? idField.spelling : '');
  const locator = fieldText(value, 'locator')?.trim() || spelled.locator;
  if (!spelled.id && !locator) return [];
  return [
    {
      id: spelled.id,
      locator,
      prefix: fieldText(value, 'prefix'),
      suffix: fieldText(value, 'suffix'),
      range: value.range,
      idRange: idField?.kind === 'scalar' ? idRangeIn(idField, spelled.id) : null,
    },
  ];
}

/** `mre-2018#p. 12` is the id and the locator; `^span` is a locator in the document itself, and has no id. */
export function splitLocator(text: string): { id: string; locator?: string } {
  const trimmed = text.trim();
  if (trimmed.startsWith('^')) return { id: '', locator: trimmed.slice(1).trim() || undefined };
  const hash = trimmed.indexOf('#');
  if (hash < 0) return { id: trimmed };
  return { id: trimmed.slice(0, hash).trim(), locator: trimmed.slice(hash + 1).trim() || undefined };
}

/** Where the id stands in a scalar, without the scalar's quotes; `null` where an escape makes counting impossible. */
export function idRangeIn(scalar: Scalar, id: string): TextRange | null {
  const { range, spelling } = scalar;
  const quotes = range.end - range.start - spelling.length;
  if (!id || (quotes !== 0 && quotes !== 2)) return null;
  const start = range.start + quotes / 2 + spelling.indexOf(id);
  return { start, end: start + id.length };
}

import type { TextRange } from '../../markup';
import { inEnglish, type Say } from '../../source';
import type { CslItem } from '../reference';

/** The library that reads BibTeX and BibLaTeX, behind the two steps that this folder needs; `loadBibReader` gives it. */
export interface BibReader {
  /** The entries of a text, their LaTeX unread. Throws an error whose message says `at line L col C`. */
  entries(text: string): readonly BibEntry[];
  /** The entries as CSL, cross-references followed; same order and length. Throws where a value cannot be read. */
  items(entries: readonly BibEntry[]): readonly Record<string, unknown>[];
}

export interface BibEntry {
  readonly type: string;
  readonly label: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface ReadBib {
  readonly items: readonly { readonly item: CslItem; readonly range: TextRange; readonly idRange: TextRange }[];
  readonly errors: readonly { readonly range: TextRange; readonly message: string }[];
}

/**
 * The CSL items of a `.bib` file. The places of the entries are found here, because the library tells none and gives up
 * the whole file at its first error: with them, one broken entry is told at its place and the others are still read.
 */
export function readBib(text: string, reader: BibReader, say: Say = inEnglish): ReadBib {
  const chunks = findEntries(text);
  const errors: { range: TextRange; message: string }[] = [];
  const good = wholeFileIsReadable(text, chunks, reader)
    ? chunks
    : chunks.filter(chunk => {
        const error = syntaxError(text, chunk, reader, say);
        if (error) errors.push(error);
        return !error;
      });
  const entries = readEntries(good.map(chunk => text.slice(chunk.range.start, chunk.range.end)).join('\n'), reader);
  const cited = good.filter(chunk => chunk.idRange !== null);
  const items = entries.length === cited.length ? convert(entries, cited, reader, errors, say) : [];
  return { items: items.filter(each => each !== null), errors };
}

interface Chunk {
  readonly range: TextRange;
  /** `null` for `@string` and `@preamble`. */
  readonly idRange: TextRange | null;
  readonly closed: boolean;
}

/** `@type{` or `@type(` outside an entry opens one; text around entries is a comment, as BibTeX has it. */
function findEntries(text: string): Chunk[] {
  const opening = /@\s*([A-Za-z_][\w:+-]*)\s*([{(])/g;
  const label = /\s*([^,\s{}()]*)/y;
  const chunks: Chunk[] = [];
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const type = match[1]!.toLowerCase();
    if (type === 'comment') continue;
    const end = entryEnd(text, opening.lastIndex, match[2] === '{' ? '}' : ')');
    label.lastIndex = opening.lastIndex;
    const key = label.exec(text)?.[1] ?? '';
    const named = type !== 'string' && type !== 'preamble';
    const idEnd = label.lastIndex;
    chunks.push({
      range: { start: match.index, end: end.at },
      idRange: named ? { start: idEnd - key.length, end: idEnd } : null,
      closed: end.closed,
    });
    opening.lastIndex = end.at;
  }
  return chunks;
}

/**
 * Behind the bracket that closes the entry. An entry that is never closed ends where a line begins another one, so that a
 * missing brace loses one entry and not the rest of the file.
 */
function entryEnd(text: string, from: number, close: string): { at: number; closed: boolean } {
  const token = /[{}()\\]|(?:\r\n|\n|\r)(?=[ \t]*@[A-Za-z]+[ \t]*[{(][^\s{}=]*,)/g;
  token.lastIndex = from;
  let depth = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    if (match[0] === '\\') token.lastIndex += 1;
    else if (match[0] === '{') depth += 1;
    else if (match[0] === '}' && depth > 0) depth -= 1;
    else if (match[0] === close && depth === 0) return { at: token.lastIndex, closed: true };
    else if (/[\r\n]/.test(match[0])) return { at: match.index, closed: false };
  }
  return { at: text.length, closed: false };
}

function wholeFileIsReadable(text: string, chunks: readonly Chunk[], reader: BibReader): boolean {
  if (chunks.some(chunk => !chunk.closed)) return false;
  try {
    const entries = reader.entries(chunks.map(chunk => text.slice(chunk.range.start, chunk.range.end)).join('\n'));
    return entries.length === chunks.filter(chunk => chunk.idRange !== null).length;
  } catch {
    return false;
  }
}

function syntaxError(
  text: string,
  chunk: Chunk,
  reader: BibReader,
  say: Say,
): { range: TextRange; message: string } | null {
  const { start, end } = chunk.range;
  if (!chunk.closed) {
    return {
      range: { start, end: lineEnd(text, start) },
      message: say('This entry is not closed: a brace is missing.'),
    };
  }
  try {
    const read = reader.entries(text.slice(start, end));
    if (read.length === (chunk.idRange ? 1 : 0)) return null;
    return { range: { start, end: lineEnd(text, start) }, message: say('This entry cannot be read.') };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const place = /\bat line (\d+) col (\d+)/.exec(message);
    const at = place ? offsetOf(text, start, Number(place[1]), Number(place[2])) : start;
    const reason = message.split(/ at line /, 1)[0]!.replace(/\s+/g, ' ');
    return {
      range: { start: Math.min(at, end - 1), end: Math.min(at + 1, end) },
      message: say('This entry cannot be read: {0}.', reason),
    };
  }
}

/** The offset of a 1-based line and column, counted from `start`. */
function offsetOf(text: string, start: number, line: number, column: number): number {
  let at = start;
  for (let n = 1; n < line; n += 1) {
    const next = text.indexOf('\n', at);
    if (next < 0) break;
    at = next + 1;
  }
  return at + column - 1;
}

function lineEnd(text: string, from: number): number {
  const end = text.slice(from, from + 1000).search(/[\r\n]/);
  return end < 0 ? Math.min(text.length, from + 1000) : from + end;
}

function readEntries(text: string, reader: BibReader): readonly BibEntry[] {
  try {
    return reader.entries(text);
  } catch {
    return [];
  }
}

function convert(
  entries: readonly BibEntry[],
  chunks: readonly Chunk[],
  reader: BibReader,
  errors: { range: TextRange; message: string }[],
  say: Say,
) {
  const converted = itemsOf(entries, reader);
  return chunks.map((chunk, index) => {
    const item = converted[index];
    const label = entries[index]!.label;
    if (!item) {
      errors.push({ range: chunk.idRange!, message: say('The fields of “{0}” cannot be read.', label) });
      return null;
    }
    const { 'citation-key': _key, ...rest } = item;
    const type = typeof item.type === 'string' ? item.type : 'document';
    return { item: { ...dotted(rest), id: label, type }, range: chunk.range, idRange: chunk.idRange! };
  });
}

/** TeX's `\'\i` is an í; the library leaves an ı that has no dot, and an accent behind. */
function dotted<T>(value: T): T {
  if (typeof value === 'string')
    return value.replace(DOTLESS, each => `${DOTS[each[0]!]}${each[1]}`.normalize('NFC')) as T;
  if (Array.isArray(value)) return value.map(dotted) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, dotted(each)])) as T;
}

const DOTLESS = /[ıȷ][\u0300-\u036f]/g;
const DOTS: Readonly<Record<string, string>> = { ı: 'i', ȷ: 'j' };

/** All at once, so that cross-references are followed; one by one where that fails, so that one entry fails alone. */
function itemsOf(entries: readonly BibEntry[], reader: BibReader): readonly (Record<string, unknown> | null)[] {
  try {
    return reader.items(entries);
  } catch {
    const byLabel = new Map(entries.map(entry => [entry.label, entry]));
    return entries.map(entry => {
      try {
        const parent = byLabel.get(String(entry.properties.crossref));
        return reader.items(parent && parent !== entry ? [entry, parent] : [entry])[0] ?? null;
      } catch {
        return null;
      }
    });
  }
}

import type { TextRange } from '../../markup';
import { tagCode } from './codes';
import { type HeaderDraft, note } from './draft';

/** Codes behind which the handbook allows a person's name. */
const namesFollow = new Set(['OVIP', 'OTRA', 'OREP', 'OEXC']);
/** A name in parentheses, a code in a link's brackets, or a plain word. */
const item = /\([^()\n]{2,60}\)|\[([^\]\n]{1,40})\](?:\([^)\n]{0,80}\))?|[A-Za-z][A-Za-z0-9'&/-]*/dg;

/** Reads the codes behind `TAGS:`; `range` is the field's without its label. */
export function readTags(text: string, range: TextRange, draft: HeaderDraft): void {
  const words = text.slice(range.start, range.end);
  const tags: string[] = [];
  let naming = false;
  for (const match of words.matchAll(item)) {
    const start = range.start + match.index;
    const whole = { start, end: start + match[0].length };
    if (match[0].startsWith('(')) {
      const name = match[0].slice(1, -1).trim();
      tags.push(name);
      note(draft, 'tag-name', whole, text, name);
      continue;
    }
    const code = (match[1] ?? match[0]).trim();
    const inner = match.indices?.[1];
    const place = inner ? { start: range.start + inner[0], end: range.start + inner[1] } : whole;
    const parts = partsOf(code);
    const named: boolean = naming && parts.length === 1 && !tagCode(code) && !/^[A-Z]{2}$|^K[A-Z]{3}$/.test(code);
    for (const part of parts) {
      const value = part.text.toUpperCase();
      const before = tags[tags.length - 1];
      if (named && before !== undefined && !namesFollow.has(before)) tags[tags.length - 1] = `${before} ${value}`;
      else tags.push(value);
      const partRange =
        parts.length === 1 ? whole : { start: place.start + part.at, end: place.start + part.at + part.text.length };
      note(draft, named ? 'tag-name' : 'tag', partRange, text, value);
      naming = namesFollow.has(value) || named;
    }
  }
  draft.tags = tags;
}

/**
 * Codes that were run together: `PHUMBA`, `EINDETRD`, `KFRDKIRFCVISCMGTKOCI`. Fours from the left, and a last pair that
 * is a country; only where that gives codes that are known (one in four may be new), else the word as it is.
 */
function partsOf(word: string): readonly { readonly text: string; readonly at: number }[] {
  const whole = [{ text: word, at: 0 }];
  if (word.length < 6 || word.length > 60 || word.length % 2 !== 0 || tagCode(word) || !/^[A-Za-z]+$/.test(word))
    return whole;
  const parts: { text: string; at: number }[] = [];
  for (let at = 0; at < word.length; at += 4) parts.push({ text: word.slice(at, at + 4), at });
  const last = parts[parts.length - 1]!;
  if (last.text.length === 2 && tagCode(last.text)?.kind !== 'geographic') return whole;
  const unknown = parts.filter(part => !tagCode(part.text)).length;
  return unknown * 4 <= parts.length ? parts : whole;
}

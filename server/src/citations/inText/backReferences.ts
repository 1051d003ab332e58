import type { InTextCitation } from '../citation';
import { isAuthor } from './authorText';
import { partAt } from './locators';
import { standingAlone } from './standingAlone';
import { folded, WORDS } from './words';

const AGAIN = new RegExp(
  [
    String.raw`${standingAlone([String.raw`[ií]b[ií]d(?:em|\.)?`])}(?![\p{L}\d])`,
    String.raw`${standingAlone(['[íi]dem'])}(?![\p{L}])`,
    String.raw`${standingAlone([String.raw`[íi]d\.`])}(?=[\s,;)]|$)`,
    String.raw`${standingAlone(['op', 'ob', 'ops', 'loc', 'lug', 'art'])}\.?\s?cit(?:ada|ado|\.)?(?![\p{L}])`,
    String.raw`${standingAlone(['supra', 'infra'])},?\s+(?:(?:notes?|notas?|nn?\.?)\s?(?:\d{1,3}|[il](?=[\s,.;]))|notes?\s)`,
    String.raw`(?:${standingAlone(['véase', 'ver', 'see'])}\s+)?${standingAlone(['nota', 'note'])}\s+\d{1,3}\s+(?:supra|above|ut supra|infra|below)`,
  ].join('|'),
  'giu',
);

/**
 * References back to a work cited before: `ibid.`, `ibídem`, `Ídem, p. 4`, `Smith, op. cit., p. 12`, `supra note 5`.
 * The range has the author before `op. cit.` and the locator behind.
 */
export function backReferences(text: string): InTextCitation[] {
  const found: InTextCitation[] = [];
  AGAIN.lastIndex = 0;
  for (let match = AGAIN.exec(text); match; match = AGAIN.exec(text)) {
    const word = match[0];
    if (isProse(text, match.index, word)) continue;
    const author = /^(?:op|ob|ops|loc|lug|art|supra|infra)/i.test(word)
      ? authorBefore(text, match.index)
      : openingAuthor(text, match.index);
    const aside = author === null && /^[ol]/i.test(word) ? authorAround(text, match.index) : null;
    const start = author?.start ?? aside?.start ?? match.index;
    const dot = text[AGAIN.lastIndex] === '.' && /cit$|id$/i.test(word) ? 1 : 0;
    const noted = /^,?\s*\(?(?:nota|note|n\.)\s\d{1,3}\)?/iu.exec(
      text.slice(AGAIN.lastIndex + dot, AGAIN.lastIndex + dot + 24),
    );
    const after = AGAIN.lastIndex + dot + (noted && /\)$/.test(noted[0]) ? noted[0].length : 0);
    const locator = partAt(text, after);
    const last = locator?.end ?? (/(?:cit|id)$/i.test(word) && dot ? AGAIN.lastIndex + 1 : AGAIN.lastIndex);
    // the parenthesis of `Smith (op. cit., p. 4)` is the citation's own
    const end = aside && text[last] === ')' ? last + 1 : last;
    found.push({
      kind: 'ibid',
      range: { start, end },
      works: [
        { author: (author ?? aside)?.name ?? null, year: null, locator: locator?.text ?? null, range: { start, end } },
      ],
    });
    AGAIN.lastIndex = Math.max(end, AGAIN.lastIndex);
  }
  return found;
}

/** `ídem` and `id.` are words too: they cite where they open a sentence, a note or a parenthesis, or have a locator. */
function isProse(text: string, at: number, word: string): boolean {
  if (!/^[íi]dem$|^[íi]d\.$/i.test(word)) return false;
  const opens = /(?:^|[.;:(¹²³⁴-⁹\d\]”"»]|[\r\n])\s*$/u.test(text.slice(Math.max(0, at - 6), at));
  return (
    !(opens && /^\p{Lu}|^Í/u.test(word)) &&
    !/^[,.]?\s*(?:pp?\.|págs?\.|art\.|at \d|§)/iu.test(text.slice(at + word.length, at + word.length + 8)) &&
    !/\(\s*$/.test(text.slice(Math.max(0, at - 3), at))
  );
}

/** `Smith (`: the author stands before the parenthesis that the words open. */
function authorAround(text: string, at: number): { start: number; name: string } | null {
  const open = /\s*\(\s*$/.exec(text.slice(Math.max(0, at - 6), at));
  return open && authorBefore(text, at - open[0].length);
}

/** `Smith, ibid.`: the author opens the note, the sentence or the parenthesis. */
function openingAuthor(text: string, at: number): { start: number; name: string } | null {
  if (!/,\s$/.test(text.slice(Math.max(0, at - 2), at))) return null;
  const author = authorBefore(text, at);
  const opens =
    author &&
    /(?:^|[.;(\d\]]\s?|[\r\n]|\b(?:see|véase|ver|cfr?\.?)\s)\s*$/iu.test(
      text.slice(Math.max(0, author.start - 8), author.start),
    );
  return opens ? author : null;
}

/** `Smith, ` or `Abugattas y Gattas, ` directly before. */
function authorBefore(text: string, at: number): { start: number; name: string } | null {
  const before = text.slice(Math.max(0, at - 100), at);
  const match =
    /(?:(?<=^|[\s(])(?:(?:de la|de los|von|van|de|del)\s+)?(?:\p{Lu}\.\s?){0,3}\p{Lu}[\p{L}’'-]+(?:,?\s+(?:(?:y|and|&|e|de|del|la|los|et|von|van|of|on|the|for|in)\s+)*(?:\p{Lu}[\p{L}’'-]+|(?:\p{Lu}\.\s?){1,2}\p{Lu}[\p{L}’'-]+|al\.|otros|others)){0,8}),?\s*(?:\(\d{4}\),?\s*)?$/u.exec(
      before,
    );
  if (!match) return null;
  const name = match[0].replace(/[,\s]+$|,?\s*\(\d{4}\),?\s*$/g, '');
  const first = /^\S+\s*/.exec(name)?.[0] ?? '';
  const lead = WORDS.sentenceWords.has(folded(first.trim())) ? first.length : 0;
  const own = name.slice(lead);
  if (!isAuthor(own, 'space')) return null;
  return { start: Math.max(0, at - 100) + match.index + lead, name: own.replace(/\s+/g, ' ') };
}

import { WORDS } from './words';

/** `Berg, A. (2010). Title`: an entry of a list of references, not a citation of one. It begins a line of its own. */
export function endsEntry(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 200), start);
  const line = /(?:^|[\r\n])[ \t•*–-]*$/.exec(before);
  if (!line) return false;
  const previous = before.slice(0, line.index).trimEnd();
  const ownLine =
    previous === '' || !/[\p{L}\d,]$/u.test(previous) || /[\r\n]\s*[\r\n]/.test(before.slice(previous.length));
  if (!ownLine || !/^\.?[.,:]\s*[\s"“«*_]*[\p{Lu}¿¡\d]/u.test(text.slice(end, end + 12))) return false;
  return !isRemarked(text, start, end) && !NEXT_CITATION.test(text.slice(end, end + 80));
}

/**
 * `- Berg (2010): Gives figures and says nothing of prices.` says what a work holds. An entry has initials before its year or
 * tells where a work was printed, behind it.
 */
function isRemarked(text: string, start: number, end: number): boolean {
  if (text[end] !== ':' || /,\s(?:\p{Lu}\.|\p{Lu}\p{Ll}+)/u.test(text.slice(start, end))) return false;
  const behind = /^:\s*([^\r\n]*(?:(?:\r\n|\n|\r)(?![ \t]*(?:[\r\n]|[-•*–\d]))[^\r\n]*)?)/.exec(
    text.slice(end, end + 500),
  )![1]!;
  // `**Berg (2010):** Says …`: what was emphasised is the name
  const said = EMPHASIS.test(text.slice(Math.max(0, start - 3), start)) ? behind.replace(/^[*_]+\s*/, '') : behind;
  return !PRINTED.test(said) && !words(said).some(each => IMPRINT.has(each)) && words(said).length >= LEAST_WORDS;
}

/** A title in quotation marks or emphasis, a place with who printed it, pages, a volume, a link. */
const PRINTED =
  /^["“«*_‘]|\p{Lu}\p{L}+:\s\p{Lu}|(?<!\p{L})(?:pp?|págs?|vol|núm|no|ed|eds|In|En)[.:]\s|\d\s?\(\d|https?:|doi|www\./u;
/** `, Lund (2011)`: a row of citations in a sentence. */
const NEXT_CITATION =
  /^,\s(?:\p{Lu}[\p{L}’'-]+|\p{Ll}{1,3}|et al\.|&)(?:,?\s(?:\p{Lu}[\p{L}’'-]+|\p{Ll}{1,3}|et al\.|&)){0,6}\s\((?:1[4-9]|20)\d\d/u;
const EMPHASIS = /[*_]$/;
const IMPRINT = new Set(WORDS.imprint);
const LEAST_WORDS = 5;
const words = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

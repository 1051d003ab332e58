import { groupRange, type HeaderDraft, note } from './draft';
import { isBlank, type Line } from './lines';
import { editDistance, nearestStation, squashed, stationNamed } from './stations';

const spaced = (word: string): string => word.split('').join('\\s?');
/** `UNCLAS`, `C O N F I D E N T I A L`, `SECRET//NOFORN` … and what follows. */
const classification = new RegExp(
  `^(UNCLAS(?:SIFIED)?(?:\\s+E\\s?F\\s?T\\s?O)?|${spaced('UNCLASSIFIED')}|${spaced('UNCLAS')}|${spaced('CONFIDENTIAL')}` +
    `|T\\s?O\\s?P\\s{0,3}${spaced('SECRET')}|${spaced('SECRET')}` +
    `|${spaced('LIMITED')}\\s{1,3}${spaced('OFFICIAL')}\\s{1,3}${spaced('USE')}|FOR OFFICIAL USE ONLY)(?![A-Za-z])`,
  'd',
);
const control =
  /(?:^|[\s/])(N\s?O\s?F\s?O\s?R\s?N|NODIS|EXDIS|LIMDIS|STADIS|SIPDIS|SENSITIVE|SBU|FOUO|FOR OFFICIAL USE ONLY)(?=[\s/]|$)/dg;
/** `SECTION 01 OF 02`, also as damaged as `SECTION 01GF02`. */
const section = /\bSEC(?:TION)?\s{0,3}(\d{1,2})\s{0,3}[A-Z]{2}\s{0,3}(\d{1,2})(?!\d)/d;
/** The message number, at the line's end or before captions. */
const number = /(?:^|[^\d])(\d{3,8})(?=(?:\s[A-Z()\s/,]{3,60})?$)/d;
const longest = 160;

/** Whether a line is the classification line of a telegram, or one that repeats the classification at a page's head. */
export const isClassification = (line: Line): boolean => line.text.length <= longest && classification.test(line.text);

/** Whether the line says a post and a message number as well. */
export const isFullClassification = (line: Line): boolean => isClassification(line) && number.test(line.text);

/**
 * Reads format line 9: `C O N F I D E N T I A L SECTION 01 OF 02 LIMA 001661`. Gives the index behind it; where post and
 * number stand on the next line, behind that.
 */
export function readClassification(lines: readonly Line[], index: number, text: string, draft: HeaderDraft): number {
  const line = lines[index]!;
  const at = line.content.start;
  const match = classification.exec(line.text)!;
  draft.classification = match[1]!.includes(' ') ? unspaced(match[1]!) : match[1]!;
  note(draft, 'classification', groupRange(match, 1, at)!, text, draft.classification);
  let rest = { text: line.text, from: match[0].length };
  const limits = section.exec(rest.text);
  if (limits) {
    draft.section = { number: Number(limits[1]), total: Number(limits[2]) };
    note(draft, 'section', groupRange(limits, 0, at)!, text);
    rest = { text: line.text, from: limits.index + limits[0].length };
  }
  for (const found of line.text.matchAll(control)) {
    const [start, end] = found.indices![1]!;
    const value = captionOf(found[1]!);
    if (!draft.captions.includes(value)) draft.captions = [...draft.captions, value];
    note(draft, 'caption', { start: at + start, end: at + end }, text, value);
    if (start >= rest.from && /^[\s/]*$/.test(line.text.slice(rest.from, start))) rest = { text: line.text, from: end };
  }
  if (readPost(rest.text, rest.from, at, text, draft)) return index + 1;
  if (limits && readPostAlone(rest.text, rest.from, at, text, draft)) return index + 1;
  const next = lines.findIndex((each, place) => place > index && !isBlank(each));
  const follows = lines[next];
  if (!follows || next > index + 2 || !/^[A-Z][A-Z .'-]{2,30}\s\d{3,6}$/.test(follows.text)) return index + 1;
  readPost(follows.text, 0, follows.content.start, text, draft);
  return next + 1;
}

function readPost(words: string, from: number, at: number, text: string, draft: HeaderDraft): boolean {
  const digits = number.exec(words);
  if (!digits || digits.indices![1]![0] < from) return false;
  const [start, end] = digits.indices![1]!;
  const name = words.slice(from, start);
  const place = name.trim().replace(/^[/\s]+/, '');
  draft.mrn = digits[1]!;
  const offset = at + from + name.indexOf(place);
  if (place) {
    draft.post = mendedPost(place, draft.from);
    note(draft, 'post', { start: offset, end: offset + place.length }, text, draft.post);
  }
  note(draft, 'mrn', { start: at + start, end: at + end }, text);
  return true;
}

const captionOf = (printed: string): string => (printed.startsWith('FOR') ? 'FOUO' : printed.replace(/\s/g, ''));

/** A post whose number was lost: `SECTION 01GF02BISHIEK`. */
function readPostAlone(words: string, from: number, at: number, text: string, draft: HeaderDraft): boolean {
  const match = /^\s*([A-Z][A-Z .'-]{2,29})$/d.exec(words.slice(from));
  if (!match) return false;
  const post = mendedPost(match[1]!, draft.from);
  if (!stationNamed(post)) return false;
  draft.post = post;
  const [start, end] = match.indices![1]!;
  note(draft, 'post', { start: at + from + start, end: at + from + end }, text, post);
  return true;
}

/** The post that a printed name means: itself where it is a post's, else the nearest one. */
function mendedPost(printed: string, from: string | null): string {
  const name = printed.replace(/\s+/g, ' ');
  if (stationNamed(name)) return name;
  const origin = from === null ? undefined : stationNamed(from);
  if (origin) return editDistance(squashed(origin.name), squashed(name)) <= 2 ? origin.name : name;
  return nearestStation(name)?.name ?? name;
}

/** `C O N F I D E N T I A L` → `CONFIDENTIAL`; words that are more than letters keep one blank between them. */
function unspaced(words: string): string {
  const letters = words.replace(/\s/g, '');
  if (letters.startsWith('TOPSECRET')) return 'TOP SECRET';
  if (letters.startsWith('LIMITED')) return 'LIMITED OFFICIAL USE';
  if (letters === 'UNCLASEFTO') return 'UNCLAS EFTO';
  if (letters.startsWith('FOR')) return words;
  return letters;
}

import type { TextRange } from '../markup';
import { languageHalves, TITLE_WORDS } from './languageHalves';
import type { PlacedPiece } from './layout';
import { plainWords } from './plainWords';
import type { Section } from './reading';

/** The words at the end of a preamble, or alone in a line: what the sides then do follows. */
const HINGE =
  /\b(?:have|has|hereby)(?: therefore| thus)? (?:agreed?|declared?|decided?|adopt(?:ed)?|resolved?)\b[^:]{0,80}[:,]?\s*$|\b(?:agree|declare|decide|resolve)s?(?: as follows| the following| to| that)?\s*:\s*$|\b(?:han|hemos) (?:convenido|acordado|decidido|resuelto)\b[^:]{0,80}[:,]?\s*$|\b(?:acuerdan?|declaran?|convienen?|resuelven?|deciden?|acordaron|declararon|convinieron|decidieron|reafirmaron|manifestaron|suscriben|declaramos|acordamos|convenimos|resolvemos|decidimos|manifestamos)\b[^:]{0,40}:\s*$|^[\s*]*(?:ACUERDAN?|DECLARAN?|CONVIENEN?|RESUELVEN?|DECIDEN?|ACORDARON|DECLARARON|AGREE|DECLARE)\b[\s*:.]*$/i;
const SIGNING =
  /^[\s*]*(?:(?:done|signed|adopted|issued|given)\s+(?:at|in)\b|in witness whereof\b|(?:firmad[oa]s?|firman|signed)\s*:|(?:hech[oa]|suscrit[oa]|firmad[oa]|dad[oa]|adoptad[oa]|emitid[oa])s?\s+en\b|se (?:suscribe|firma)n?\b|en (?:fe|testimonio) de lo cual\b|(?:for|por) (?:the |el |la )?(?:government|gobierno|rep[uú]blica|republic|kingdom|reino)\b)/i;
/** `Por Norlandia        Por Sudaria`, `For Norlandia:`: over the names. */
const SIGNED_FOR =
  /^(?:\s*(?:For|Por|FOR|POR)\s+(?:the\s|el\s|la\s)?\p{Lu}[\p{L}. ]{2,40}:?)(?:\s{2,}(?:For|Por|FOR|POR)\s+(?:the\s|el\s|la\s)?\p{Lu}[\p{L}. ]{2,40}:?)?\s*$/u;
const PLACE_AND_DATE = /^\p{Lu}[\p{L} .]{2,40},(?: a)?(?: los?)?(?: el)? [^\n.]{0,40}\b(?:19|20)\d\d\.?\s*$/u;
const LONGEST_HINGE = 900;
const LONGEST_TITLE = 60;

interface Part extends TextRange {
  readonly role: 'preamble' | 'operative' | 'signatures';
  readonly titleEnd: number;
  /** Whether it has words of its own; an operative part that begins with the first of its headings has none. */
  readonly isNamed: boolean;
}

/**
 * The sections of a declaration or treaty with its preamble, operative part and signatures among them: as far as words
 * that open the operative part, articles, or points behind a lead-in show where it begins. A text that says all in one
 * language and then in another has them twice.
 */
export function withInstrumentParts(
  text: string,
  sections: readonly Section[],
  pieces: readonly PlacedPiece[],
  title: TextRange | undefined,
): Section[] {
  const halves = languageHalves(text, pieces);
  const parts = halves
    ? [
        ...partsOf(text, pieces.slice(0, halves.second), title),
        ...partsOf(text, pieces.slice(halves.second), halves.title),
      ]
    : partsOf(text, pieces, title);
  if (parts.length === 0) return [...sections];
  const level = title && sections.some(({ titleRange }) => titleRange.start === title.start) ? 2 : 1;
  const other = halves?.title;
  const inside = sections.flatMap((section): Section[] => {
    const { start } = section.titleRange;
    if (other?.start === start) return [{ ...section, level: 1, range: { start, end: text.length } }];
    if (other && title?.start === start) return [{ ...section, range: { start, end: other.start } }];
    const part = parts.find(each => each.start <= start && start < each.end);
    if (!part) return [section];
    // Names in capitals head nothing; and a heading that opens a part is that part's title.
    if (part.role === 'signatures' || (start === part.start && part.isNamed)) return [];
    const range = { start: section.range.start, end: Math.min(section.range.end, part.end) };
    const deeper = Math.max(section.level, level) + (part.isNamed ? 1 : 0);
    return [{ ...section, level: deeper, range, role: part.isNamed ? section.role : part.role }];
  });
  const added = parts
    .filter(({ isNamed }) => isNamed)
    .map(({ start, end, role, titleEnd }) => ({
      title: firstWords(text.slice(start, titleEnd)),
      titleRange: { start, end: titleEnd },
      level,
      range: { start, end },
      role,
    }));
  const all = [...inside, ...added].sort((a, b) => a.range.start - b.range.start || a.level - b.level);
  // No level is left out.
  const used = [...new Set(all.map(section => section.level))].sort((a, b) => a - b);
  return all.map(section => ({ ...section, level: used.indexOf(section.level) + 1 }));
}

function partsOf(text: string, pieces: readonly PlacedPiece[], title: TextRange | undefined): Part[] {
  const read = pieces.filter(
    ({ block, offset }) => block.kind !== 'rule' && (!title || offset + block.start >= title.end),
  );
  const words = ({ block, offset }: PlacedPiece) => text.slice(offset + block.start, offset + block.end);
  // By whom the text is and how it is released; a place and date are part of it.
  while (read.length > 1 && read[0]!.block.style?.name === 'dateline' && !/\d/.test(words(read[0]!))) read.shift();
  // The title in the other language, where the two stand side by side.
  while (read.length > 1 && read[0]!.isHeading && TITLE_WORDS.test(words(read[0]!))) read.shift();
  const short = ({ block }: PlacedPiece) => block.end - block.start <= LONGEST_HINGE;
  const hinge = read.findIndex(piece => short(piece) && HINGE.test(words(piece)));
  let opening = hinge >= 0 ? hinge : firstPoint(read);
  while (opening > 0 && read[opening - 1]!.isHeading) opening--;
  if (opening < 0) return [];
  const opensWithHeading = () => read[opening]!.isHeading && !HINGE.test(words(read[opening]!));
  if (opening > 0 && opensWithHeading()) opening = firstLikeIt(read, opening);
  // The sentence over all the headings: "They discussed:".
  if (opensWithHeading() && opening > 0 && read[opening - 1]!.block.edges.closing === 'colon') opening--;
  const signing = read.findIndex(
    (piece, at) =>
      at > opening &&
      short(piece) &&
      (SIGNING.test(words(piece)) || PLACE_AND_DATE.test(words(piece)) || SIGNED_FOR.test(words(piece))),
  );
  const startOf = (at: number) => read[at]!.offset + read[at]!.block.start;
  const part = (role: Part['role'], first: number, behind: number): Part => {
    const last = read[behind - 1]!;
    const { block, offset } = read[first]!;
    return {
      role,
      start: startOf(first),
      end: last.offset + last.block.end,
      titleEnd: offset + (block.sentences[1] ?? block.end),
      isNamed: role !== 'operative' || !opensWithHeading(),
    };
  };
  const parts: Part[] = [];
  if (opening > 0) parts.push(part('preamble', 0, opening));
  parts.push(part('operative', opening, signing < 0 ? read.length : signing));
  if (signing > 0) parts.push(part('signatures', signing, read.length));
  return parts;
}

/** The first heading behind running text that is set off like the one at `index`. */
function firstLikeIt(read: readonly PlacedPiece[], index: number): number {
  const name = read[index]!.block.style?.name;
  const text = read.findIndex(({ isHeading }) => !isHeading);
  const first = read.findIndex(
    ({ block, isHeading }, at) => at > text && text >= 0 && isHeading && block.style?.name === name,
  );
  return first > 0 && first < index ? first : index;
}

/**
 * The lead-in of the first list of two points and more, or of headings, or the first article; -1 where the text is not
 * built so.
 */
function firstPoint(read: readonly PlacedPiece[]): number {
  const article = read.findIndex(({ block }) => block.style?.name === 'division' || block.marker?.kind === 'article');
  if (article > 0) return article;
  const point = read.findIndex(({ pointSort }, at) => pointSort !== null && read[at + 1]?.pointSort === pointSort);
  if (point > 0 && read[point - 1]!.block.edges.closing === 'colon') return point - 1;
  if (point > 0 && read[point]!.block.marker?.value === 1) return point;
  return read.findIndex(
    ({ block, isHeading }, at) => !isHeading && block.edges.closing === 'colon' && read[at + 1]?.isHeading,
  );
}

function firstWords(passage: string): string {
  const words = plainWords(passage);
  if (words.length <= LONGEST_TITLE) return words;
  const space = words.lastIndexOf(' ', LONGEST_TITLE);
  return `${words.slice(0, space > 0 ? space : LONGEST_TITLE)}…`;
}

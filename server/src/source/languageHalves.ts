import type { TextRange } from '../markup';
import { toldLanguage } from './language';
import type { PlacedPiece } from './layout';

/** A text that says everything twice, first in one language and then in the other. */
export interface LanguageHalves {
  /** The index of the first piece of the second half. */
  readonly second: number;
  /** The title of the second half, where it has one. */
  readonly title: TextRange | undefined;
}

/** Of the words that tell a language, so many may be of the other one in each half. */
const MOST_FOREIGN = 0.2;
/** And each half has so many of all. */
const LEAST_SHARE = 0.25;
/** Pieces of each half that tell their language; fewer are a quotation. */
const ENOUGH_PIECES = 3;

/** What titles of statements and instruments are called, in the words of either language. */
export const TITLE_WORDS =
  /^[\s*#"“]*(?:the |el |la )?(?:joint|act|minutes|agreement|declaration|statement|communiqu[eé]|memorandum|treaty|convention|protocol|exchange|letter of intent|acta|acuerdo|declaraci[oó]n|comunicado|memor[aá]nd(?:um|o)|tratado|convenio|convenci[oó]n|protocolo|canje|carta de intenci[oó]n|pronunciamiento)(?![a-záéíóúüñ])/i;

/** Where the second language of a text begins; `null` where it is in one language, or changes paragraph by paragraph. */
export function languageHalves(text: string, pieces: readonly PlacedPiece[]): LanguageHalves | null {
  const told = pieces.map(({ block }) => toldLanguage(block.language));
  if (!told.includes('en') || !told.includes('es')) return null;
  const words = (from: number, behind: number, language: 'en' | 'es') => {
    let sum = 0;
    for (let at = from; at < behind; at++) if (told[at] !== null) sum += pieces[at]!.block.language[language];
    return sum;
  };
  let second = 0;
  let lead = 0;
  let balance = 0;
  const all = words(0, pieces.length, 'en') - words(0, pieces.length, 'es');
  pieces.forEach(({ block }, at) => {
    if (told[at] === null) return;
    balance += block.language.en - block.language.es;
    // How far the first so many pieces are of one language, and the rest of the other.
    const difference = Math.abs(2 * balance - all);
    if (difference <= lead) return;
    lead = difference;
    second = at + 1;
  });
  while (second < pieces.length && told[second] === null) second++;
  const halves: readonly (readonly [from: number, behind: number])[] = [
    [0, second],
    [second, pieces.length],
  ];
  const counts = halves.map(([from, behind]) => ({ en: words(from, behind, 'en'), es: words(from, behind, 'es') }));
  const total = counts.reduce((sum, { en, es }) => sum + en + es, 0);
  for (const [at, { en, es }] of counts.entries()) {
    const [from, behind] = halves[at]!;
    if (Math.min(en, es) > MOST_FOREIGN * (en + es) || en + es < LEAST_SHARE * total) return null;
    if (told.slice(from, behind).filter(Boolean).length < ENOUGH_PIECES) return null;
  }
  if (counts[0]!.en > counts[0]!.es === counts[1]!.en > counts[1]!.es) return null;
  return openingAt(text, pieces, second, told);
}

/** The half from the piece at `second`, with the title that stands over it: a few words that do not tell their language. */
function openingAt(
  text: string,
  pieces: readonly PlacedPiece[],
  second: number,
  told: readonly unknown[],
): LanguageHalves {
  const range = ({ block, offset }: PlacedPiece) => ({ start: offset + block.start, end: offset + block.end });
  for (let at = second; at >= 0 && (at === second || told[at] === null); at--) {
    const place = range(pieces[at]!);
    if (pieces[at]!.block.style && TITLE_WORDS.test(text.slice(place.start, place.end)))
      return { second: at, title: place };
  }
  return { second, title: undefined };
}

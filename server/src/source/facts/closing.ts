import { findDates } from '../dates';
import type { Sketch } from '../kinds/kind';
import type { FactRange } from '../reading';

const PLACE = "\\p{Lu}[\\p{L}.'’]*(?:\\s+(?:(?:de|del|la|las|los|of|do|da)\\s+)?\\p{Lu}[\\p{L}.'’]*){0,3}";
const DONE = new RegExp(
  `(?:\\b(?:[Dd]one|[Ss]igned|[Aa]dopted|[Gg]iven|[Ii]ssued|DONE|SIGNED)(?:\\s+(?:at|in|AT|IN))(?:\\s+the)?(?:\\s+city\\s+of)?|\\b(?:[Hh]ech[oa]|[Ff]irmad[oa]|[Ss]uscrit[oa]|[Dd]ad[oa]|[Aa]doptad[oa]|[Ee]mitid[oa]|HECH[OA]|SUSCRIT[OA]|FIRMAD[OA])s?\\s+(?:en|EN)(?:\\s+la)?(?:\\s+ciudad\\s+de)?)\\s+(${PLACE})`,
  'gu',
);
const PLACE_AND_DATE = new RegExp(
  `^[ \\t*]*(${PLACE}(?:,\\s*${PLACE})?)\\s*,\\s*(?:(?:a|el|on|los)\\s+){0,2}[^\\n]{0,40}\\b(?:1[6-9]|20)\\d\\d\\b[ \\t.*]*$`,
  'gmu',
);
/** How far behind "Done at" its date may stand, in UTF-16 code units. */
const FORMULA = 260;

interface Closing {
  readonly place: FactRange;
  readonly date: FactRange | undefined;
}

/** The date of "Done at Lima, on …" or of a line "Lima, 17 de marzo de 2017". */
export const closingDate = (sketch: Sketch): FactRange | undefined => closingOf(sketch)?.date;

/** The place of "Done at Lima, on …" or of a line "Lima, 17 de marzo de 2017". */
export const placeOf = (sketch: Sketch): FactRange | undefined => closingOf(sketch)?.place;

function closingOf({ text, opening, closing, language }: Sketch): Closing | undefined {
  const stretches = [closing, { start: 0, text: opening }];
  for (const { start, text: stretch } of stretches) {
    for (const match of stretch.matchAll(DONE)) {
      const at = start + match.index;
      const date = findDates(text, at, Math.min(text.length, at + FORMULA), language)[0];
      // "Signed in" within a sentence is no formula unless a date follows it closely.
      if (!date || !/^[\s*]*$/.test(text.slice(Math.max(0, text.lastIndexOf('\n', at) + 1), at))) continue;
      return { place: placed(match[1]!, at + match[0].length - match[1]!.length), date };
    }
  }
  for (const { start, text: stretch } of stretches) {
    for (const match of stretch.matchAll(PLACE_AND_DATE)) {
      const at = start + match.index + match[0].indexOf(match[1]!);
      const date = findDates(text, at, start + match.index + match[0].length, language)[0];
      if (date) return { place: placed(match[1]!, at), date };
    }
  }
  return undefined;
}

function placed(name: string, start: number): FactRange {
  const value = name.trim().replace(/,$/, '');
  return { value: value.replace(/\s+/g, ' '), range: { start, end: start + value.length } };
}

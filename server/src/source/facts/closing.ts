import { findDates } from '../dates';
import type { Sketch, Stretch } from '../kinds/kind';
import type { FactRange } from '../reading';

const PLACE = "\\p{Lu}[\\p{L}.'’]*(?:\\s+(?:(?:de|del|la|las|los|of|do|da)\\s+)?\\p{Lu}[\\p{L}.'’]*){0,3}";
/** Between "Done" and the place: in how many copies. */
const COPIES =
  '(?:,?\\s+in\\s+(?:duplicate|triplicate|quadruplicate|\\w+\\s+(?:original\\s+)?(?:copies|originals))(?:\\s+originals)?,?)?';
const EJEMPLARES =
  '(?:,?\\s+(?:por\\s+(?:duplicado|triplicado)|en\\s+(?:dos|tres|cuatro|doble)\\s+(?:ejemplar(?:es)?|originales)(?:\\s+(?:originales|id[eé]nticos|de\\s+igual\\s+(?:tenor|valor)))*),?)?';
const DONE = new RegExp(
  `(?:\\b(?:[Dd]one|[Ss]igned|[Aa]dopted|[Gg]iven|[Ii]ssued|DONE|SIGNED)${COPIES}(?:\\s+(?:at|in|AT|IN))(?:\\s+the)?(?:\\s+city\\s+of)?|\\b(?:[Hh]ech[oa]|[Ff]irmad[oa]|[Ss]uscrit[oa]|[Dd]ad[oa]|[Aa]doptad[oa]|[Ee]mitid[oa]|HECH[OA]|SUSCRIT[OA]|FIRMAD[OA])s?${EJEMPLARES}\\s+(?:en|EN)(?:\\s+la)?(?:\\s+ciudad\\s+de)?)\\s+(${PLACE})`,
  'gu',
);
/** The same within a line. */
const PLACE_IN_LINE = PLACE.replaceAll('\\s+', '[ \\t]+');
const PLACE_AND_DATE = new RegExp(
  `^[ \\t*]*(${PLACE_IN_LINE}(?:,[ \\t]*${PLACE_IN_LINE})?)[ \\t]*,[ \\t]*(?:(?:a|el|on|los)\\s+){0,2}[^\\n]{0,40}\\b(?:1[6-9]|20)\\d\\d\\b[ \\t.*]*$`,
  'gmu',
);
/** `se suscribe en dos ejemplares, en Lima, el 17 de marzo de 2017`: within the sentence. */
const SUBSCRIBED = new RegExp(
  `\\b(?:se\\s+(?:suscribe|firma)n?|(?:la|lo)s?\\s+(?:suscriben|firman)|signed\\s+this)\\b[^.;]{0,220}?\\b(?:en|at|in)\\s+(?:la\\s+ciudad\\s+de\\s+|the\\s+city\\s+of\\s+)?(${PLACE})(?=,?\\s+(?:el|a|on|hoy)\\b)`,
  'gu',
);
/** How an act begins: `En la ciudad de Lima, Perú, a los 17 días del mes de marzo de 2017`. */
const ASSEMBLED = new RegExp(
  `^[ \\t]*(?:En\\s+(?:la\\s+ciudad\\s+de\\s+)?)(${PLACE}),[^.;]{0,60}?\\b(?:a|el|los|siendo)\\s`,
  'gmu',
);
/** How far behind "Done at" its date may stand, in UTF-16 code units. */
const FORMULA = 260;
/** And behind the place in a sentence. */
const AFTER_PLACE = 140;

interface Closing {
  readonly place: FactRange;
  readonly date: FactRange | undefined;
}

/** The date of "Done at Lima, on …" or of a line "Lima, 17 de marzo de 2017". */
export const closingDate = (sketch: Sketch): FactRange | undefined => closingOf(sketch)?.date;

/** The place of "Done at Lima, on …" or of a line "Lima, 17 de marzo de 2017". */
export const placeOf = (sketch: Sketch): FactRange | undefined => closingOf(sketch)?.place;

function closingOf(sketch: Sketch): Closing | undefined {
  const { text, opening, closing, language } = sketch;
  const end = closing.text === '' ? { start: 0, text: opening } : closing;
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
  const subscribed = formulaIn(sketch, end, SUBSCRIBED);
  if (subscribed) return subscribed;
  for (const { start, text: stretch } of stretches) {
    for (const match of stretch.matchAll(PLACE_AND_DATE)) {
      const at = start + match.index + match[0].indexOf(match[1]!);
      const date = findDates(text, at, start + match.index + match[0].length, language)[0];
      if (date) return { place: placed(match[1]!, at), date };
    }
  }
  return formulaIn(sketch, { start: 0, text: opening }, ASSEMBLED);
}

/** Where a formula with a place is followed by its date. */
function formulaIn({ text, language }: Sketch, stretch: Stretch, formula: RegExp): Closing | undefined {
  for (const match of stretch.text.matchAll(formula)) {
    const at = stretch.start + match.index + match[0].indexOf(match[1]!);
    const date = findDates(text, at, Math.min(text.length, at + AFTER_PLACE), language)[0];
    if (date) return { place: placed(match[1]!, at), date };
  }
  return undefined;
}

function placed(name: string, start: number): FactRange {
  const value = name.trim().replace(/,$/, '');
  return { value: value.replace(/\s+/g, ' '), range: { start, end: start + value.length } };
}

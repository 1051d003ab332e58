import type { TextRange } from '../../markup';
import { findDates } from '../dates';
import type { Sketch } from '../kinds/kind';
import type { FactRange } from '../reading';

/** The line of a news story that says where, and often when and through whom, it was sent. */
export interface Dateline {
  readonly range: TextRange;
  readonly place?: FactRange;
  readonly date?: FactRange;
}

const MONTHS =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|ene(?:ro)?|feb(?:rero)?|marzo|abr(?:il)?|mayo|junio|julio|ago(?:sto)?|sep?t(?:iembre)?|octubre|noviembre|dic(?:iembre)?)';
const DAY_AND_MONTH = new RegExp(`\\b(?:${MONTHS}\\.?\\s+\\d{1,2}|\\d{1,2}\\s+(?:de\\s+)?${MONTHS})\\b`, 'i');
const PLACE = "\\p{Lu}[\\p{L}.'’]*(?:\\s+(?:(?:de|del|la|las|los|of|do|da)\\s+)?\\p{Lu}[\\p{L}.'’]*){0,3}";
/** Clock time, place, anything short, and the dash that opens the story, or the end of the line. */
const LINE = new RegExp(
  `^(?:\\d{1,2}[:.]\\d{2}\\s*(?:h(?:rs)?\\.?)?\\s*[|·–-]\\s*)?(${PLACE})((?:\\s*[,(/][^\\n—–|]{0,70}?)?)(\\s*(?:\\.?\\s?[—–]|\\s--|\\s-\\s|\\.-)|$)`,
  'u',
);
/** `Martes, 8 de agosto de 2017` says when, not where. */
const WEEKDAY =
  /^(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i;
const LONGEST_LINE = 160;

/** The dateline in the head of the text or at the beginning of its first paragraphs. */
export function datelineOf(sketch: Sketch): Dateline | undefined {
  const { text, pieces, language } = sketch;
  for (const { block, offset } of pieces.slice(0, 10)) {
    const start = offset + block.start;
    const line = text.slice(start, Math.min(offset + block.end, start + LONGEST_LINE));
    const match = LINE.exec(line);
    if (!match) continue;
    const [whole, place, details, close] = match as unknown as [string, string, string, string];
    if (WEEKDAY.test(place)) continue;
    const sender = /\([A-Z][\p{L} ]{1,20}\)/u.test(details) && close !== '';
    const shouted =
      place === place.toUpperCase() &&
      place.length > 3 &&
      close.trim() !== '' &&
      block.sentences.length >= 2 &&
      whole.length < line.length;
    if (!DAY_AND_MONTH.test(details) && !sender && !shouted) continue;
    const at = start + match[0].indexOf(place);
    const date = findDates(text, start, start + whole.length, language)[0];
    return {
      range: { start, end: start + whole.trimEnd().length },
      place: { value: place.trim(), range: { start: at, end: at + place.trimEnd().length } },
      ...(date ? { date } : {}),
    };
  }
  return undefined;
}

const PUBLISHED =
  /^[ \t]*(?:(?:first |last )?(?:published|updated|posted)(?: on| at)?|publicad[oa](?: el)?|actualizad[oa](?: el)?|[uú]ltima actualizaci[oó]n|fecha de publicaci[oó]n)\b[^\n]{0,60}/gim;

/** The date behind "Published:" and its like. */
export function publishedDate({ opening, closing, language, text }: Sketch): FactRange | undefined {
  for (const { start, text: stretch } of [{ start: 0, text: opening }, closing]) {
    for (const match of stretch.matchAll(PUBLISHED)) {
      const from = start + match.index;
      const date = findDates(text, from, from + match[0].length, language)[0];
      if (date) return date;
    }
  }
  return undefined;
}

/** So long is a line at the top that tells a date, and at times the hour, the author or the desk. UTF-16 code units. */
const LONGEST_DATED_LINE = 70;

/** The date of a line above or right below the first paragraph that says little else. */
export function datedLine({ text, pieces, language }: Sketch): FactRange | undefined {
  for (const { block, offset } of pieces.slice(0, 8)) {
    const length = block.end - block.start;
    if (length > LONGEST_DATED_LINE) continue;
    for (const date of findDates(text, offset + block.start, offset + block.end, language)) {
      if (date.value.length >= 10 && (date.range.end - date.range.start) * 3 > length) return date;
    }
  }
  return undefined;
}

/** The date of a line of the head, for texts whose running text tells of other days. */
export function headDate({ text, head, pieces, language }: Sketch): FactRange | undefined {
  const first = pieces.find(
    ({ block, isHeading }) => !isHeading && (block.sentences.length > 2 || block.edges.closing === 'sentence'),
  );
  const end = Math.min(head.at(-1)?.end ?? 0, first ? first.offset + first.block.start : text.length);
  return findDates(text, 0, end, language).find(({ value }) => value.length >= 10);
}

/** The first full date of the text's beginning, for texts that state theirs nowhere else. */
export function firstDate({ text, opening, head, pieces, language }: Sketch): FactRange | undefined {
  const first = pieces.find(({ block }) => block.kind === 'paragraph' && block.sentences.length > 2) ?? pieces[0];
  const end = Math.max(head.at(-1)?.end ?? 0, first ? first.offset + (first.block.sentences[3] ?? first.block.end) : 0);
  return findDates(text, 0, Math.min(opening.length, end), language).find(({ value }) => value.length >= 10);
}

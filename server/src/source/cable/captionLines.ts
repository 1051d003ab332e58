import type { TextRange } from '../../markup';
import { captions } from './codes';
import { type HeaderDraft, note } from './draft';
import { isBlank, type Line } from './lines';

/** `DEPT FOR WHA/AND`, `STATE PASS TO USAID`, `CENTCOM FOR POLAD`. */
const attention = /^[A-Z][A-Z/ ]{1,40}\s(?:FOR|PASS|ALSO|PLEASE)\b/;
const captionWord = /[^\s,/]+/g;
const longestAttention = 300;
/** Lines that stand between the classification and the body, where no field is labelled. */
const mostPlainLines = 60;

/** Captions and attention lines between the classification line and the fields; captions alone go into the header. */
export function readCaptions(
  lines: readonly Line[],
  from: number,
  fields: readonly { readonly name: string; readonly start: number }[],
  text: string,
  draft: HeaderDraft,
): void {
  const end =
    fields.find(field => field.name === 'subject')?.start ?? fields[0]?.start ?? behindCaptions(lines, from, text);
  for (let index = from; index < lines.length && lines[index]!.start < end; index++) {
    const line = lines[index]!;
    const words = captionsIn(line);
    for (const { value, range } of words) {
      if (!draft.captions.includes(value)) draft.captions = [...draft.captions, value];
      note(draft, 'caption', range, text, value);
    }
    const plain = words.length === 0 && !isBlank(line) && (fields[0]?.start ?? end) > line.start;
    if (plain && line.text.length < longestAttention) note(draft, 'caption', line.content, text);
  }
}

/** The captions that make up a line: `SIPDIS`, `NOFORN SIPDIS`, `C O R R E C T E D C O P Y (ADDED TAGS)`. */
function captionsIn(line: Line): readonly { readonly value: string; readonly range: TextRange }[] {
  if (line.text.length > 80) return [];
  const text = line.text.toUpperCase();
  if (/^C\s?O\s?R\s?R\s?E\s?C\s?T\s?E\s?D\s{1,3}C\s?O\s?P\s?Y\b/.test(text))
    return [{ value: 'CORRECTED COPY', range: line.content }];
  if (captions.has(text)) return [{ value: text, range: line.content }];
  const found: { value: string; range: TextRange }[] = [];
  captionWord.lastIndex = 0;
  for (let word = captionWord.exec(text); word; word = captionWord.exec(text)) {
    if (!captions.has(word[0])) return [];
    const start = line.content.start + word.index;
    found.push({ value: word[0], range: { start, end: start + word[0].length } });
  }
  return found;
}

/** A message without labelled fields: its body starts behind the captions. */
export function behindCaptions(lines: readonly Line[], from: number, text: string): number {
  let behind = lines[from]?.start ?? text.length;
  for (let index = from; index < Math.min(lines.length, from + mostPlainLines); index++) {
    const line = lines[index]!;
    if (isBlank(line)) continue;
    if (captionsIn(line).length === 0 && !attention.test(line.text)) break;
    behind = line.content.end;
  }
  return behind;
}

import type { TextRange } from '../../markup';
import { isClassification } from './classificationLine';
import { captions } from './codes';
import type { HeaderDraft } from './draft';
import { isBlank, type Line } from './lines';
import { squashed } from './stations';

/** `SECTION 02 OF 02 LIMA 03355`, with the post and the number as its groups. */
const section = /\bSEC(?:TION)?\s{0,3}\d{1,2}\s{0,3}OF\s{0,3}\d{1,2}\s{1,4}([A-Z].{1,30}?)\s{1,4}(\d{3,8})$/;
const field = /^(?:E\.?\s?O\.?\s?:?\s?\d|TAGS?\b|SUBJ|REF(?:S|TEL)?\b)/;
/** Lines that a header's fields take up at most. */
const mostLines = 24;

/**
 * The heads of the second and later sections, where a copy has them in the midst of its text: the classification line
 * with the cable's own post and number, and the fields that are said again below it, to the end of their lines.
 */
export function repeatedHeaders(
  lines: readonly Line[],
  { post, mrn }: Pick<HeaderDraft, 'post' | 'mrn'>,
): readonly TextRange[] {
  if (post === null || mrn === null) return [];
  const heads: TextRange[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const own = line.text.endsWith(mrn) && isClassification(line) ? section.exec(line.text) : null;
    if (!own || Number(own[2]) !== Number(mrn) || squashed(own[1]!) !== squashed(post)) continue;
    const last = lastOfHead(lines, index);
    heads.push({ start: line.content.start, end: lines[last]!.content.end });
    index = last;
  }
  return heads;
}

/** The last line of the head that begins with line `first`: captions and fields, which blank lines may part. */
function lastOfHead(lines: readonly Line[], first: number): number {
  let last = first;
  let inField = false;
  for (let index = first + 1; index < Math.min(lines.length, first + mostLines); index++) {
    const { text } = lines[index]!;
    if (isBlank(lines[index]!)) inField = false;
    else if (field.test(text)) inField = true;
    else if (!inField && !captions.has(text)) break;
    if (!isBlank(lines[index]!)) last = index;
  }
  return last;
}

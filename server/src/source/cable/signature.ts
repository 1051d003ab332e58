import type { TextRange } from '../../markup';
import { isBlank, isRule, type Line } from './lines';

/** Words in capitals that end cables and are nobody's name. */
const notNames =
  /\b(?:SUMMARY|COMMENT|NOTE|TEXT|END|QUOTE|TRANSLATION|UNCLASSIFIED|UNCLAS|CONFIDENTIAL|SECRET|SECTION|NOFORN|SIPDIS|CABLE|PART|ENDS|BT|USE|THE|AND|OF)\b/i;
/** What collections and circuits put behind a cable. */
const trailer =
  /^(?:N{2,}|#?\d{1,6}|BT|UNCLASSIFIED|CONFIDENTIAL|(?:TOP )?SECRET|LIMITED OFFICIAL USE|.{0,40}Declassified\/Released US Department of State.*|\(?\.{3,}\)?|ID:\s.*|.{0,20}@.{0,60}|=+.*=*|<<.*>>|Track impresi.*|\*+|X{5,})$/i;
const surname = /^(?:(?:[A-Z]{2,3}|[DOdo]['’])[ '’]?)?[A-Z][A-Z'’-]{2,20}(?: (?:[A-Z][A-Z'’-]{2,20}|JR\.?|II|III))?$/;
const capitalised = /^(?:(?:De|La|Le|Van|Von|Mc|O['’])\s?)?[A-Z][a-z]{2,14}(?:[A-Z][a-z]+)?(?:-[A-Z][a-z]+)?$/;
const firstName = /^[A-Z][a-z]{2,12}$/;
const lowercase = /^[a-z]{4,14}$/;
const atSentenceEnd = /(?:[.?!)"”]|\d{3}|[/_]\w{1,40})[ \t]{1,4}((?:[A-Z]{2} )?[A-Z][A-Z'’-]{3,20})$/d;
/** `End of part one LIMA`: behind closing words that lost their full stop. */
const behindEnd = /\b[Ee]nd [A-Za-z ]{2,24}[a-z][ \t]{1,4}((?:[A-Z]{2} )?[A-Z][A-Z'’-]{3,20})$/d;
const mostTrailers = 12;

/** The signature at a body's end: the surname of the head of the post, alone on its line or behind the last sentence. */
export function signatureOf(lines: readonly Line[]): { readonly value: string; readonly range: TextRange } | null {
  let left = mostTrailers;
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index]!;
    if (isBlank(line)) continue;
    if (isRule(line) || trailer.test(line.text.slice(0, 100))) {
      if (left-- === 0) return null;
      continue;
    }
    return isSurname(line, standsOff(lines, index), index > 0)
      ? { value: line.text.replace(/\s+/g, ' '), range: line.content }
      : inlineSignature(line);
  }
  return null;
}

/** Whether a line is the last one, or a blank line or a first name alone stands above it. */
const standsOff = (lines: readonly Line[], index: number): boolean =>
  index === lines.length - 1 ||
  isBlank(lines[index - 1] ?? lines[index]!) ||
  firstName.test(lines[index - 1]?.text ?? '');

function isSurname(line: Line, alone: boolean, hasText: boolean): boolean {
  if (!hasText || line.text.length > 40 || notNames.test(line.text) || /X{4}/.test(line.text)) return false;
  return surname.test(line.text) || capitalised.test(line.text) || (alone && lowercase.test(line.text));
}

function inlineSignature(line: Line): { readonly value: string; readonly range: TextRange } | null {
  const tail = line.text.slice(-60);
  const match = atSentenceEnd.exec(tail) ?? behindEnd.exec(tail);
  if (!match || notNames.test(match[1]!) || /X{4}/.test(match[1]!)) return null;
  const end = line.content.end;
  return { value: match[1]!, range: { start: end - match[1]!.length, end } };
}

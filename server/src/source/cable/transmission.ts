import { isClassification, isFullClassification } from './classificationLine';
import { isoOf, momentOf } from './dateTimeGroup';
import { groupRange, type HeaderDraft, note } from './draft';
import type { CableAddress, HeaderToken } from './header';
import { isBlank, type Line } from './lines';

const channel = /^VZCZC[A-Z0-9]+/;
const prosign = /^(ZZ|OO|PP|RR)(?=\s|$)/;
const routingIndicator = /\bR[A-Z]{3,6}\b/g;
const routingLine = /^R[A-Z]{3,6}(?:\s+R[A-Z]{3,6})*$/;
const station = /^DE\s+([A-Z]{4,8})\s*#\s*(\d{3,6})(?:\s*\/\s*(\d{1,3}))?\s+(\d{3})(\d{4})Z?(?=\s|$)/d;
const warning = /^(ZNY|ZNR)\s+([A-Z]{5})\b/d;
const dateTimeGroup = /^([ZOPR](?:\s+[ZOPR])*)\s+(\d{2})(\d{4})\s?Z\s+([A-Z]{3})[A-Z]{0,6}\s+(\d{4}|\d{2})(?!\d)/d;
/** Parts the heading from the text. */
const breakSign = /^BT$/;
const signal = /\bZ[A-Z]{2}\b/g;
const addressLabel = /^(FM|TO|INFO|XMT)\s+/;
const address =
  /^(?:(R[A-Z]{2,7})\s*\/\s*)?(\S.*?)(?:\s+(NIACT IMMEDIATE|FLASH|IMMEDIATE|PRIORITY|ROUTINE))?(?:\s+(\d{4}))?$/d;

/** More lines than any header has. */
const longest = 400;
/** No line of addresses is longer; a longer one is text. */
const longestAddress = 200;
/** Lines that may stand before or between the lines of the header: a collection's note, the block of the 1970s. */
const longestGap = 40;

/**
 * Reads format lines 1 to 8 (channel to INFO) into the draft, from line `from` on.
 * Gives the index of the first line behind them; `from` where the text has none.
 */
export function readTransmission(lines: readonly Line[], from: number, text: string, draft: HeaderDraft): number {
  let behind = from;
  let list: 'to' | 'info' | null = null;
  let afterProsign = false;
  const last = Math.min(lines.length, from + longest);
  for (let index = from; index < last; index++) {
    const line = lines[index]!;
    if (isBlank(line)) continue;
    const at = line.content.start;
    const label = addressLabel.exec(line.text);
    if (breakSign.test(line.text) && draft.from !== null) {
      behind = index + 1;
      break;
    }
    if (label && (label[1] === 'FM' || draft.from !== null)) {
      list = readAddressLine(draft, label, line, text);
    } else if (list && continuesList(lines, index, behind)) {
      readAddress(draft, list, line.text, at, text);
    } else if (draft.from === null && readServiceLine(draft, line, text, afterProsign)) {
      afterProsign = prosign.test(line.text) || (afterProsign && routingLine.test(line.text));
    } else if (draft.from !== null || index - behind > longestGap || opensMessage(line)) {
      break;
    } else continue;
    behind = index + 1;
  }
  return behind;
}

/** A blank line ends the addressees, but for one that cannot be anything else. */
function continuesList(lines: readonly Line[], index: number, behind: number): boolean {
  return (index === behind && !isClassification(lines[index]!)) || /^R[A-Z]{2,7}\s*\//.test(lines[index]!.text);
}

/** A line of the message: a text without a transmission header starts with one. */
const opensMessage = (line: Line): boolean =>
  isFullClassification(line) || /^(?:E\.?\s?O\.?\s?:?\d|TAGS|SUBJ)/i.test(line.text);

function readServiceLine(draft: HeaderDraft, line: Line, text: string, afterProsign: boolean): boolean {
  const at = line.content.start;
  if (channel.test(line.text)) {
    const id = channel.exec(line.text)![0];
    draft.channelId ??= id;
    note(draft, 'channel', { start: at, end: at + id.length }, text);
    return true;
  }
  return (
    readProsign(draft, line, text, afterProsign) ||
    readStation(draft, line, text) ||
    readWarning(draft, line, text) ||
    readDateTimeGroup(draft, line, text)
  );
}

function readProsign(draft: HeaderDraft, line: Line, text: string, afterProsign: boolean): boolean {
  const at = line.content.start;
  const match = prosign.exec(line.text);
  if (!match && !(afterProsign && routingLine.test(line.text))) return false;
  if (match) {
    if (!/^\S+(?:\s+R[A-Z]{3,6})*$/.test(line.text)) return false;
    draft.prosign ??= match[1]!;
    note(draft, 'prosign', { start: at, end: at + 2 }, text);
  }
  for (const found of line.text.slice(match ? 2 : 0).matchAll(routingIndicator)) {
    const start = at + (match ? 2 : 0) + found.index;
    note(draft, 'routing-indicator', { start, end: start + found[0].length }, text);
  }
  return true;
}

function readStation(draft: HeaderDraft, line: Line, text: string): boolean {
  const match = station.exec(line.text);
  if (!match) return false;
  const at = line.content.start;
  draft.de ??= {
    routingIndicator: match[1]!,
    serial: match[2]!,
    section: match[3] ?? null,
    dayOfYear: Number(match[4]),
    time: match[5]!,
  };
  const kinds = ['routing-indicator', 'serial', 'transmission-section', 'day-of-year', 'time'] as const;
  noteGroups(draft, match, at, text, kinds);
  return true;
}

function readWarning(draft: HeaderDraft, line: Line, text: string): boolean {
  const match = warning.exec(line.text);
  if (!match) return false;
  const at = line.content.start;
  noteGroups(draft, match, at, text, ['operating-signal', 'security-warning']);
  noteSignals(draft, line, match[0].length, text);
  return true;
}

function readDateTimeGroup(draft: HeaderDraft, line: Line, text: string): boolean {
  const match = dateTimeGroup.exec(line.text);
  if (!match || draft.dateTime !== null) return false;
  const at = line.content.start;
  const moment = momentOf(match[2]!, match[3]!, match[4]!, match[5]!);
  draft.precedence = match[1]!.split(/\s+/);
  draft.dateTime = moment && isoOf(moment);
  for (const letter of match[1]!.matchAll(/[ZOPR]/g)) {
    note(draft, 'precedence', { start: at + letter.index, end: at + letter.index + 1 }, text);
  }
  note(draft, 'date-time-group', { start: groupRange(match, 2, at)!.start, end: at + match[0].length }, text);
  noteSignals(draft, line, match[0].length, text);
  return true;
}

function noteSignals(draft: HeaderDraft, line: Line, from: number, text: string): void {
  for (const found of line.text.slice(from).matchAll(signal)) {
    const start = line.content.start + from + found.index;
    note(draft, 'operating-signal', { start, end: start + 3 }, text);
  }
}

function noteGroups(
  draft: HeaderDraft,
  match: RegExpExecArray,
  at: number,
  text: string,
  kinds: readonly HeaderToken['kind'][],
): void {
  kinds.forEach((kind, index) => {
    const range = groupRange(match, index + 1, at);
    if (range) note(draft, kind, range, text);
  });
}

function readAddressLine(draft: HeaderDraft, label: RegExpExecArray, line: Line, text: string): 'to' | 'info' | null {
  const at = line.content.start;
  const rest = line.text.slice(label[0].length);
  note(draft, 'label', { start: at, end: at + label[1]!.length }, text);
  if (label[1] === 'FM') {
    draft.from ??= rest.replace(/\s+/g, ' ');
    note(draft, 'from', { start: at + label[0].length, end: line.content.end }, text);
    return null;
  }
  if (label[1] === 'XMT') return null;
  const list = label[1] === 'TO' ? 'to' : 'info';
  readAddress(draft, list, rest, at + label[0].length, text);
  return list;
}

function readAddress(draft: HeaderDraft, list: 'to' | 'info', words: string, at: number, text: string): void {
  const match = words.length > longestAddress ? null : address.exec(words);
  if (!match) return;
  const entry: CableAddress = {
    routingIndicator: match[1] ?? null,
    address: match[2]!.replace(/\s+/g, ' '),
    precedence: match[3] && match[3] !== 'ROUTINE' ? match[3] : null,
    number: match[4] ?? null,
  };
  draft[list] = [...draft[list], entry];
  noteGroups(draft, match, at, text, ['routing-indicator', 'address', 'precedence', 'addressee-number']);
}

import type { HeaderDraft } from './draft';
import type { HeaderToken } from './header';

/**
 * What a reader knows better than the text, from the front matter's `corrections`: a field of the header by its name in
 * `gloss outline` (those of `de` by theirs: `dayOfYear`, `time`, `serial`), `tags` as a list or as the code meant by
 * each (`RU: RS`), `declassifyOn` and `order`, and, by the number as printed, `paragraphs` (the number meant) and
 * `portions` (the mark).
 */
export type Corrections = Readonly<Record<string, unknown>>;

const textFields = ['id', 'channelId', 'prosign', 'dateTime', 'from', 'classification', 'post', 'mrn'] as const;
const moreTextFields = ['subject', 'classifiedBy', 'signature'] as const;
const listFields = ['precedence', 'captions', 'refs', 'reasons'] as const;
const tokenOf: Readonly<Record<string, HeaderToken['kind']>> = {
  channelId: 'channel',
  prosign: 'prosign',
  dateTime: 'date-time-group',
  from: 'from',
  classification: 'classification',
  post: 'post',
  mrn: 'mrn',
  subject: 'subject',
  classifiedBy: 'classified-by',
  signature: 'signature',
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isScalar = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';
const listOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter(isScalar).map(String);

/** Puts corrections over what was read. Values of another shape than their field's are passed over. */
export function applyCorrections(draft: HeaderDraft, corrections: Corrections): void {
  for (const name of [...textFields, ...moreTextFields]) {
    const value = corrections[name];
    if (!isScalar(value)) continue;
    draft[name] = String(value);
    retoken(draft, tokenOf[name], String(value));
  }
  for (const name of listFields) if (name in corrections) draft[name] = listOf(corrections[name]);
  if ('refs' in corrections) correctReferences(draft);
  correctStation(draft, { ...(isRecord(corrections.de) ? corrections.de : {}), ...corrections });
  correctOrder(draft, corrections);
  correctSection(draft, corrections.section);
  correctTags(draft, corrections.tags);
}

function retoken(draft: HeaderDraft, kind: HeaderToken['kind'] | undefined, value: string): void {
  const index = draft.tokens.findIndex(token => token.kind === kind);
  if (index >= 0) draft.tokens[index] = { ...draft.tokens[index]!, value };
}

/** Gives the items of a corrected REF list the places of the printed ones; one more than were printed, the last's. */
function correctReferences(draft: HeaderDraft): void {
  const printed = draft.tokens.filter(token => token.kind === 'reference');
  const others = draft.tokens.filter(token => token.kind !== 'reference');
  const fallback = (printed.at(-1) ?? others.find(token => token.kind === 'subject'))?.range;
  const tokens = draft.refs.flatMap((value, index): HeaderToken[] => {
    const range = printed[index]?.range ?? fallback;
    return range ? [{ kind: 'reference', range, value }] : [];
  });
  draft.tokens.splice(0, draft.tokens.length, ...others, ...tokens);
}

function correctStation(draft: HeaderDraft, values: Corrections): void {
  if (!draft.de) return;
  const text = (key: string, before: string): string => (isScalar(values[key]) ? String(values[key]) : before);
  const day = Number(values.dayOfYear);
  draft.de = {
    routingIndicator: text('routingIndicator', draft.de.routingIndicator),
    serial: text('serial', draft.de.serial),
    section: draft.de.section,
    dayOfYear: isScalar(values.dayOfYear) && Number.isInteger(day) ? day : draft.de.dayOfYear,
    time: text('time', draft.de.time).padStart(4, '0'),
  };
}

function correctOrder(draft: HeaderDraft, corrections: Corrections): void {
  const { order, declassifyOn } = corrections;
  if (!isScalar(order) && !isScalar(declassifyOn)) return;
  draft.executiveOrder = {
    order: isScalar(order) ? String(order) : (draft.executiveOrder?.order ?? ''),
    declassifyOn: isScalar(declassifyOn) ? String(declassifyOn) : (draft.executiveOrder?.declassifyOn ?? null),
  };
  if (isScalar(order)) retoken(draft, 'executive-order', String(order));
  if (isScalar(declassifyOn)) retoken(draft, 'declassification', String(declassifyOn));
}

function correctSection(draft: HeaderDraft, value: unknown): void {
  if (!isRecord(value)) return;
  const number = Number(value.number ?? draft.section?.number);
  const total = Number(value.total ?? draft.section?.total);
  if (Number.isInteger(number) && Number.isInteger(total)) draft.section = { number, total };
}

function correctTags(draft: HeaderDraft, value: unknown): void {
  if (Array.isArray(value)) {
    draft.tags = listOf(value);
    const kept = draft.tokens.filter(token => token.kind !== 'tag' || draft.tags.includes(token.value));
    draft.tokens.splice(0, draft.tokens.length, ...kept);
    return;
  }
  if (!isRecord(value)) return;
  const meant = (code: string): string => {
    const other = Object.hasOwn(value, code) ? value[code] : undefined;
    return isScalar(other) ? String(other) : code;
  };
  draft.tags = draft.tags.map(meant);
  draft.tokens.forEach((token, index) => {
    if (token.kind === 'tag') draft.tokens[index] = { ...token, value: meant(token.value) };
  });
}

/** The correction of one paragraph: `corrections.paragraphs` and `corrections.portions`, by the number as printed. */
export function paragraphCorrection(
  corrections: Corrections,
  label: string,
): { readonly meant?: number; readonly portion?: string } {
  const at = (key: string): unknown => {
    const values = corrections[key];
    return isRecord(values) && Object.hasOwn(values, label) ? values[label] : undefined;
  };
  const meant = at('paragraphs');
  const portion = at('portions');
  return {
    ...(isScalar(meant) && Number.isInteger(Number(meant)) ? { meant: Number(meant) } : {}),
    ...(isScalar(portion) ? { portion: String(portion) } : {}),
  };
}

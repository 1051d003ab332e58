/**
 * What a tag or an entry says of one agreement, as the checks compare them. Dates are EDTF; parties are entry ids or
 * spellings; absent fields are silent.
 */
export interface AgreementStatement {
  readonly status?: string;
  readonly parties?: readonly string[];
  readonly date?: string;
  readonly signed?: string;
  readonly inForce?: string;
  readonly ended?: string;
}

export type StatementField = 'status' | 'date' | 'signed' | 'in-force' | 'ended';

/** A field on which two statements cannot both be right. */
export interface Contradiction {
  readonly field: StatementField;
  readonly here: string;
  readonly there: string;
}

/** How far an agreement has come; what is further on includes what came before. */
const STAGES: readonly string[] = ['proposed', 'agreed', 'signed', 'in-force', 'ended'];

/**
 * On what two statements of one agreement differ (`agreement/contradicts`). A later document may say that an agreement
 * has gone further; it may not have gone back: so the statement of the later date wins, and only an earlier stage told
 * later is a contradiction. Without dates any two stages on either side of *signed* contradict each other. Dates differ
 * when neither is a part of the other: `2007-05` and `2007-05-09` agree; and one party alone may join later.
 */
export function contradictions(here: DatedStatement, there: DatedStatement): Contradiction[] {
  const found: Contradiction[] = [];
  if (here.status && there.status && here.status !== there.status && stagesContradict(here, there))
    found.push({ field: 'status', here: here.status, there: there.status });
  const dates: readonly [StatementField, string | undefined, string | undefined][] = [
    ['signed', dateOf('signed', here), dateOf('signed', there)],
    ['in-force', dateOf('in-force', here), dateOf('in-force', there)],
    ['ended', dateOf('ended', here), dateOf('ended', there)],
    ['date', here.status === there.status && !DATED.test(here.status ?? '') ? here.date : undefined, there.date],
  ];
  for (const [field, one, other] of dates)
    if (one && other && !datesAgree(one, other) && !joinsAlone(here.parties, one, there.parties, other))
      found.push({ field, here: one, there: other });
  return found;
}

/**
 * Whether a statement of one party alone may tell another day than one of the whole or of another party: who joins an
 * instrument that is open for signature signs on a day of its own, and never before the rest.
 */
function joinsAlone(
  here: readonly string[] | undefined,
  one: string,
  there: readonly string[] | undefined,
  other: string,
): boolean {
  const joinsHere = here?.length === 1;
  const joinsThere = there?.length === 1;
  if (joinsHere && joinsThere) return here[0] !== there[0];
  if (joinsHere) return comparable(one) > comparable(other);
  return joinsThere && comparable(other) > comparable(one);
}

/** Stages that have a date of their own: a bare `date` is that of the stage that the statement tells. */
const DATED = /^(?:signed|in-force|ended)$/;

/** When a statement says that a stage was reached. */
const dateOf = (stage: 'signed' | 'in-force' | 'ended', { status, date, signed, inForce, ended }: AgreementStatement) =>
  (stage === 'signed' ? signed : stage === 'in-force' ? inForce : ended) ?? (status === stage ? date : undefined);

/** A statement with the date of the document that makes it, EDTF, where it is known. */
export interface DatedStatement extends AgreementStatement {
  readonly told?: string;
}

function stagesContradict(here: DatedStatement, there: DatedStatement): boolean {
  const one = STAGES.indexOf(here.status!);
  const other = STAGES.indexOf(there.status!);
  if (one < 0 || other < 0) return false;
  if (here.told && there.told && comparable(here.told) !== comparable(there.told)) {
    const later = comparable(here.told) > comparable(there.told) ? one : other;
    return later < Math.max(one, other) && Math.max(one, other) >= STAGES.indexOf('signed');
  }
  const signed = STAGES.indexOf('signed');
  return one < signed !== other < signed;
}

/** A date without its marks of doubt, and of a period its beginning: ordered as text. */
const comparable = (date: string): string => date.replace(/[?~%]/g, '').split('/')[0]!;

/** Whether two EDTF dates can both be right: equal, one less exact than the other, doubted, or inside a period. */
export function datesAgree(one: string, other: string): boolean {
  if (one === other || /[?~%X]/.test(one + other)) return true;
  if (one.includes('/') || other.includes('/')) return within(one, other) || within(other, one);
  return one.startsWith(other) || other.startsWith(one);
}

const within = (period: string, date: string): boolean => {
  if (!period.includes('/')) return false;
  const [from = '', to = ''] = period.split('/');
  const [start = '', end = start] = date.split('/');
  return (
    (from === '' || from === '..' || start >= from || from.startsWith(start)) &&
    (to === '' || to === '..' || end <= to || end.startsWith(to))
  );
};

/** What a tag and its entry together leave out (`agreement/incomplete`). A proposal needs no date. */
export function missingFields(tag: AgreementStatement, entry: AgreementStatement | null): ('parties' | 'date')[] {
  const status = tag.status ?? entry?.status;
  const parties = (tag.parties?.length ?? 0) + (entry?.parties?.length ?? 0);
  const dated = [tag, entry].some(said => said && (said.date || said.signed || said.inForce || said.ended));
  const missing: ('parties' | 'date')[] = [];
  if (parties === 0) missing.push('parties');
  if (!dated && status !== 'proposed') missing.push('date');
  return missing;
}

/** The parties of a tag that no entry of the project knows (`agreement/parties-unknown`); order and spelling as given. */
export const unknownParties = (parties: readonly string[], known: (party: string) => boolean): string[] =>
  parties.filter(party => !known(party));

/**
 * Whether an agreement has nothing to vouch for it (`agreement/no-source`): neither the tag nor the entry cites, and the
 * document that states it is not a source itself.
 */
export const lacksSource = (citations: {
  readonly tag: number;
  readonly entry: number;
  readonly document: boolean;
}): boolean => citations.tag === 0 && citations.entry === 0 && !citations.document;

/**
 * Whether a text that says that an agreement was not made contradicts a statement that it was: at least signed, and not
 * after the text was written. `told`: the date of the text, EDTF; `null` where it has none.
 */
export function deniedThough(told: string | null, there: DatedStatement): boolean {
  const made = there.signed ?? there.inForce ?? there.date;
  const stage = STAGES.indexOf(there.status ?? (there.signed || there.inForce ? 'signed' : ''));
  if (stage < STAGES.indexOf('signed')) return false;
  if (told === null) return true;
  if (made !== undefined) return comparable(made) <= comparable(told) || comparable(made).startsWith(comparable(told));
  return there.told === undefined || comparable(there.told) <= comparable(told);
}

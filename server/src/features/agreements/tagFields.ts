import type { AgreementFinding } from '../../agreements';
import { quoteScalar } from '../../markup';
import type { AnalysedDocument } from '../../project';
import { partyIds } from './parties';

/** What a passage says of its agreement, as a tag and an entry write it. */
export interface AgreementTag {
  readonly status: AgreementFinding['status'];
  /** Entry ids; empty where not all are known. */
  readonly parties: readonly string[];
  /** EDTF. */
  readonly date?: string;
}

/** What the detector and the document know of a finding's agreement. */
export function tagOf(finding: AgreementFinding, document: AnalysedDocument): AgreementTag {
  const date = finding.date?.value ?? (isMadeHere(finding, document) ? document.facts.date : null);
  return { status: finding.status, parties: partyIds(finding, document), ...(date ? { date } : {}) };
}

/** The annotation without its braces; `id`: an entry's, `new` or `none`. What an entry says need not be said again. */
export function annotationText(id: string, tag?: AgreementTag): string {
  const parts = [`agreement: ${quoteScalar(id, true)}`];
  if (tag) parts.push(`status: ${tag.status}`);
  if (tag?.parties.length) parts.push(`parties: [${tag.parties.map(each => quoteScalar(each, true)).join(', ')}]`);
  if (tag?.date) parts.push(`date: ${quoteScalar(tag.date, true)}`);
  return parts.join(', ');
}

/**
 * Whether the document is where the agreement was made, so that its date is the agreement's: a joint text that tells it as
 * done there. What entered into force, was joined or is recalled has a date of its own.
 */
function isMadeHere({ status, guideline }: AgreementFinding, { reading }: AnalysedDocument): boolean {
  const made = status === 'agreed' || status === 'signed';
  return made && madeNow.has(guideline) && (reading.kind === 'declaration' || reading.kind === 'treaty');
}

/** Guidelines of acts that a joint text itself performs or reports of its meeting: not accession (5), repetition (6) or nouns (9). */
const madeNow: ReadonlySet<number> = new Set([1, 2, 3, 4, 7, 8]);

import type { Field, Mapping, Scalar, TextRange } from '../../markup';
import { field, fieldScalars } from '../../markup';
import type { Annotation } from '../analysis/annotation';

/** What a tag says of an agreement; plain data, ranges of the file. Of an annotation in several parts, the first part. */
export interface AgreementFact {
  /** The span's content; the front matter's key where the whole document states it. */
  readonly range: TextRange;
  /** The entry's id, `new` or `none`. */
  readonly id: string;
  readonly status?: string;
  readonly parties: readonly string[];
  /** EDTF, as written. */
  readonly date?: string;
  readonly signed?: string;
  readonly inForce?: string;
  readonly ended?: string;
  /** How many citations the span has. */
  readonly citations: number;
  readonly review?: string;
}

/** What the tags of a document say of agreements, the front matter's first. */
export function agreementFacts(
  frontMatter: Mapping | null,
  annotations: readonly Annotation[],
): readonly AgreementFact[] {
  const facts = [...wholeAgreement(frontMatter)];
  const isFirst = firstParts();
  for (const annotation of annotations) {
    const fact = agreementFact(annotation);
    if (fact && isFirst(annotation)) facts.push(fact);
  }
  return facts;
}

/** The agreement that a whole document states, as its front matter says. */
export function wholeAgreement(frontMatter: Mapping | null): readonly AgreementFact[] {
  const whole = field(frontMatter, 'agreement');
  if (whole?.value?.kind !== 'scalar' || whole.value.value === null) return [];
  return [{ range: whole.keyRange, id: whole.value.spelling, parties: [], citations: 0 }];
}

/** Of annotations that come in order: whether one is the first part of its annotation. */
export function firstParts(): (annotation: Annotation) => boolean {
  const named = new Set<string>();
  return ({ id }) => {
    if (!id) return true;
    if (named.has(id.spelling)) return false;
    named.add(id.spelling);
    return true;
  };
}

/** What a tag says of an agreement, whichever part it stands in; `null` where it is none. */
export function agreementFact({ span, data, layers, citations }: Annotation): AgreementFact | null {
  const layer = layers.find(each => each.name === 'agreement');
  if (!layer) return null;
  const text = (key: string) => scalarOf(layer.fields.find(each => each.key === key))?.spelling;
  const parties = fieldScalars({ kind: 'mapping', fields: layer.fields, range: span.range }, 'parties');
  return {
    range: span.content,
    id: layer.value?.spelling ?? 'new',
    parties: parties.map(each => each.spelling),
    citations: citations.length,
    ...given('status', text('status')),
    ...given('date', text('date')),
    ...given('signed', text('signed')),
    ...given('inForce', text('in-force')),
    ...given('ended', text('ended')),
    ...given('review', reviewState(data)),
  };
}

/** Where curation of an annotation stands, if it says so: `review: accepted`, or `review: {state: accepted}`. */
export function reviewState(data: Mapping | null): string | undefined {
  const review = field(data, 'review');
  return scalarOf(review?.value?.kind === 'mapping' ? field(review.value, 'state') : review)?.spelling;
}

const given = (key: string, value: string | undefined): Record<string, string> =>
  value === undefined ? {} : { [key]: value };

const scalarOf = (written: Field | undefined): Scalar | undefined =>
  written?.value?.kind === 'scalar' && written.value.value !== null ? written.value : undefined;

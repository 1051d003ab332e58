import type { TextRange } from '../../markup';
import type { SourceKind } from '../../source';
import type { AgreementFact } from './agreementFacts';

/**
 * What others ask of a document, small enough to keep for every document of a project. Plain data, so that it can be
 * written to a cache and sent between threads. Ranges are of the file.
 */
export interface DocumentFacts {
  readonly uri: string;
  readonly id: string;
  /** Where the front matter says the id; `null` where the file's name gives it. */
  readonly idRange: TextRange | null;
  readonly kind: SourceKind | null;
  readonly title: string | null;
  readonly date: string | null;
  readonly language: string | null;
  /** In the order of their places: those of the front matter first. */
  readonly spans: readonly SpanFact[];
  /** What its tags say of agreements. */
  readonly agreements: readonly AgreementFact[];
  /** Which names it links to which entries, and how often; links that are rejected or only proposed are left out. */
  readonly choices: readonly Choice[];
  /** Of a closed document, where its lines begin; see `packLines`. */
  readonly lines?: string;
  /** Of a closed document, what tells its text from another (see `fingerprint`). */
  readonly fingerprint?: string;
}

/** A name, white space as single blanks and without capitals, the entry, and how often. */
export type Choice = readonly [name: string, id: string, count: number];

/** One id that a span (or the front matter) names: to an entry, a reference, another span. */
export interface SpanFact {
  /** The span's content; the front matter's key for an agreement that the whole document states, or for a named body. */
  readonly range: TextRange;
  readonly role: SpanRole;
  /** What is named: `bwg`, `09LIMA1661#13`. */
  readonly value: string;
  /** Where it is written: what a rename replaces. */
  readonly valueRange: TextRange;
}

/** `layer`: the value of a layer of the project; `party`: of an agreement; `field`: of another field that names entries. */
export type SpanRole = 'entity' | 'agreement' | 'cite' | 'id' | 'layer' | 'party' | 'field';

import type { Citation } from '../../citations';
import type { Field, Mapping, Scalar, Span } from '../../markup';

/** A span's annotation as section 4 of the markup reads it. Ranges are of the file. */
export interface Annotation {
  readonly span: Span;
  /** The annotation's own keys over those of the named body that it refers to. */
  readonly data: Mapping | null;
  /** The name of the body in the front matter's `annotations` that the bare key refers to. */
  readonly body: Scalar | null;
  /** The entry that the span is linked to: the bare key (where it is no body) or `entity`. */
  readonly entity: Scalar | null;
  /** `agreement`'s value: an entry id, `new` or `none`. */
  readonly agreement: Scalar | null;
  readonly citations: readonly Citation[];
  /** The span's name; spans that share one are parts of one annotation. */
  readonly id: Scalar | null;
  /** Layers of the span: `agreement` and those that the project declares. */
  readonly layers: readonly AnnotationLayer[];
  /** Keys that no layer of the span declares. */
  readonly unknown: readonly Field[];
  /** Fields that two layers of the span declare, so that only the mapping form says whose they are. */
  readonly ambiguous: readonly Field[];
}

export interface AnnotationLayer {
  readonly name: string;
  readonly key: Field;
  /** What stands behind the key: an entry id or `true`; in the mapping form, what its own `entity` says. */
  readonly value: Scalar | null;
  /** Fields of the layer, written beside its key or in its mapping. */
  readonly fields: readonly Field[];
}

import type { TextRange } from '../../markup';
import { encloses } from '../../markup';
import type { Annotation } from '../../project';

/**
 * Whether the span itself writes what stands in the range: what it takes over from a named body is told once, at the
 * body.
 */
export const isWrittenIn = ({ span }: Annotation, range: TextRange): boolean => encloses(span.annotationRange, range);

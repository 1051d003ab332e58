import { touches } from '../markup';
import type { AnalysedDocument, Annotation, Snapshot } from '../project';

/** A place in a document that somebody asks about. */
export interface CursorQuery {
  readonly snapshot: Snapshot;
  readonly document: AnalysedDocument;
  /** In the file: UTF-16 code units, 0-based. */
  readonly offset: number;
  /** Every document of the project is read: what the snapshot does not know is not there. */
  readonly isWhole: boolean;
  /** The snapshot in which the work with the id is known if the project has it: where need be, that of when all is read. */
  knowing(id: string): Promise<Snapshot>;
  /** Reads another document of the project; `undefined` where there is none. */
  load(uri: string): Promise<AnalysedDocument | undefined>;
}

/** The annotations whose spans hold the offset, the innermost first. */
export function annotationsAt(document: AnalysedDocument, offset: number): readonly Annotation[] {
  // Spans stand in the order of their opening brackets and nest, so the last one that holds the offset is innermost.
  return document.annotations.filter(each => touches(each.span.range, offset)).reverse();
}

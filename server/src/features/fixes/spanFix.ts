import type { EditResult } from '../../markup';
import type { AnalysedDocument } from '../../project';
import type { ProjectChange } from '../change';

/** What an edit of the markup changes; nothing where the markup refused it. */
export const changeOf = ({ uri }: AnalysedDocument, { edits }: EditResult): ProjectChange | undefined =>
  edits && edits.length > 0 ? { edits: [{ uri, edits }] } : undefined;

import { fieldText } from '../../markup';
import type { Annotation } from '../../project';
import type { NoteCard } from './cards';

/** The remark that an annotation holds, if it has one. */
export function noteCard(annotation: Annotation): readonly NoteCard[] {
  const text = fieldText(annotation.data, 'note');
  return text ? [{ kind: 'note', text }] : [];
}

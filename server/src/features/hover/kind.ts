import { t } from '@vscode/l10n';
import type { HoverQuery, NoteCard } from './cards';

/**
 * What a text was taken for and why, on its first line, where the front matter does not say the kind; so that a reader
 * who knows better writes it there.
 */
export function kindCard({ document, offset }: HoverQuery): NoteCard | undefined {
  const { reading } = document;
  if (document.facts.kind !== null || reading.evidence.length === 0) return undefined;
  const at = document.document.source.toSource(offset);
  const first = reading.text.search(/\S/);
  if (at === null || first < 0 || at < first || /[\r\n]/.test(reading.text.slice(first, at))) return undefined;
  const reasons = [...new Set(reading.evidence.map(each => t(each.reason)))].join(', ');
  return {
    kind: 'note',
    text: t(
      'Read as kind “{0}”, from the text: {1}. If it is another, say kind in the front matter.',
      reading.kind,
      reasons,
    ),
  };
}

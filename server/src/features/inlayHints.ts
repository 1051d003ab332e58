import type { TextRange } from '../markup';
import type { AnalysedDocument } from '../project';
import { folded } from './fuzzy';

/** The name of a linked entry, to stand behind a passage that spells it in other words. */
export interface InlayHint {
  readonly offset: number;
  readonly label: string;
}

/** Hints for the spans of the range whose words are no name of their entry. */
export function inlayHints(document: AnalysedDocument, range: TextRange): readonly InlayHint[] {
  const { source } = document.document;
  return document.annotations.flatMap(({ entity, span }) => {
    if (!entity || span.content.end < range.start || span.content.end > range.end) return [];
    const entry = document.glossary.get(entity.spelling);
    const words = folded(source.text.slice(span.source.start, span.source.end)).replace(/\s+/g, ' ');
    if (!entry || [entry.name, ...entry.names.values()].some(each => folded(each) === words)) return [];
    return [{ offset: span.content.end, label: entry.name }];
  });
}

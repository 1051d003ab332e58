import { t } from '@vscode/l10n';
import type { TextRange } from '../markup';
import type { AnalysedDocument } from '../project';
import { shortDateTime } from '../source';
import { folded } from './fuzzy';

/** The name of a linked entry behind a passage that spells it in other words, or what a date-time group says. */
export interface InlayHint {
  readonly offset: number;
  readonly label: string;
}

/** Hints for the spans of the range whose words are no name of their entry, and for a cable's date-time group. */
export const inlayHints = (document: AnalysedDocument, range: TextRange): readonly InlayHint[] => [
  ...dateTimeHints(document, range),
  ...nameHints(document, range),
];

/** `021530Z MAR 07` in words, with the time at the post: short, as editors cut off what is longer than about forty letters. */
function dateTimeHints({ document, reading }: AnalysedDocument, range: TextRange): readonly InlayHint[] {
  const { header } = reading;
  const token = header?.tokens.find(each => each.kind === 'date-time-group');
  if (!header || !token) return [];
  const offset = document.source.rangeToDocument(token.range).end;
  const label = shortDateTime(header, t);
  return label !== null && offset >= range.start && offset <= range.end ? [{ offset, label }] : [];
}

function nameHints(document: AnalysedDocument, range: TextRange): readonly InlayHint[] {
  const { source } = document.document;
  return document.annotations.flatMap(({ entity, span }) => {
    if (!entity || span.content.end < range.start || span.content.end > range.end) return [];
    const entry = document.glossary.get(entity.spelling);
    const words = folded(source.text.slice(span.source.start, span.source.end)).replace(/\s+/g, ' ');
    if (!entry || [entry.name, ...entry.names.values()].some(each => folded(each) === words)) return [];
    return [{ offset: span.content.end, label: entry.name }];
  });
}

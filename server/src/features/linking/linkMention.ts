import { t } from '@vscode/l10n';
import { laySpan, laySpans, quoteScalar, setReference, type TextRange } from '../../markup';
import { type AnalysedDocument, isOn } from '../../project';
import type { ProjectChange } from '../change';
import { refusalText } from '../tagPassage';
import { piecesOf } from './pieces';

/** What links a mention, or one sentence that says why it cannot be linked. */
export type LinkResult = ProjectChange | { readonly refused: string };

/**
 * Links a mention, a range of the source text, to an entry. A span that links it already is given the entry instead. Where
 * a span cannot run over all of it, it is linked in several parts with one id.
 */
export function linkMention(document: AnalysedDocument, mention: TextRange, id: string): LinkResult {
  const linked = document.annotations.findLast(each => each.entity !== null && isOn(each.span.source, mention));
  const result = linked
    ? setReference(document.document, linked.span, id)
    : laySpansOver(document, piecesOf(document, mention), quoteScalar(id, true));
  if (result.refused !== null) return { refused: refusalText(result.refused) };
  return { edits: [{ uri: document.uri, edits: result.edits }] };
}

/** Why a mention cannot be linked by one span; `undefined` where it can. */
export function whyInParts(document: AnalysedDocument, mention: TextRange): string | undefined {
  if (piecesOf(document, mention).length < 2) return undefined;
  const refusal = laySpan(document.document, mention, 'x').refused;
  return refusal === 'blank-line' ? t('a blank line runs through it') : t('another span crosses it');
}

function laySpansOver(document: AnalysedDocument, pieces: readonly TextRange[], id: string) {
  if (pieces.length === 1) return laySpan(document.document, pieces[0]!, id);
  const name = freeSpanId(document);
  return laySpans(
    document.document,
    pieces.map((source, index) => ({ source, annotation: index === 0 ? `${id}, id: ${name}` : `id: ${name}` })),
  );
}

/** An id that no span of the document has: `n1`, `n2` … */
function freeSpanId({ facts }: AnalysedDocument): string {
  const taken = new Set(facts.spans.flatMap(each => (each.role === 'id' ? [each.value] : [])));
  let count = 1;
  while (taken.has(`n${count}`)) count++;
  return `n${count}`;
}

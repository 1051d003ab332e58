import { t } from '@vscode/l10n';
import { findQuotation, indexForQuotations, type QuotationIndex, type QuotationMatch } from '../../citations';
import type { TextRange } from '../../markup';
import type { AnalysedDocument, Annotation, Snapshot } from '../../project';
import type { SourceReading } from '../../source';
import { oneLine } from '../oneLine';
import type { Rule } from '../rule';

/** Words in quotation marks beside a citation into a document of the project do not stand in that document. */
export const citationQuoteDiffers: Rule = {
  code: 'citation/quote-differs',
  severity: 'warning',
  *checkDocument(document, snapshot) {
    const { source } = document.document;
    for (const annotation of document.annotations) {
      const cited = citedDocuments(annotation, document, snapshot);
      if (!cited.length) continue;
      for (const quote of quotesIn(source.text, annotation.span.source)) {
        const words = source.text.slice(quote.start, quote.end);
        if ((words.match(/[\p{L}\p{N}]+/gu) ?? []).length < LEAST_WORDS) continue;
        const matches = cited.map(each => ({ document: each, match: findQuotation(words, indexOf(each)) }));
        if (matches.some(each => each.match?.exact)) continue;
        const near = nearestOf(matches);
        yield {
          range: source.rangeToDocument(quote),
          message: near
            ? t('These words do not stand in “{0}”; the nearest passage is: “{1}”', near.document.id, near.text)
            : t('These words do not stand in “{0}”.', cited[0]!.id),
          ...(near
            ? {
                related: [
                  {
                    uri: near.document.uri,
                    range: near.document.document.source.rangeToDocument(near.range),
                    message: near.text,
                  },
                ],
              }
            : {}),
          data: { cited: cited.map(each => each.id), ...(near ? { nearest: near.text } : {}) },
        };
      }
    }
  },
};

function citedDocuments({ citations }: Annotation, citing: AnalysedDocument, snapshot: Snapshot): AnalysedDocument[] {
  return citations.flatMap(({ id }) => {
    const uri = id && id !== citing.id ? snapshot.factsById(id)?.uri : undefined;
    return (uri !== undefined && snapshot.document(uri)) || [];
  });
}

/** Quotations in a span, or the whole span where the marks stand around it. Ranges without the marks. */
function quotesIn(text: string, span: TextRange): TextRange[] {
  const around = closing.get(text[span.start - 1] ?? '');
  if (around !== undefined && text[span.end] === around) return [span];
  const found: TextRange[] = [];
  for (let at = span.start; at < span.end; at++) {
    const mark = closing.get(text[at]!);
    if (mark === undefined) continue;
    const end = text.indexOf(mark, at + 1);
    if (end < 0 || end >= span.end) continue;
    found.push({ start: at + 1, end });
    at = end;
  }
  return found;
}

const closing: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
]);

/** Fewer words are a term, which anybody may set in quotation marks. */
const LEAST_WORDS = 3;

const indexes = new WeakMap<SourceReading, QuotationIndex>();

/** A cited text is made ready once, for all quotations from it. */
function indexOf({ reading }: AnalysedDocument): QuotationIndex {
  let index = indexes.get(reading);
  if (!index) indexes.set(reading, (index = indexForQuotations(reading.text, reading.masks)));
  return index;
}

/** The passage that is most like the quotation, in whichever of the documents. */
function nearestOf(matches: readonly { document: AnalysedDocument; match: QuotationMatch | null }[]) {
  let best: { document: AnalysedDocument; range: TextRange; text: string; likeness: number } | null = null;
  for (const { document, match } of matches) {
    if (!match || match.likeness <= (best?.likeness ?? 0)) continue;
    const { range, likeness } = match;
    best = { document, range, likeness, text: oneLine(document.reading.text.slice(range.start, range.end)) };
  }
  return best;
}

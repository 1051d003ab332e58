import { t } from '@vscode/l10n';
import type { TextRange } from '../../markup';
import type { AnalysedDocument, Annotation, Snapshot } from '../../project';
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
        const parts = wordsOf(words);
        if (parts.flat().length < 3 || cited.some(each => holds(each.reading.text, parts))) continue;
        const near = nearestPassage(parts.flat(), cited);
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

/** The words of a quotation, apart where it leaves words out; what stands in brackets is not the source's. */
const wordsOf = (quote: string): string[][] =>
  quote
    .split(/\[[^\]]*\]|\.{3,}|…/)
    .map(folded)
    .filter(words => words.length);

/** Letters and figures in lower case: punctuation, line breaks and typographic marks may differ. */
const folded = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether the parts stand in the text, in their order. */
function holds(text: string, parts: readonly string[][]): boolean {
  const words = ` ${wordsOfText(text).join(' ')} `;
  let from = 0;
  for (const part of parts) {
    const at = words.indexOf(` ${part.join(' ')} `, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

const kept = new Map<string, string[]>();

/** The last text's words: one cited document is asked for many quotations. */
function wordsOfText(text: string): string[] {
  let words = kept.get(text);
  if (!words) {
    kept.clear();
    kept.set(text, (words = folded(text)));
  }
  return words;
}

/** The sentence that shares the most words with the quotation, if it shares at least half of them. */
function nearestPassage(words: readonly string[], documents: readonly AnalysedDocument[]) {
  const wanted = new Set(words);
  let best: { document: AnalysedDocument; range: TextRange; text: string } | null = null;
  let most = wanted.size / 2;
  for (const document of documents) {
    const { text, units } = document.reading;
    for (const { range } of units) {
      const shared = new Set(folded(text.slice(range.start, range.end)).filter(each => wanted.has(each))).size;
      if (shared <= most) continue;
      most = shared;
      best = { document, range, text: oneLine(text.slice(range.start, range.end)) };
    }
  }
  return best;
}

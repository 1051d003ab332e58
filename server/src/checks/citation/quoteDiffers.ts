import { t } from '@vscode/l10n';
import { findQuotation, indexForQuotations, type QuotationIndex, type QuotationMatch } from '../../citations';
import { overlaps, rangeInBlock, type TextRange } from '../../markup';
import {
  type AnalysedDocument,
  type CitedQuotation,
  type OtherDocuments,
  quotationsInSpans,
  quotationsInText,
} from '../../project';
import { resolveLocator, type SourceReading } from '../../source';
import { oneLine } from '../oneLine';
import { annotated, type Finding, perBlock, type Rule } from '../rule';

/** Words in quotation marks beside a citation into a document of the project do not stand there. */
export const citationQuoteDiffers: Rule = {
  code: 'citation/quote-differs',
  severity: 'warning',
  *checkDocument(document, snapshot) {
    const { source } = document.document;
    const others = snapshot.others(document.uri);
    for (const { range, finding } of differing(quotationsInText(document, snapshot), source.text, others))
      yield { range: source.rangeToDocument(range), ...finding };
  },
  checkBlock: perBlock(
    annotated,
    ({ uri, id }, snapshot) => ({ id, others: snapshot.others(uri) }),
    function* ({ block, annotations }, { id, others }) {
      const quotations = quotationsInSpans(annotations, block.sourceText, id);
      for (const { range, finding } of differing(quotations, block.sourceText, others))
        yield { range: rangeInBlock(block, range), ...finding };
    },
  ),
};

function* differing(quotations: readonly CitedQuotation[], text: string, others: OtherDocuments) {
  for (const { range, works } of quotations) {
    const words = text.slice(range.start, range.end);
    if ((words.match(/[\p{L}\p{N}]+/gu) ?? []).length < LEAST_WORDS) continue;
    const finding = findingFor(words, citedPlaces(works, others));
    if (finding) yield { range, finding };
  }
}

/** Fewer words are a term, which anybody may set in quotation marks. */
const LEAST_WORDS = 3;

interface CitedPlace {
  readonly document: AnalysedDocument;
  readonly locator?: string;
  /** What the locator names, in the source text; `null` where it names nothing that the text shows. */
  readonly place: TextRange | null;
}

function citedPlaces(works: CitedQuotation['works'], others: OtherDocuments): CitedPlace[] {
  return works.flatMap(({ id, locator }) => {
    const document = others.atHand(id);
    if (!document) return [];
    return { document, ...(locator === undefined ? {} : { locator }), place: placeOf(document, locator) };
  });
}

/** What a locator names; of a span, the paragraph that it stands in. */
function placeOf({ annotations, reading }: AnalysedDocument, locator: string | undefined): TextRange | null {
  if (locator === undefined) return null;
  const span = annotations.find(each => each.id?.spelling === locator.replace(/^\^/, ''))?.span.source;
  if (span) return reading.paragraphs.find(({ range }) => overlaps(range, span))?.range ?? span;
  return resolveLocator(reading, locator)?.range ?? null;
}

function findingFor(words: string, cited: readonly CitedPlace[]): Omit<Finding, 'range'> | null {
  if (!cited.length) return null;
  const matches = cited.map(each => ({ ...each, match: findQuotation(words, indexOf(each.document)) }));
  const exact = matches.filter(each => each.match?.exact);
  const data = { cited: cited.map(each => each.document.id) };
  if (exact.some(each => standsThere(words, each))) return null;
  const [elsewhere] = exact;
  if (elsewhere) {
    const { document, locator, match } = elsewhere;
    const message = t('These words stand in “{0}”, but not at “{1}”.', document.id, locator!);
    return { message, severity: 'information', related: [related(document, match!.range)], data };
  }
  const near = nearestOf(matches);
  if (!near) return { message: t('These words do not stand in “{0}”.', cited[0]!.document.id), data };
  return {
    message: t('These words do not stand in “{0}”; the nearest passage is: “{1}”', near.document.id, near.text),
    related: [related(near.document, near.range)],
    data: { ...data, nearest: near.text },
  };
}

/** Whether the words stand where the locator says; without one, anywhere will do. */
function standsThere(
  words: string,
  { document, place, match }: CitedPlace & { match: QuotationMatch | null },
): boolean {
  if (!place || overlaps(place, match!.range)) return true;
  // they may stand in several places
  return findQuotation(words, indexForQuotations(document.reading.text.slice(place.start, place.end)))?.exact ?? false;
}

const related = (document: AnalysedDocument, range: TextRange) => ({
  uri: document.uri,
  range: document.document.source.rangeToDocument(range),
  message: textOf(document, range),
});

const textOf = ({ reading }: AnalysedDocument, { start, end }: TextRange): string =>
  oneLine(reading.text.slice(start, end));

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
    best = { document, range, likeness, text: textOf(document, range) };
  }
  return best;
}

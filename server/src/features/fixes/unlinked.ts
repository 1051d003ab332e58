import { t } from '@vscode/l10n';
import { laySpan, laySpans, quoteScalar } from '../../markup';
import { type AnalysedDocument, mentionsWithSpans } from '../../project';
import type { Fix, FixQuery } from './fix';
import { changeOf } from './spanFix';

/** `entity/unlinked`, `entity/ambiguous`: link the name to one of its entries, here or wherever it stands untagged. */
export function* fixUnlinked({ problem, document }: FixQuery): Generator<Fix> {
  const source = document.document.source.rangeToSource(problem.range);
  if (!source) return;
  const candidates = document.mentions.find(each => each.range.start === source.start)?.candidates ?? [];
  for (const [index, { id }] of candidates.slice(0, 5).entries()) {
    const name = document.glossary.get(id)?.name ?? id;
    yield {
      name: `link:${id}`,
      title: t('Link to {0} ({1})', name, id),
      preferred: index === 0 && problem.code === 'entity/unlinked',
      change: () => changeOf(document, laySpan(document.document, source, quoteScalar(id, true))),
    };
  }
  const id = candidates[0]?.id;
  const places = id === undefined ? [] : unlinkedMentions(document, id);
  if (id === undefined || places.length < 2) return;
  yield {
    name: `link-all:${id}`,
    title: t(
      'Link all {0} unlinked mentions of {1} in this document',
      places.length,
      document.glossary.get(id)?.name ?? id,
    ),
    change: () => {
      const annotation = quoteScalar(id, true);
      return changeOf(
        document,
        laySpans(
          document.document,
          places.map(each => ({ source: each, annotation })),
        ),
      );
    },
  };
}

/** Where the entry is the likeliest that is meant and nothing is linked. */
const unlinkedMentions = (document: AnalysedDocument, id: string) =>
  [...mentionsWithSpans(document)].flatMap(({ mention, spans }) =>
    spans.length === 0 && mention.candidates[0]?.id === id ? [mention.range] : [],
  );

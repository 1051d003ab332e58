import { t } from '@vscode/l10n';
import { linkAllIn, linkAllInProject, linkablePlaces } from '../linking/linkAll';
import { linkMention, whyInParts } from '../linking/linkMention';
import type { Fix, FixQuery } from './fix';

/** How many candidates are offered. */
const most = 9;

/** `entity/unlinked`, `entity/ambiguous`: link the name to one of its entries, here or wherever it stands untagged. */
export function* fixUnlinked({ problem, document, snapshot, load }: FixQuery): Generator<Fix> {
  const source = document.document.source.rangeToSource(problem.range);
  const mention = source && document.mentions.find(each => each.range.start === source.start);
  if (!mention) return;
  const why = whyInParts(document, mention.range);
  const nameOf = (id: string) => document.glossary.get(id)?.name ?? id;
  for (const [index, { id }] of mention.candidates.slice(0, most).entries()) {
    yield {
      name: `link:${id}`,
      title: why ? t('Link to {0} ({1}) in parts: {2}', nameOf(id), id, why) : t('Link to {0} ({1})', nameOf(id), id),
      preferred: index === 0 && problem.code === 'entity/unlinked',
      change: () => linkMention(document, mention.range, id),
    };
  }
  const id = mention.candidates[0]!.id;
  const count = linkablePlaces(document, snapshot, id).length;
  if (count > 1) {
    yield {
      name: `link-all:${id}`,
      title: t('Link all {0} unlinked mentions of {1} in this document…', count, nameOf(id)),
      change: () => {
        const edits = linkAllIn(document, snapshot, id);
        return edits && { edits: [edits] };
      },
    };
  }
  // An entry of the document's own front matter is known in no other.
  if (!load || !snapshot.glossary.get(id)) return;
  yield {
    name: `link-project:${id}`,
    title: t('Link all unlinked mentions of {0} in the project…', nameOf(id)),
    isWide: true,
    change: async () => ({ edits: await linkAllInProject(snapshot, id, load) }),
  };
}

import { t } from '@vscode/l10n';
import { shifted, type TextRange } from '../../markup';
import { type AnalysedDocument, isOn, type LinkedMention, linkedAcross, type NamedBlock } from '../../project';
import { oneLine } from '../oneLine';
import type { Rule } from '../rule';
import { type CountedLinks, countedLinks, LinkCounts, type NameLink } from './linkCounts';

/**
 * The same name is linked to different entries in one document. The entry that most of its places have, else the one
 * linked first, is taken for the right one; the others are told.
 */
export const entityInconsistent: Rule = {
  code: 'entity/inconsistent',
  severity: 'warning',
  *checkDocument(document) {
    for (const [name, links] of linksByName(document)) {
      const usual = mostOften(links.map(each => each.id));
      const model = links.find(each => each.id === usual)!;
      for (const { id, range } of links) {
        if (id === usual) continue;
        yield {
          range,
          message: t('“{0}” is linked to “{1}” here, and to “{2}” elsewhere in this document.', name, id, usual),
          related: [{ uri: document.uri, range: model.range, message: t('It is linked to “{0}” here.', usual) }],
          data: { id, usual },
        };
      }
    }
  },
};

/** Where a name is linked to an entry. */
interface PlacedLink extends NameLink {
  /** Of the span's content. */
  readonly range: TextRange;
}

/** The links of the names that have several entries, in the offsets of the file and in order. */
function linksByName(document: AnalysedDocument): ReadonlyMap<string, readonly PlacedLink[]> {
  const { memory, named } = document;
  const find = ({ linked, block: { block } }: NamedBlock) => linksIn(linked, block.sourceText);
  const { derived, counts } = memory.renew('names linked', (earlier?: CountedLinks<PlacedLink>) =>
    countedLinks(named.blocks, find, earlier),
  );
  const across = named.across.length ? linksIn([...linkedAcross(document)], document.document.source.text) : none;
  const several = across.length ? severalWith(across, counts) : counts.several;
  const byName = new Map<string, PlacedLink[]>();
  if (several.size === 0) return byName;
  const { starts } = document.document.places;
  const all: PlacedLink[] = [];
  for (let index = 0; index < derived.values.length; index++) {
    for (const each of derived.values[index]!)
      if (several.has(each.name)) all.push({ ...each, range: shifted(each.range, starts[index]!) });
  }
  for (const each of across) if (several.has(each.name)) all.push(each);
  for (const each of all.sort((a, b) => a.range.start - b.range.start))
    byName.get(each.name)?.push(each) ?? byName.set(each.name, [each]);
  return byName;
}

/** The names that have several entries when these links are counted too. */
function severalWith(links: readonly NameLink[], counts: LinkCounts): ReadonlySet<string> {
  const several = new Set(counts.several);
  const own = new LinkCounts();
  for (const each of links) {
    own.count(each, 1);
    if (counts.hasOther(each)) several.add(each.name);
  }
  for (const name of own.several) several.add(name);
  return several;
}

const none: readonly never[] = [];

/** `text` is what the places in the source text count in. */
function linksIn(mentions: readonly LinkedMention[], text: string): readonly PlacedLink[] {
  const links: PlacedLink[] = [];
  for (const { mention, spans } of mentions) {
    // The innermost span that is about the name: another may wrap a longer title.
    const span = spans.filter(each => isOn(each.span.source, mention.range)).at(-1);
    if (!span) continue;
    const { start, end } = span.span.source;
    const name = oneLine(text.slice(start, end)).toLowerCase().replace(article, '');
    links.push({ name, id: span.entity!.spelling, range: span.span.content });
  }
  return links.length ? links : none;
}

const article = /^(?:the|el|la|los|las) (?=.)/;

function mostOften(ids: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  let best = ids[0]!;
  for (const [id, count] of counts) if (count > counts.get(best)!) best = id;
  return best;
}

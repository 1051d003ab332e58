import { t } from '@vscode/l10n';
import { type Derived, derive } from '../../incremental';
import { shifted, type TextRange } from '../../markup';
import { type AnalysedDocument, isOn, type LinkedMention, linkedAcross, type NamedBlock } from '../../project';
import { oneLine } from '../oneLine';
import type { Rule } from '../rule';

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

/** A name that is linked to an entry. */
interface NameLink {
  readonly name: string;
  readonly id: string;
  /** Of the span's content. */
  readonly range: TextRange;
}

/** The links of the names that have several entries, in the offsets of the file and in order. */
function linksByName(document: AnalysedDocument): ReadonlyMap<string, readonly NameLink[]> {
  const { memory, named } = document;
  const ofBlocks = memory.renew('names linked', (earlier?: Derived<NamedBlock, readonly NameLink[]>) =>
    derive(named.blocks, [], ({ linked, block: { block } }) => linksIn(linked, block.sourceText), earlier),
  ).values;
  const across = named.across.length ? linksIn([...linkedAcross(document)], document.document.source.text) : none;
  const first = new Map<string, string>();
  const several = new Set<string>();
  for (const links of across.length ? [...ofBlocks, across] : ofBlocks) {
    for (const { name, id } of links) {
      const known = first.get(name);
      if (known === undefined) first.set(name, id);
      else if (known !== id) several.add(name);
    }
  }
  const byName = new Map<string, NameLink[]>();
  if (several.size === 0) return byName;
  const { starts } = document.document.places;
  const placed = ofBlocks.flatMap((links, index) =>
    links.filter(each => several.has(each.name)).map(each => ({ ...each, range: shifted(each.range, starts[index]!) })),
  );
  const all = [...placed, ...across.filter(each => several.has(each.name))];
  for (const each of all.sort((a, b) => a.range.start - b.range.start))
    byName.get(each.name)?.push(each) ?? byName.set(each.name, [each]);
  return byName;
}

const none: readonly never[] = [];

/** `text` is what the places in the source text count in. */
function linksIn(mentions: readonly LinkedMention[], text: string): readonly NameLink[] {
  const links: NameLink[] = [];
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

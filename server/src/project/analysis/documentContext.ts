import type { LinkedPlace, LinkingContext } from '../../linking';
import { type BlockPlaces, type FrontMatter, field, fieldText, shifted, toData } from '../../markup';
import type { ReadingHints } from '../../source';
import type { Settings } from '../settings/settings';
import type { AnalysedBlock } from './analysedBlock';
import type { AnalysedDocument } from './analysedDocument';
import { sourceKind, sourceLanguage } from './sourceKind';

/** What the front matter, and the project, know better than the text. */
export function readingHints(id: string, { data }: FrontMatter, settings: Settings): ReadingHints {
  const kind = sourceKind(fieldText(data, 'kind'));
  const language = sourceLanguage(fieldText(data, 'language'));
  const corrections = field(data, 'corrections')?.value;
  return {
    id,
    ...(kind ? { kind } : {}),
    ...(language ? { language } : {}),
    defaultLanguage: sourceLanguage(settings.language) ?? 'en',
    ...(corrections?.kind === 'mapping' ? { corrections: toData(corrections) as Record<string, unknown> } : {}),
  };
}

/** What tells the entries of a document's names apart, beyond the text. `chosen`: see `LinkingContext`. */
export function linkingContext(
  { reading, facts, glossary, blocks, document }: AnalysedDocument,
  chosen: LinkingContext['chosen'],
): LinkingContext {
  return {
    document: facts.id,
    kind: reading.kind,
    language: fieldText(document.frontMatter.data, 'language') ?? reading.language,
    ...(facts.date === null ? {} : { date: facts.date }),
    ...(reading.header ? { header: reading.header } : {}),
    glossary,
    // Looked for only where a name has to be told apart.
    get linked() {
      return linkedPlaces(blocks, document.places);
    },
    chosen,
  };
}

/** The passages of a document that are linked to an entry, by what the spans say. */
function linkedPlaces(blocks: readonly AnalysedBlock[], { sourceStarts }: BlockPlaces): LinkedPlace[] {
  const places: LinkedPlace[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const { annotations } = blocks[index]!;
    for (const { span, entity } of annotations)
      if (entity) places.push({ range: shifted(span.source, sourceStarts[index]!), id: entity.spelling });
  }
  return places;
}

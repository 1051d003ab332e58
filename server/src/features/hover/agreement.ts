import { parseCitation } from '../../citations';
import { field, fieldText, type Mapping, touches } from '../../markup';
import type { Annotation } from '../../project';
import type { AgreementCard, Hover, HoverQuery, WorkCard } from './cards';
import { factsOf, namesOf } from './entryCard';
import { threadCard } from './threadCard';
import { workCard } from './workCard';

/** The key in the front matter that says which agreement the whole document states. */
export async function hoverAgreement(query: HoverQuery): Promise<Hover | undefined> {
  const { data } = query.document.document.frontMatter;
  const declared = field(data, 'agreement');
  if (
    !declared ||
    !touches({ start: declared.keyRange.start, end: declared.value?.range.end ?? declared.keyRange.end }, query.offset)
  ) {
    return undefined;
  }
  const id = fieldText(data, 'agreement');
  return id === undefined
    ? undefined
    : { range: declared.keyRange, cards: [await cardOf(id, null, [], query), ...(await threadCard(id, query, 1))] };
}

/** The agreement that a span states: what the span says of it over what its entry says. */
export function agreementCard(annotation: Annotation, query: HoverQuery): Promise<AgreementCard> {
  const layer = annotation.layers.find(each => each.name === 'agreement');
  const own: Mapping = { kind: 'mapping', range: annotation.span.annotationRange, fields: layer?.fields ?? [] };
  return cardOf(annotation.agreement!.spelling, own, annotation.citations, query);
}

async function cardOf(
  id: string,
  own: Mapping | null,
  citations: Annotation['citations'],
  query: HoverQuery,
): Promise<AgreementCard> {
  const { settings } = query.snapshot;
  const entry = query.document.glossary.get(id);
  const stated = own ? factsOf(own, query.document.glossary, settings.layers.get('agreement')) : [];
  const known = entry ? factsOf(entry.data, query.document.glossary, settings.types.get(entry.type)) : [];
  const facts = [...stated, ...known.filter(each => !stated.some(other => other.label === each.label))];
  const sources: WorkCard[] = [];
  for (const each of [...citations, ...parseCitation(field(entry?.data, 'cite')?.value)]) {
    sources.push(await workCard(each, query, entry ? namesOf(entry) : []));
  }
  return { kind: 'agreement', name: entry?.name ?? null, id, facts, sources };
}

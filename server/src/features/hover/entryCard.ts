import { parseCitation } from '../../citations';
import type { Entry, Glossary } from '../../glossary';
import { field, type Mapping, type Value } from '../../markup';
import type { FieldSet } from '../../project';
import type { EntryCard, Fact, HoverQuery, WorkCard } from './cards';
import { workCard } from './workCard';

/** Fields that the card shows in places of their own, or not at all. */
const shownElsewhere = new Set(['id', 'type', 'name', 'names', 'aliases', 'description', 'same-as', 'cite', 'note']);

/** An entry as a card. */
export async function entryCard(entry: Entry, query: HoverQuery): Promise<EntryCard> {
  const type = query.snapshot.settings.types.get(entry.type);
  const sources: WorkCard[] = [];
  for (const each of parseCitation(field(entry.data, 'cite')?.value))
    sources.push(await workCard(each, query, namesOf(entry)));
  return {
    kind: 'entry',
    entry,
    type: type?.label ?? entry.type,
    facts: factsOf(entry.data, query.document.glossary, type),
    sources,
  };
}

/** Every name of an entry. */
export const namesOf = ({ name, names, aliases }: Entry): readonly string[] => [
  name,
  ...names.values(),
  ...aliases.map(each => each.text),
];

/** The fields of a mapping for readers; ids of entries become their names where the field's type says that it holds some. */
export function factsOf(data: Mapping, glossary: Glossary, type: FieldSet | undefined): readonly Fact[] {
  return data.fields.flatMap(({ key, value, bare }) => {
    if (bare || !value || shownElsewhere.has(key)) return [];
    const isEntity = type?.fields.get(key)?.type === 'entity';
    const values = textsOf(value).map(each => (isEntity ? (glossary.get(each)?.name ?? each) : each));
    return values.length > 0 ? [{ label: key, values }] : [];
  });
}

function textsOf(value: Value): readonly string[] {
  if (value.kind === 'scalar') return value.value === null ? [] : [value.spelling];
  if (value.kind === 'list') return value.items.flatMap(textsOf);
  return value.fields.flatMap(each =>
    each.value ? textsOf(each.value).map(text => `${each.key}: ${text}`) : [each.key],
  );
}

import type { Entry, Glossary } from '../glossary';
import { fieldScalars, fieldText } from '../markup';

/** Where a project's entries are to be found on the web, or a name for it: `https://example.org/glossary/`. */
export interface JsonLdOptions {
  /** Prefix of every entry's id. */
  readonly base: string;
  /** The language of `name`, BCP 47. */
  readonly language: string;
  readonly title?: string;
}

/**
 * The glossary as JSON-LD: one SKOS concept scheme whose concepts are the entries, with schema.org's classes and properties
 * where it has them. Names are `skos:prefLabel` (one a language), aliases `skos:altLabel`; `part-of`, `in` and `of` are
 * `skos:broader`. https://www.w3.org/TR/skos-reference/ and https://schema.org.
 */
export function glossaryToJsonLd(glossary: Glossary, { base, language, title }: JsonLdOptions): object {
  const scheme = `${base}#`;
  const iri = (id: string) => base + encodeURIComponent(id);
  const graph = [...glossary.entries()].map(entry => concept(entry, glossary, iri, scheme, language));
  return {
    '@context': {
      skos: 'http://www.w3.org/2004/02/skos/core#',
      schema: 'https://schema.org/',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@graph': [
      { '@id': scheme, '@type': 'skos:ConceptScheme', ...(title ? { 'skos:prefLabel': tagged(title, language) } : {}) },
      ...graph,
    ],
  };
}

const classes = new Map([
  ['state', 'schema:Country'],
  ['organization', 'schema:Organization'],
  ['person', 'schema:Person'],
  ['office', 'schema:Role'],
  ['place', 'schema:Place'],
  ['mechanism', 'schema:Organization'],
  ['agreement', 'schema:Legislation'],
  ['event', 'schema:Event'],
  ['document', 'schema:CreativeWork'],
]);

/** Fields that are dates, and schema.org's property for them by the entry's type. */
const dates: readonly (readonly [string, string, readonly string[]])[] = [
  ['born', 'schema:birthDate', ['person']],
  ['died', 'schema:deathDate', ['person']],
  ['founded', 'schema:foundingDate', ['organization', 'mechanism']],
  ['ended', 'schema:dissolutionDate', ['organization', 'mechanism']],
  ['signed', 'schema:legislationDate', ['agreement']],
  ['in-force', 'schema:temporalCoverage', ['agreement']],
  ['date', 'schema:startDate', ['event']],
];

function concept(
  entry: Entry,
  glossary: Glossary,
  iri: (id: string) => string,
  scheme: string,
  language: string,
): object {
  const entities = (key: string) =>
    fieldScalars(entry.data, key).flatMap(each => (glossary.get(each.spelling) ? [{ '@id': iri(each.spelling) }] : []));
  const node = new Map<string, unknown>();
  const set = (key: string, values: readonly unknown[]) => {
    if (values.length > 0) node.set(key, values.length === 1 ? values[0] : values);
  };
  node.set('@id', iri(entry.id));
  const type = classes.get(entry.type);
  node.set('@type', type ? ['skos:Concept', type] : 'skos:Concept');
  node.set('skos:inScheme', { '@id': scheme });
  node.set('skos:notation', entry.id);

  const labels = new Map([[language, entry.name]]);
  for (const [each, name] of entry.names) if (!labels.has(each)) labels.set(each, name);
  const preferred = [...labels].map(([each, name]) => tagged(name, each));
  set('skos:prefLabel', preferred);
  set('schema:name', preferred);
  // A label is either preferred or alternative in its language, not both (SKOS, section 5.4).
  const others = entry.aliases.filter(each => ![...labels.values()].includes(each.text));
  set('skos:altLabel', unique(others.map(each => tagged(each.text, each.language))));
  if (entry.description) set('skos:definition', [tagged(entry.description, language)]);
  set(
    'schema:sameAs',
    entry.sameAs.filter(isIri).map(each => ({ '@id': each })),
  );
  const broader = uniqueNodes([...entities('part-of'), ...entities('in'), ...entities('of')]);
  set('skos:broader', broader);
  // What is broader is not related as well (SKOS, section 8.4).
  const related = [...entities('parties'), ...entities('participants'), ...entities('office')];
  set('skos:related', uniqueNodes(related.filter(each => !broader.some(other => other['@id'] === each['@id']))));
  set('schema:location', entities('place'));
  for (const [key, property, types] of dates) {
    const value = types.includes(entry.type) ? fieldText(entry.data, key) : undefined;
    if (value) node.set(property, value);
  }
  return Object.fromEntries(node);
}

const tagged = (value: string, language: string | undefined) =>
  language && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(language)
    ? { '@value': value, '@language': language }
    : { '@value': value };

const isIri = (text: string): boolean => /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(text);

function unique<T extends object>(values: readonly T[]): T[] {
  return [...new Map(values.map(each => [JSON.stringify(each), each])).values()];
}

const uniqueNodes = unique<{ '@id': string }>;

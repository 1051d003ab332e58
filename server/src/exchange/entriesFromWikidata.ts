import type { EntryDraft } from '../glossary';
import { freeId } from './entriesFromCsv';

/**
 * Reads entities from a JSON file of Wikidata (`{"entities": {"Q419": {"labels": …}}}`, as its entity data pages give it)
 * or of OpenRefine's reconciliation (`{"q0": {"result": [{"id", "name", "type"}]}}`, a list of such results, or
 * `{"rows": […]}` of its export with `recon` cells). Only what was matched is taken from a reconciliation. The languages are
 * those that names are wanted in, the first being that of `name`. `null`: the text is neither.
 */
export function entriesFromWikidata(
  text: string,
  languages: readonly string[],
  isTaken: (id: string) => boolean,
): EntryDraft[] | null {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
  const ids = new Set<string>();
  const makeId = (name: string) => {
    const id = freeId(name, each => ids.has(each) || isTaken(each));
    ids.add(id);
    return id;
  };
  const entities = record(record(data)?.entities);
  if (entities) return Object.values(entities).flatMap(each => fromEntity(each, languages, makeId) ?? []);
  const matches = reconciled(data);
  return matches && uniqueById(matches).map(each => fromMatch(each, makeId));
}

type Json = Readonly<Record<string, unknown>>;

const record = (value: unknown): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const string = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? value.trim() : undefined;

function fromEntity(value: unknown, languages: readonly string[], makeId: (name: string) => string): EntryDraft | null {
  const entity = record(value);
  const id = string(entity?.id);
  if (!entity || !id) return null;
  const label = (language: string) => string(record(record(entity.labels)?.[language])?.value);
  const name = languages.map(label).find(each => each !== undefined) ?? firstLabel(entity);
  if (!name) return null;
  const names = languages.flatMap(language => {
    const own = label(language);
    return own && own !== name ? [[language, own] as const] : [];
  });
  const aliases = languages.flatMap(language =>
    list(record(entity.aliases)?.[language]).flatMap(each => string(record(each)?.value) ?? []),
  );
  const known = new Set([name, ...names.map(([, each]) => each)]);
  const description = languages
    .map(each => string(record(record(entity.descriptions)?.[each])?.value))
    .find(each => each);
  return {
    id: makeId(name),
    type: typeOf(instancesOf(entity)),
    name,
    names: new Map(names),
    aliases: aliases.filter(each => !known.has(each) && known.add(each)).map(text => ({ text })),
    ...(description ? { description } : {}),
    sameAs: [entityUrl(id)],
  };
}

function firstLabel(entity: Json): string | undefined {
  return Object.values(record(entity.labels) ?? {})
    .map(each => string(record(each)?.value))
    .find(each => each !== undefined);
}

/** Items that the entity is an instance of (property P31). */
function instancesOf(entity: Json): string[] {
  return list(record(entity.claims)?.P31).flatMap(claim => {
    const value = record(record(record(record(claim)?.mainsnak)?.datavalue)?.value);
    return string(value?.id) ?? [];
  });
}

/** Types by the Wikidata class that an item is an instance of; what is not listed is a topic. */
const types = new Map(
  Object.entries({
    state: ['Q3624078', 'Q6256', 'Q7275'],
    person: ['Q5'],
    place: [
      'Q515',
      'Q5119',
      'Q1549591',
      'Q486972',
      'Q3957',
      'Q4022',
      'Q23397',
      'Q8502',
      'Q10864048',
      'Q35657',
      'Q82794',
    ],
    organization: ['Q43229', 'Q484652', 'Q245065', 'Q192350', 'Q327333', 'Q7278', 'Q4830453', 'Q22687'],
    agreement: ['Q131569', 'Q625298', 'Q93288', 'Q321839'],
    office: ['Q4164871', 'Q294414', 'Q83307'],
    event: ['Q1656682', 'Q2020153', 'Q198', 'Q1072326'],
    document: ['Q49848'],
  }).flatMap(([type, classes]) => classes.map(each => [each, type] as const)),
);

const typeOf = (classes: readonly string[]): string =>
  classes.map(each => types.get(each)).find(each => each) ?? 'topic';

interface Match {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly types: readonly string[];
  /** The text that was reconciled, where it is another. */
  readonly written?: string;
}

function reconciled(data: unknown): Match[] | null {
  const rows = list(record(data)?.rows);
  if (rows.length > 0) return rows.flatMap(matchesOfRow);
  const results = Array.isArray(data) ? data : Object.values(record(data) ?? {});
  const sets = results.filter(each => Array.isArray(record(each)?.result));
  if (sets.length === 0) return null;
  return sets.flatMap(each =>
    list(record(each)!.result)
      .filter(found => record(found)?.match === true)
      .flatMap(found => matchOf(found) ?? []),
  );
}

function matchesOfRow(row: unknown): Match[] {
  const cells = list(record(row)?.cells).concat(Object.values(record(row) ?? {}));
  return cells.flatMap(cell => {
    const recon = record(record(cell)?.recon ?? record(cell)?.r);
    const match = record(recon?.match ?? recon?.m);
    return (match && matchOf(match, string(record(cell)?.v))) ?? [];
  });
}

function matchOf(value: unknown, written?: string): Match | null {
  const found = record(value);
  const id = string(found?.id);
  const name = string(found?.name) ?? string(found?.nm);
  if (!found || !id || !name) return null;
  const description = string(found.description);
  const classes = list(found.type ?? found.types).flatMap(each => string(each) ?? string(record(each)?.id) ?? []);
  return {
    id,
    name,
    types: classes,
    ...(description ? { description } : {}),
    ...(written && written !== name ? { written } : {}),
  };
}

function fromMatch(
  { id, name, description, types: classes, written }: Match,
  makeId: (name: string) => string,
): EntryDraft {
  return {
    id: makeId(name),
    type: typeOf(classes),
    name,
    aliases: written ? [{ text: written }] : [],
    ...(description ? { description } : {}),
    sameAs: [/^Q\d+$/.test(id) ? entityUrl(id) : id],
  };
}

function uniqueById(matches: readonly Match[]): Match[] {
  return [...new Map(matches.map(each => [each.id, each])).values()];
}

const entityUrl = (id: string): string => `http://www.wikidata.org/entity/${id}`;

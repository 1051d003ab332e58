import { institutionName, type NameAliases, numberedEntries, type Resolution, resolveCitations } from '../../citations';
import type { Glossary } from '../../glossary';
import { Given } from '../../incremental';
import { citableWorks } from '../cited/citableItem';
import type { Snapshot } from '../snapshot';
import type { AnalysedDocument } from './analysedDocument';

/**
 * Which references the citations in a document's own text mean, work by work, in the order of `document.citations`. What
 * numbers mean is for `inTextResolutionsWithNumbers`: checks, which run at every keystroke, do not need it.
 */
export const inTextResolutions = (document: AnalysedDocument, snapshot: Snapshot): Resolutions =>
  resolve(document, snapshot, 'works cited', noEntries);

/** The same with what the numbers mean, by what the text's own list says under them. */
export const inTextResolutionsWithNumbers = (document: AnalysedDocument, snapshot: Snapshot): Resolutions =>
  document.citations.some(each => each.kind === 'numeric')
    ? resolve(document, snapshot, 'works cited with numbers', numberedEntriesOf(document))
    : inTextResolutions(document, snapshot);

type Resolutions = readonly (readonly Resolution[])[];

/** Several checks and features ask the same of one state of the project. */
interface Resolved {
  /** The document and the snapshot. */
  readonly given: Given;
  readonly resolutions: Resolutions;
}

const noEntries: ReadonlyMap<string, string> = new Map();

/**
 * What was resolved is left with the document: a table of documents beside would keep each of them, with the snapshot and all
 * that it has at hand, until the runtime's next full collection.
 */
function resolve(
  document: AnalysedDocument,
  snapshot: Snapshot,
  name: string,
  entries: ReadonlyMap<string, string>,
): Resolutions {
  if (document.citations.length === 0) return [];
  const resolved = document.memory.renew<Resolved>(name, before => {
    if (before?.given.is(document, snapshot)) return before;
    const works = citableWorks(snapshot, document.references);
    const resolutions = resolveCitations(document.citations, works, aliasesOf(document.glossary), entries);
    return { given: new Given(document, snapshot), resolutions };
  });
  return resolved.resolutions;
}

/** What a text that cites by numbers says under them. */
export function numberedEntriesOf({ citations, document: { source } }: AnalysedDocument): ReadonlyMap<string, string> {
  if (!citations.some(each => each.kind === 'numeric')) return noEntries;
  let entries = numbered.get(source);
  if (!entries) numbered.set(source, (entries = numberedEntries(source.text)));
  return entries;
}

const numbered = new WeakMap<object, ReadonlyMap<string, string>>();

/** Ids of the references and documents that the text itself cites, where it is clear which are meant. */
export function citedInText(document: AnalysedDocument, snapshot: Snapshot): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { id } of inTextResolutionsWithNumbers(document, snapshot).flat()) if (id !== null) ids.add(id);
  return ids;
}

const indexes = new WeakMap<Glossary, ReadonlyMap<string, readonly string[]>>();

/** The other names of the entries that have a name: `MRE` means the ministry. Read once for each glossary. */
export function aliasesOf(glossary: Glossary): NameAliases {
  return name => {
    let index = indexes.get(glossary);
    if (!index) indexes.set(glossary, (index = namesByName(glossary)));
    return index.get(institutionName(name)) ?? [];
  };
}

function namesByName(glossary: Glossary): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const { name, names, aliases } of glossary.entries()) {
    const all = [...new Set([name, ...names.values(), ...aliases.map(each => each.text)])];
    if (all.length < 2) continue;
    for (const each of all) {
      const others = all.filter(other => other !== each);
      const key = institutionName(each);
      index.get(key)?.push(...others) ?? index.set(key, others);
    }
  }
  return index;
}

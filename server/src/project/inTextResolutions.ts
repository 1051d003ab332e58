import { institutionName, type NameAliases, numberedEntries, type Resolution, resolveCitations } from '../citations';
import type { Glossary } from '../glossary';
import { Given } from '../incremental';
import type { AnalysedDocument } from './analysedDocument';
import { citableWorks } from './citableItem';
import type { Snapshot } from './snapshot';

/** Which references the citations in a document's own text mean, work by work, in the order of `document.citations`. */
export function inTextResolutions(document: AnalysedDocument, snapshot: Snapshot): readonly (readonly Resolution[])[] {
  const before = resolved.get(document);
  if (before?.given.is(snapshot)) return before.resolutions;
  const works = citableWorks(snapshot, document.references);
  const { citations, glossary } = document;
  const resolutions = resolveCitations(citations, works, aliasesOf(glossary), numberedEntriesOf(document));
  resolved.set(document, { given: new Given(snapshot), resolutions });
  return resolutions;
}

/** What a text that cites by numbers says under them. */
export function numberedEntriesOf({ citations, document: { source } }: AnalysedDocument): ReadonlyMap<string, string> {
  if (!citations.some(each => each.kind === 'numeric')) return new Map();
  let entries = numbered.get(source);
  if (!entries) numbered.set(source, (entries = numberedEntries(source.text)));
  return entries;
}

const numbered = new WeakMap<object, ReadonlyMap<string, string>>();

/** Several checks and features ask the same of one state of the project. */
const resolved = new WeakMap<
  AnalysedDocument,
  { readonly given: Given; readonly resolutions: readonly (readonly Resolution[])[] }
>();

/** Ids of the references and documents that the text itself cites, where it is clear which are meant. */
export function citedInText(document: AnalysedDocument, snapshot: Snapshot): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { id } of inTextResolutions(document, snapshot).flat()) if (id !== null) ids.add(id);
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

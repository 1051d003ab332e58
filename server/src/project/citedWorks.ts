import { documentReference, parseCitation, type Reference, splitLocator } from '../citations';
import { field } from '../markup';
import { citableWorks } from './citableItem';
import { inTextResolutions } from './inTextResolutions';
import type { Snapshot } from './snapshot';

/**
 * Every work that the project cites: references in the order of their files, then documents by id. Annotations, front
 * matters and entries are looked at everywhere, citations in the text itself in the documents that are open. Walks over
 * the whole project.
 */
export function citedWorks(snapshot: Snapshot): readonly Reference[] {
  const cited = citedIds(snapshot);
  const references = [...snapshot.references.all()].filter(each => cited.has(each.id));
  const works = citableWorks(snapshot);
  const documents = [...cited]
    .filter(id => !snapshot.references.get(id) && snapshot.factsById(id))
    .sort()
    .map(id => works.get(id) ?? documentReference(snapshot.factsById(id)!));
  return [...references, ...documents];
}

function citedIds(snapshot: Snapshot): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { spans } of snapshot.facts.values()) {
    for (const { role, value } of spans) if (role === 'cite') ids.add(splitLocator(value).id);
  }
  for (const entry of snapshot.glossary.entries()) {
    for (const { id } of parseCitation(field(entry.data, 'cite')?.value)) ids.add(id);
  }
  for (const document of snapshot.documents()) {
    for (const { id } of inTextResolutions(document, snapshot).flat()) if (id !== null) ids.add(id);
  }
  return ids;
}

import { documentReference, parseCitation, type Reference, splitLocator } from '../../citations';
import { field } from '../../markup';
import { citedInText } from '../analysis/inTextResolutions';
import { breather, type CancellationToken } from '../breathe';
import type { Project } from '../project';
import type { Snapshot } from '../snapshot';
import { citableWorks } from './citableItem';

/**
 * Every work that the project cites: references in the order of their files, then documents by id. Annotations, front
 * matters and entries are looked at everywhere, citations in the text itself in the documents that are open; `inTexts` are
 * ids that the texts of others cite (see `citedInClosedTexts`). Walks over the whole project.
 */
export function citedWorks(snapshot: Snapshot, inTexts: Iterable<string> = []): readonly Reference[] {
  const cited = new Set([...citedIds(snapshot), ...inTexts]);
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
  for (const document of snapshot.documents()) for (const id of citedInText(document, snapshot)) ids.add(id);
  return ids;
}

/**
 * Ids of the references and documents that the texts of closed documents cite. Reads those of which it is not known
 * already, and lets other work run in between; throws `Cancelled` where that is asked.
 */
export async function citedInClosedTexts(project: Project, token?: CancellationToken): Promise<ReadonlySet<string>> {
  const breathe = breather(token, project.foreground);
  const snapshot = project.snapshot();
  const ids = new Set<string>();
  const note = (id: string) => {
    for (const _ of snapshot.textsCiting(id)) return ids.add(id);
  };
  for (const { id } of snapshot.references.all()) note(id);
  for (const { id, uri } of snapshot.heads()) {
    await breathe();
    note(id);
    if (snapshot.knowsText(uri)) continue;
    const document = snapshot.document(uri) ?? (await project.read(uri));
    if (document) for (const id of citedInText(document, snapshot)) ids.add(id);
  }
  return ids;
}

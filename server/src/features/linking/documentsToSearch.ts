import type { Entry } from '../../glossary';
import { mayHaveNames, namesOf } from '../../linking';
import type { Snapshot } from '../../project';

/**
 * URIs of the documents that may name an entry, linked or not, in order: all but those of which it is known that their
 * text has not the words of any of its names.
 */
export function documentsToSearch(snapshot: Snapshot, entry: Entry): readonly string[] {
  const uris = new Set(snapshot.urisNaming(entry.id));
  const fits = mayHaveNames(namesOf(entry).map(each => each.text));
  for (const uri of snapshot.facts.keys()) {
    const words = snapshot.wordsOf(uri);
    if (words === undefined || fits(words)) uris.add(uri);
  }
  return [...uris].sort();
}

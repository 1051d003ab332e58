import type { Snapshot } from '../project';
import { inTextWorks } from './inTextWorks';
import { type Occurrence, occurrencesOf } from './occurrences';
import type { NamedThing } from './symbol';

/**
 * Every place of the project that names the thing, with its declaration where it is wanted; of a work, also where the text
 * of an open document itself cites it.
 */
export const references = (
  thing: NamedThing,
  snapshot: Snapshot,
  options: { readonly declaration: boolean },
): readonly Occurrence[] =>
  [...occurrencesOf(thing, snapshot), ...(thing.kind === 'work' ? inTexts(thing.id, snapshot) : [])].filter(
    each => options.declaration || each.role !== 'declaration',
  );

function* inTexts(id: string, snapshot: Snapshot): Iterable<Occurrence> {
  for (const document of snapshot.documents()) {
    for (const { range, ids } of inTextWorks(document, snapshot)) {
      const text = document.document.text.slice(range.start, range.end);
      if (ids.includes(id)) yield { uri: document.uri, range, written: range, text, role: 'in-text' };
    }
  }
}

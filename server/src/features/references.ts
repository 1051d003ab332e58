import type { Snapshot } from '../project';
import { type Occurrence, occurrencesOf } from './occurrences';
import type { NamedThing } from './symbol';

/** Every place of the project that names the thing, with its declaration where it is wanted. */
export const references = (
  thing: NamedThing,
  snapshot: Snapshot,
  options: { readonly declaration: boolean },
): readonly Occurrence[] =>
  occurrencesOf(thing, snapshot).filter(each => options.declaration || each.role !== 'declaration');

import type { Snapshot } from '../project';
import { type Occurrence, occurrencesOf } from './occurrences';
import type { NamedThing } from './symbol';

/** The places in one file that name the thing. */
export const highlights = (thing: NamedThing, snapshot: Snapshot, uri: string): readonly Occurrence[] =>
  occurrencesOf(thing, snapshot).filter(each => each.uri === uri);

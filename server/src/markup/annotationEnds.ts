import { annotationEnd } from './annotationEnd';
import { Mode, step } from './annotationMode';

/** Searches that go over what an earlier one went over; so many are let pass before all are made in one. */
const REPEATED_SEARCHES = 16;

/**
 * The ends of the annotations of one block, asked for in the order of their opening braces. A quoted scalar may swallow the
 * openings of other annotations, which are searched from again when its own annotation turns out to be unclosed; where
 * that happens often, all ends of the rest of the block are found in one pass, so that time stays linear.
 */
export class AnnotationEnds {
  readonly #text: string;
  #searchedTo = 0;
  #repeated = 0;
  #all: ReadonlyMap<number, number> | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Behind the closing brace of the annotation that opens at `start`; -1 where it is unclosed. */
  of(start: number): number {
    if (this.#all) return this.#all.get(start) ?? -1;
    if (start < this.#searchedTo && ++this.#repeated > REPEATED_SEARCHES) {
      this.#all = allEnds(this.#text, start);
      return this.#all.get(start) ?? -1;
    }
    const end = annotationEnd(this.#text, start);
    this.#searchedTo = Math.max(this.#searchedTo, end < 0 ? ~end : end);
    return Math.max(end, -1);
  }
}

/** Searches that have come to the same mode at the same place: they go on as one, each with its own depth. */
interface Searches {
  depth: number;
  /** Where searches began, by the depth at which they end. */
  readonly starts: Map<number, number[]>;
}

/**
 * The ends of all annotations that open behind a `]` from `from` on, by where they open. All searches go through the text
 * side by side: as a mode and a place determine what follows, there are never more of them than modes.
 */
export function allEnds(text: string, from: number): Map<number, number> {
  const ends = new Map<number, number>();
  let running: (Searches | undefined)[] = [];
  for (let at = from; at < text.length; at++) {
    const opens = text[at] === '{' && text[at - 1] === ']';
    const next: (Searches | undefined)[] = [];
    running.forEach((searches, mode) => {
      if (!searches) return;
      const after = step(mode, text, at);
      if (after === Mode.Failed) return;
      if (text[at] === '{' && isBalancing(mode)) searches.depth++;
      if (text[at] === '}' && isBalancing(mode)) {
        searches.depth--;
        for (const start of searches.starts.get(searches.depth) ?? []) ends.set(start, at + 1);
        searches.starts.delete(searches.depth);
      }
      if (searches.starts.size > 0) next[after] = joined(next[after], searches);
    });
    if (opens) next[Mode.Opening] = joined(next[Mode.Opening], { depth: 1, starts: new Map([[0, [at]]]) });
    running = next;
  }
  return ends;
}

/** Whether braces balance in this mode. */
const isBalancing = (mode: Mode): boolean => mode === Mode.Plain || mode === Mode.Opening || mode === Mode.QuotedKey;

/** Two groups of searches as one; of everything the smaller part is moved, so that no search is moved often. */
function joined(a: Searches | undefined, b: Searches): Searches {
  if (!a) return b;
  const [large, small] = a.starts.size < b.starts.size ? [b, a] : [a, b];
  for (const [depth, starts] of small.starts) {
    const moved = depth - small.depth + large.depth;
    const others = large.starts.get(moved) ?? [];
    const [more, fewer] = others.length < starts.length ? [starts, others] : [others, starts];
    for (const start of fewer) more.push(start);
    large.starts.set(moved, more);
  }
  return large;
}

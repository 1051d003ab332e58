import type { TextRange } from '../../markup';
import { folded, holdsInOrder } from '../fuzzy';

/** What may be written at the cursor. */
export interface Proposal {
  readonly kind: 'entry' | 'layer' | 'field' | 'value' | 'work' | 'place';
  /** The id or key, as shown. */
  readonly label: string;
  /** A name for the id, beside the label. */
  readonly detail?: string;
  /** What is written. */
  readonly insert: string;
  /** What typed letters are held against. */
  readonly filter: string;
  /** The reference or document that it cites: what its documentation formats. */
  readonly work?: string;
}

export interface Proposals {
  readonly items: readonly Proposal[];
  /** What they replace, in the file. */
  readonly range: TextRange;
  /** More fit than are listed, or may soon: ask again when more is typed. */
  readonly incomplete: boolean;
  /** The quote that stands before what is typed, where one does: a client takes it for the first letter of it. */
  readonly quote?: '"' | "'";
}

/** No list is longer. */
export const most = 300;

/** The proposals that fit what is typed, the first `most` of them, each once. */
export function limited(all: Iterable<Proposal>, typed: string, range: TextRange): Proposals {
  const wanted = folded(typed);
  const items: Proposal[] = [];
  const listed = new Set<string>();
  for (const each of all) {
    if (listed.has(each.insert) || !holdsInOrder(folded(each.filter), wanted)) continue;
    if (items.length === most) return { items, range, incomplete: true };
    items.push(each);
    listed.add(each.insert);
  }
  return { items, range, incomplete: false };
}

/** Fixed words, each as itself. */
export function* words(all: readonly string[]): Generator<Proposal> {
  for (const each of all) yield { kind: 'value', label: each, insert: each, filter: each };
}

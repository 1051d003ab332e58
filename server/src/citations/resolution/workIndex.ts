import type { Reference, References } from '../reference';
import { plainText } from '../shortCitation';
import { namesOf, plainName } from './names';

/** Finds works by what a text calls them, without walking over all of them. Names are plain (see `plainName`). */
export interface WorkIndex {
  /** Works that have the name for the whole, or whose creator's name it is, begins or ends. */
  named(name: string): readonly Reference[];
  /** Works whose title is this, or begins with it. */
  titled(title: string): readonly Reference[];
  /** Laws, treaties and the like with that number. */
  numbered(number: string): readonly Reference[];
}

/** The index of a collection. It is made when first asked for; a joined collection shares those of its layers. */
export function workIndex(references: References): WorkIndex {
  if (!references.layers) return indexOf(references);
  const layers = references.layers.map(workIndex);
  // of two works with one id, the earlier layer's stands
  const found = (ask: (index: WorkIndex) => readonly Reference[]) =>
    layers.flatMap(ask).filter(each => references.get(each.id) === each);
  return {
    named: name => found(each => each.named(name)),
    titled: title => found(each => each.titled(title)),
    numbered: number => found(each => each.numbered(number)),
  };
}

const indexes = new WeakMap<References, WorkIndex>();

function indexOf(references: References): WorkIndex {
  let index = indexes.get(references);
  if (!index) indexes.set(references, (index = makeIndex([...references.all()])));
  return index;
}

const LEGAL = new Set(['legislation', 'bill', 'regulation', 'treaty', 'document', 'legal_case']);

function makeIndex(references: readonly Reference[]): WorkIndex {
  const names = new Map<string, Reference[]>();
  const numbers = new Map<string, Reference[]>();
  const titles: (readonly [title: string, reference: Reference])[] = [];
  for (const reference of references) {
    const { id, item } = reference;
    const { creators, whole } = namesOf(item);
    for (const key of new Set([...whole, ...creators.flatMap(wordKeys), plainName(id.replace(/\d.*$/, ''))]))
      add(names, key, reference);
    if (LEGAL.has(item.type) && item.number !== undefined) add(numbers, plainName(String(item.number)), reference);
    if (typeof item.title === 'string') titles.push([plainName(plainText(item.title)), reference]);
  }
  const order = new Map(references.map((each, at) => [each, at]));
  titles.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
  return {
    named: name => names.get(name) ?? [],
    titled: title => beginningWith(titles, title).sort((a, b) => order.get(a)! - order.get(b)!),
    numbered: number => numbers.get(number) ?? [],
  };
}

function add(map: Map<string, Reference[]>, key: string, reference: Reference): void {
  const list = map.get(key);
  if (list) list.push(reference);
  else map.set(key, [reference]);
}

/** `contreras vergara` is found by itself, by `contreras` and by `vergara`. */
export const wordKeys = (name: string): string[] => {
  const words = name.split(' ');
  return [name, words[0]!, words.at(-1)!];
};

/** Of sorted titles those that are the words, or go on behind them. */
function beginningWith(titles: readonly (readonly [string, Reference])[], words: string): Reference[] {
  let low = 0;
  let high = titles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (titles[middle]![0] < words) low = middle + 1;
    else high = middle;
  }
  const found: Reference[] = [];
  for (; low < titles.length && titles[low]![0].startsWith(words); low += 1) {
    const [title, reference] = titles[low]!;
    if (title === words || title[words.length] === ' ') found.push(reference);
  }
  return found;
}

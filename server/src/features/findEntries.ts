import type { Entry, Glossary } from '../glossary';
import { folded, holdsInOrder } from './fuzzy';

/** No list is longer. */
const most = 200;

/**
 * Entries for a quick pick, the likeliest first: those that the words `near` name, then those whose names or ids begin
 * with, hold, or loosely hold what is typed.
 */
export function findEntries(
  glossary: Glossary,
  {
    query,
    types = [],
    near = '',
  }: { readonly query: string; readonly types?: readonly string[]; readonly near?: string },
): readonly Entry[] {
  const [wanted, passage] = [folded(query.trim()), spaced(near)];
  const found: { readonly entry: Entry; readonly rank: number }[] = [];
  for (const entry of glossary.entries()) {
    if (types.length > 0 && !types.includes(entry.type)) continue;
    const names = [entry.name, ...entry.names.values(), ...entry.aliases.map(each => each.text)].map(spaced);
    const closeness = passage ? nearness(names, passage) : 3;
    const match = wanted ? matchRank([...names, folded(entry.id)], wanted) : 0;
    if (match < 4) found.push({ entry, rank: match * 4 + closeness });
  }
  return found
    .sort((a, b) => a.rank - b.rank || (a.entry.name < b.entry.name ? -1 : 1))
    .slice(0, most)
    .map(each => each.entry);
}

/** 0: a name is the passage; 1: one holds the other; 2: they share a word of some length; 3: nothing. */
function nearness(names: readonly string[], passage: string): number {
  if (names.includes(passage)) return 0;
  if (names.some(each => each.includes(passage) || passage.includes(each))) return 1;
  const words = new Set(passage.split(' ').filter(each => each.length > 3));
  return names.some(each => each.split(' ').some(word => words.has(word))) ? 2 : 3;
}

function matchRank(names: readonly string[], wanted: string): number {
  if (names.some(each => each.startsWith(wanted))) return 0;
  if (names.some(each => each.includes(` ${wanted}`))) return 1;
  if (names.some(each => each.includes(wanted))) return 2;
  return names.some(each => holdsInOrder(each, wanted)) ? 3 : 4;
}

const spaced = (text: string): string => folded(text).replace(/\s+/g, ' ').trim();

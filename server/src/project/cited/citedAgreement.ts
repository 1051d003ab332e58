import { type CitedWork, institutionName } from '../../citations';
import type { Entry, Glossary } from '../../glossary';

/**
 * The agreement of the glossary that a text cites as an instrument, `Article 5 of the Treaty of Lima of 1929`, by any of its
 * names, with the year or without; `undefined` where none or several have the name.
 */
export function citedAgreement({ author }: CitedWork, glossary: Glossary): Entry | undefined {
  if (author === null) return undefined;
  let index = indexes.get(glossary);
  if (!index) indexes.set(glossary, (index = byName(glossary)));
  return index.get(institutionName(author)) ?? index.get(institutionName(withoutYear(author))) ?? undefined;
}

const withoutYear = (name: string): string => name.replace(/[\s,]+(?:(?:of|de|del)\s+)?\(?(?:1[5-9]|20)\d\d\)?$/, '');

const indexes = new WeakMap<Glossary, ReadonlyMap<string, Entry | null>>();

/** `null` where several agreements have the name. */
function byName(glossary: Glossary): ReadonlyMap<string, Entry | null> {
  const index = new Map<string, Entry | null>();
  for (const entry of glossary.entries()) {
    if (entry.type !== 'agreement') continue;
    const names = [entry.name, ...entry.names.values(), ...entry.aliases.map(each => each.text)];
    for (const key of new Set(names.flatMap(each => [institutionName(each), institutionName(withoutYear(each))]))) {
      const other = index.get(key);
      index.set(key, other === undefined || other === entry ? entry : null);
    }
  }
  return index;
}

import type { CitedWork } from '../citation';
import type { Reference, References } from '../reference';
import { issuedYear } from '../shortCitation';
import { institutionName, namesOf, plainName, printedNames, type WorkNames } from './names';
import { wordKeys, workIndex } from './workIndex';

/** Which reference a work means: one; none; or several that fit alike, and then none is chosen. */
export interface Resolution {
  readonly id: string | null;
  /** Ids of the references that fit best, in the order of the references. */
  readonly candidates: readonly string[];
}

/** Other names of what a name means, through the glossary: `MRE` → `Ministerio de Relaciones Exteriores`. */
export type NameAliases = (name: string) => readonly string[];

const NONE: Resolution = { id: null, candidates: [] };

/** The reference that a citation's work means, by author and year, short forms, acronyms, and the glossary's aliases. */
export function resolveWork(work: CitedWork, references: References, aliases: NameAliases = () => []): Resolution {
  if (work.document) return references.get(work.document) ? { id: work.document, candidates: [work.document] } : NONE;
  if (work.author === null || work.number !== undefined) return NONE;
  const index = workIndex(references);
  const printed = work.author.replace(/\s+/g, ' ').trim();
  const spellings = [printed, ...aliases(printed)];
  const fitting = new Map<Reference, number>();
  for (const [position, spelling] of spellings.entries()) {
    for (const key of keysOf(spelling)) {
      for (const reference of index.named(key)) {
        const score =
          nameScore(spelling, namesOf(reference.item)) * (position === 0 ? 1 : 0.9) * yearScore(work.year, reference);
        if (score > (fitting.get(reference) ?? 0)) fitting.set(reference, score);
      }
    }
  }
  const best = Math.max(0, ...fitting.values());
  if (best === 0) return NONE;
  const candidates = [...fitting].filter(([, score]) => score > best * 0.95).map(([reference]) => reference.id);
  return { id: candidates.length === 1 ? candidates[0]! : null, candidates };
}

function keysOf(spelling: string): Set<string> {
  const first = printedNames(spelling).names[0] ?? '';
  return new Set([
    plainName(spelling),
    ...wordKeys(first),
    plainName(spelling.replace(/^(?:the|el|la|los|las)\s+/i, '')),
    institutionName(spelling),
  ]);
}

/** From 0 (another author) to 1. */
function nameScore(spelling: string, names: WorkNames): number {
  const whole = plainName(spelling);
  if (names.whole.has(whole) || names.whole.has(plainName(spelling.replace(/^(?:the|el|la|los|las)\s+/i, ''))))
    return 1;
  if (names.whole.has(institutionName(spelling))) return ALIKE;
  const { names: printed, more } = printedNames(spelling);
  const matched = printed.filter(each => names.creators.some(creator => sameFamily(each, creator)));
  if (matched.length === 0) return names.creators.length === 0 ? 0.3 : 0;
  const strange = printed.filter(
    each => !matched.includes(each) && !each.split(' ').every(word => names.given.has(word)),
  );
  if (strange.length > 0) return 0;
  if (!sameFamily(printed[0]!, names.creators[0]!)) return 0.4;
  if (more) return names.creators.length > matched.length ? 0.95 : 0.5;
  if (matched.length !== names.creators.length) return 0.6;
  return matched.every(each => names.creators.includes(each)) ? 1 : IN_PART;
}

/** The name of the same institution in another spelling. */
const ALIKE = 0.98;
/** A part of the name: `Contreras` for `Contreras Vergara`, the ministry without its country. Weaker than the name itself. */
const IN_PART = 0.85;

/**
 * One is the other, or begins or ends it by whole words: `Contreras` for `Contreras Vergara`, `Ana Berg` for `Berg`. In names of
 * several words the small ones do not count: `Ministerio Relaciones Exteriores`.
 */
const sameFamily = (printed: string, family: string): boolean =>
  isPartOf(printed, family) || (/ .* /.test(printed) && isPartOf(institutionName(printed), institutionName(family)));

const isPartOf = (printed: string, family: string): boolean =>
  printed === family ||
  family.startsWith(`${printed} `) ||
  family.endsWith(` ${printed}`) ||
  printed.endsWith(` ${family}`) ||
  family.split(' ').some((word, index, words) => index === 0 && words.length > 1 && printed.endsWith(` ${word}`));

/** From 0 (another year) to 1. A letter behind the year is the id's own, where the id has one. */
function yearScore(printed: string | null, { id, item }: Reference): number {
  const issued = issuedYear(item);
  if (printed === null) return 1;
  const years: readonly string[] = printed.match(/\d{4}/g) ?? [];
  if (years.length === 0) return issued === '' ? 1 : 0.3;
  if (issued === '') return id.includes(years[0]!) ? 0.9 : 0;
  if (!years.includes(/\d{4}/.exec(issued)?.[0] ?? '')) return 0;
  const letter = /\d\s?([a-h])$/.exec(printed)?.[1];
  const own = /\d{4}([a-h])$/.exec(id)?.[1] ?? /^[a-h]$/.exec(String(item['year-suffix'] ?? ''))?.[0];
  if (letter && own) return letter === own ? 1 : 0.2;
  return 1;
}

import { type AgreementFinding, datesAgree } from '../../agreements';
import type { Entry } from '../../glossary';
import { fieldScalars, fieldText, overlaps } from '../../markup';
import type { AnalysedDocument } from '../../project';
import { folded } from '../fuzzy';
import { tagOf } from './tagFields';

/** How many agreements of the glossary are offered. */
const most = 3;

/** The least that an agreement must share with the statement to be offered: a third of its name. */
const least = 0.34;

/**
 * Agreements of the glossary that a statement may be about, the likeliest first: by the share of their name that it has,
 * then by the parties and the date that both have. Parties or dates alone are no sign: neighbours agree often.
 */
export function likelyEntries(finding: AgreementFinding, document: AnalysedDocument): readonly Entry[] {
  const { range } = finding;
  const words = wordsOf(document.document.source.text.slice(range.start, range.end));
  const named = new Set(
    document.mentions.flatMap(each => (overlaps(each.range, range) ? (each.candidates[0]?.id ?? []) : [])),
  );
  const { parties, date } = tagOf(finding, document);
  const agreements = [...document.glossary.entries()].filter(each => each.type === 'agreement');
  const names = agreements.map(each =>
    [each.name, ...each.names.values(), ...each.aliases.map(alias => alias.text)].map(wordsOf),
  );
  const weigh = weights(names);
  const ranked: { readonly entry: Entry; readonly score: number }[] = [];
  for (const [index, entry] of agreements.entries()) {
    const name = named.has(entry.id) ? 1 : Math.max(...names[index]!.map(each => share(each, words, weigh)));
    if (name < least) continue;
    const score = name + 0.3 * sharedParties(entry, parties) + 0.3 * agreement(entry, date);
    ranked.push({ entry, score });
  }
  ranked.sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1));
  return ranked.slice(0, most).map(each => each.entry);
}

/** Between 0 and 1: how much of both lists is in both. */
function sharedParties(entry: Entry, parties: readonly string[]): number {
  const own = fieldScalars(entry.data, 'parties').map(each => each.spelling);
  const all = new Set([...own, ...parties]);
  return all.size === 0 ? 0 : own.filter(each => parties.includes(each)).length / all.size;
}

/** 1 where one of the entry's dates is the statement's, -1 where it has dates and all are others, 0 where either is silent. */
function agreement(entry: Entry, date: string | undefined): number {
  const own = ['signed', 'in-force', 'ended'].flatMap(key => fieldText(entry.data, key) ?? []);
  if (date === undefined || own.length === 0) return 0;
  return own.some(each => datesAgree(each, date)) ? 1 : -1;
}

/** A word that many agreements are named with tells little: *pact*, *memorandum*. */
function weights(names: readonly (readonly ReadonlySet<string>[])[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const own of names) {
    for (const word of new Set(own.flatMap(each => [...each]))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return word => 1 / (counts.get(word) ?? 1);
}

/** Between 0 and 1: how much of a name, by the weight of its words, the other words hold. */
function share(name: ReadonlySet<string>, words: ReadonlySet<string>, weigh: (word: string) => number): number {
  let [all, held] = [0, 0];
  for (const word of name) {
    all += weigh(word);
    if (words.has(word)) held += weigh(word);
  }
  return all === 0 ? 0 : held / all;
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(folded(text).match(/[\p{L}\p{N}]{4,}/gu));

import type { SourceReading } from '../source';
import { fold } from './characters';
import type { LinkingContext } from './context';
import { articles } from './evidence/articles';
import { company } from './evidence/company';
import { compatriots } from './evidence/compatriots';
import { cues } from './evidence/cues';
import { dates } from './evidence/dates';
import type { CandidateFacts, Evidence, SceneIndex, SharedName, Witness } from './evidence/evidence';
import { links } from './evidence/links';
import { introduces, names } from './evidence/names';
import { origin } from './evidence/origin';
import { profiles } from './evidence/profile';
import { relations } from './evidence/relations';
import { type Scene, type SettledMention, sceneOf, settledMentions } from './evidence/scene';
import { words } from './evidence/words';
import type { MatchedName, RawMatch } from './matcher';
import type { Candidate } from './mention';

/** Entries that are weighed for one name; of a name that more entries share, the others are left out. */
const maximumCandidates = 40;

/**
 * The candidates of every match, the likeliest first. Names of one entry are settled at once; for a name that several
 * share, evidence of the document is added up, twice: the second time what the first decided is evidence too. The same
 * input gives the same ranks; nothing is learned but from what is passed in. `earlier` has the candidates of a match, by its
 * index, in an earlier version of the text, if it had the same names there.
 */
export function rank(
  matches: readonly RawMatch[],
  text: string,
  languageAt: (offset: number) => string | undefined,
  reading: SourceReading | undefined,
  context: LinkingContext,
  earlier: (index: number) => readonly Candidate[] | undefined,
): (readonly Candidate[])[] {
  const settled = settledMentions(matches, context);
  const scene = sceneOf(text, reading, context, settled);
  const profileOf = profiles(context.glossary);

  const shared = new Map<RawMatch, SharedName>();
  for (const match of matches) {
    if (!isShared(match.names)) continue;
    const written = text.slice(match.start, match.end);
    shared.set(match, {
      start: match.start,
      end: match.end,
      text: written,
      folded: fold(written),
      surroundings: scene.around(match.start, match.end),
      language: languageAt(match.start)?.slice(0, 2),
      candidates: candidatesOf(match).map(each => ({ ...each, profile: profileOf(each.names[0]!.entry) })),
    });
  }

  const all = [...shared.values()];
  const lasting = weighAll(all, indexed(scene), [links, cues, articles, words, origin, dates]);
  const passing = [names, company, relations(profileOf), compatriots(profileOf)];
  const first = weighAll(all, indexed(scene), passing, lasting);
  const decided = [...first].flatMap(([name, weighed]) => decision(name, weighed));
  const more = [...settled, ...decided].sort((a, b) => a.start - b.start);
  const second = weighAll(all, indexed({ ...scene, settled: more }), passing, lasting);
  const together = withOthersOfItsName(second);
  return matches.map((match, index) => {
    const name = shared.get(match);
    const known = earlier(index);
    if (!name) return known ?? only(match.names);
    const own = ranked(together.get(name)!);
    return known && isSameRank(known, own) ? known : own;
  });
}

const isSameRank = (before: readonly Candidate[], after: readonly Candidate[]): boolean =>
  before.length === after.length &&
  before.every(({ id, score, reasons }, index) => {
    const other = after[index]!;
    return id === other.id && score === other.score && reasons.join('\n') === other.reasons.join('\n');
  });

interface Weighed {
  readonly candidate: CandidateFacts;
  readonly evidence: readonly Evidence[];
  readonly sum: number;
}

/** Whether names are of several entries. */
export const isShared = (names: readonly MatchedName[]): boolean =>
  names.length > 1 && names.some(each => each.entry.id !== names[0]!.entry.id);

function candidatesOf(match: RawMatch) {
  const byId = new Map<string, RawMatch['names'][number][]>();
  for (const each of match.names) {
    const known = byId.get(each.entry.id);
    if (known) known.push(each);
    else if (byId.size < maximumCandidates) byId.set(each.entry.id, [each]);
  }
  return [...byId.values()].map(each => ({ names: each }));
}

/** The one candidate of a name that no other entry has. */
export function only(written: readonly MatchedName[]): readonly Candidate[] {
  const isWeak = written.every(each => each.isWeak);
  const reasons = isWeak ? [weakReason] : ['no other entry has this name'];
  return [{ id: written[0]!.entry.id, score: isWeak ? 0.15 : 0.95, reasons }];
}

const weakReason = 'in a line of capitals it may be the common word';

/** Adds up what the witnesses say, and what was said `before` by those whom it makes no difference what is decided. */
function weighAll(
  shared: readonly SharedName[],
  scene: SceneIndex,
  witnesses: readonly Witness[],
  before?: ReadonlyMap<SharedName, readonly Weighed[]>,
): Map<SharedName, Weighed[]> {
  const weighed = new Map<SharedName, Weighed[]>();
  for (const name of shared) {
    const known = before?.get(name);
    weighed.set(
      name,
      name.candidates.map((candidate, index) => {
        const evidence = known ? [...known[index]!.evidence] : [];
        for (const witness of witnesses) for (const each of witness(candidate, name, scene)) evidence.push(each);
        return { candidate, evidence, sum: total(evidence) };
      }),
    );
  }
  return weighed;
}

/** What evidence comes to: what the text tells at large adds up to less and less. */
function total(evidence: readonly Evidence[]): number {
  let sum = 0;
  let atLarge = 0;
  for (const { weight, scope } of evidence) {
    if (scope === 'text') atLarge += weight;
    else sum += weight;
  }
  return sum + mostAtLarge * (1 - Math.exp(-atLarge / mostAtLarge));
}

const mostAtLarge = 1.8;

/** What the first look is sure of, as if it were settled. */
function decision(name: SharedName, weighed: readonly Weighed[]): SettledMention[] {
  const [best, next] = [...weighed].sort((a, b) => b.sum - a.sum);
  if (!best || best.sum - (next?.sum ?? 0) < 1) return [];
  return [{ start: name.start, end: name.end, entry: best.candidate.profile.entry, isLinked: false, isInferred: true }];
}

/**
 * A name mostly means one thing throughout a document: each place leans to what the places around the others of its name
 * say, most to the one before. What the whole text says counts at each of them already.
 */
function withOthersOfItsName(weighed: ReadonlyMap<SharedName, readonly Weighed[]>): Map<SharedName, Weighed[]> {
  const groups = new Map<string, { count: number; sums: Map<string, number>; last: ReadonlyMap<string, number> }>();
  for (const [{ folded }, candidates] of weighed) {
    const group = groups.get(folded) ?? { count: 0, sums: new Map<string, number>(), last: new Map() };
    group.count++;
    for (const [id, sum] of localSums(candidates)) group.sums.set(id, (group.sums.get(id) ?? 0) + sum);
    groups.set(folded, group);
  }
  const result = new Map<SharedName, Weighed[]>();
  for (const [name, candidates] of weighed) {
    const group = groups.get(name.folded)!;
    const own = localSums(candidates);
    result.set(
      name,
      group.count < 2
        ? [...candidates]
        : candidates.map(each => leaning(each, group, own.get(each.candidate.profile.entry.id)!)),
    );
    group.last = own;
  }
  return result;
}

function leaning(
  weighed: Weighed,
  { count, sums, last }: { count: number; sums: ReadonlyMap<string, number>; last: ReadonlyMap<string, number> },
  own: number,
): Weighed {
  const { id } = weighed.candidate.profile.entry;
  const others = (sums.get(id)! - own) / (count - 1);
  const weight = Math.max(-0.25, Math.min(0.25, 0.03 * others + 0.03 * (last.get(id) ?? others)));
  const evidence = [
    ...weighed.evidence,
    {
      weight,
      reason: weight > 0 ? 'the name means it elsewhere in the text' : 'the name means another elsewhere in the text',
    },
  ];
  return { ...weighed, evidence, sum: weighed.sum + weight };
}

function localSums(candidates: readonly Weighed[]): Map<string, number> {
  const sums = candidates.map(({ candidate, evidence }) => {
    const local = evidence.filter(each => each.scope === 'place').reduce((sum, each) => sum + each.weight, 0);
    return [candidate.profile.entry.id, local] as const;
  });
  const mean = sums.reduce((sum, [, each]) => sum + each, 0) / sums.length;
  return new Map(sums.map(([id, each]) => [id, each - mean]));
}

/** The scene with what it settles sorted by entry. What is asked for again and again is looked up once. */
function indexed(scene: Scene): SceneIndex {
  const settledById = new Map<string, SettledMention[]>();
  for (const each of scene.settled) {
    const known = settledById.get(each.entry.id);
    if (known) known.push(each);
    else settledById.set(each.entry.id, [each]);
  }
  const links = new Map<string, readonly SettledMention[]>();
  const linkedNames = new Map<string, ReadonlySet<string>>();
  const linksTo = (id: string) =>
    remembered(links, id, () => (settledById.get(id) ?? []).filter(each => each.isLinked));
  const wordsOf = ({ start, end }: SettledMention) => fold(scene.text.slice(start, end));
  const others = new Map<string, readonly SettledMention[]>();
  const introducing = new Map<string, readonly SettledMention[]>();
  const otherNames = (id: string, folded: string) =>
    remembered(others, `${id}\n${folded}`, () => (settledById.get(id) ?? []).filter(each => wordsOf(each) !== folded));
  return {
    ...scene,
    settledById,
    linksTo,
    isLinkedAs: (id, folded) => remembered(linkedNames, id, () => new Set(linksTo(id).map(wordsOf))).has(folded),
    otherNames,
    introductions: (id, folded) =>
      remembered(introducing, `${id}\n${folded}`, () =>
        otherNames(id, folded).filter(each => !each.isInferred && introduces(wordsOf(each), folded)),
      ),
  };
}

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}

/** Sums as shares of one (a softmax), the likeliest first; of equal ones, in the order of the glossary. */
function ranked(weighed: readonly Weighed[]): Candidate[] {
  const highest = Math.max(...weighed.map(each => each.sum));
  const all = weighed.reduce((sum, each) => sum + Math.exp(each.sum - highest), 0);
  return (
    weighed
      .map(({ candidate, evidence, sum }) => {
        const isWeak = candidate.names.every(each => each.isWeak);
        const score = (Math.exp(sum - highest) / all) * (isWeak ? 0.15 : 0.98);
        const reasons = [...evidence]
          .filter(each => Math.abs(each.weight) >= 0.3)
          .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
          .slice(0, 4)
          .map(each => each.reason);
        return { id: candidate.profile.entry.id, score, reasons: isWeak ? [weakReason, ...reasons] : reasons };
      })
      // Of two that are as likely the order must not depend on which entry was edited last.
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  );
}

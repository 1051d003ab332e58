import { has } from '../clause';
import { Flag } from '../flags';
import type { Act } from '../lexicon';
import { declares, type Hit, hit, putAs, type Site, subjectAt, type UnitContext } from '../site';
import type { Words } from '../words';
import { type Add, addSite, addUnit } from './features';
import { modelOfWeights } from './model';

/**
 * How much the wording may add to the log-odds: a unit that lacks more is not looked at word by word. Of a thousand findings in
 * labelled texts three would have got more, and half of all units need no second look.
 */
export const MOST_OF_WORDING = 4.5;

/** How many features a finding names as its reasons. */
const REASONS = 3;

/**
 * What is asked of a unit behind the rules: `sites` are its verbs of acts, `found` the level of what the rules see in it. Gives
 * a finding, or null.
 */
export type WeighingLayer = (words: Words, context: UnitContext, sites: readonly Site[], found: number) => Hit | null;

/** Weighs a unit that no construction finds: the finding that its features together speak for. */
export const weighed: WeighingLayer = (words, context, sites, found) => {
  if (found >= 3) return null;
  const { bias, least, wording, weights } = modelOfWeights();
  counted ??= new Float64Array(weights.length);
  turn++;
  sum = bias;
  addUnit(weigh, words, context);
  for (const site of sites) addSite(weigh, site);
  if (sum < least - MOST_OF_WORDING) return null;
  wording[words.lexicon.language].add(words, weigh);
  return sum < least ? null : madeOf(words, context, sites);
};

// Each feature counts once. Weighing keeps no list of them, as nearly all units weigh too little; what it keeps is spent when
// it returns.
let sum = 0;
let turn = 0;
let counted: Float64Array | undefined;
const weigh: Add = number => {
  if (counted![number] === turn) return;
  counted![number] = turn;
  sum += modelOfWeights().weights[number]!;
};

/** The finding: its act is the verb that the most weight stands on, else a noun. */
function madeOf(words: Words, context: UnitContext, sites: readonly Site[]): Hit | null {
  const { names, weights, wording } = modelOfWeights();
  const there = new Set<number>();
  addUnit(number => there.add(number), words, context);
  wording[words.lexicon.language].add(words, number => there.add(number));
  let site: Site | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const each of sites) {
    let weight = 0;
    addSite(number => {
      weight += weights[number]!;
      there.add(number);
    }, each);
    if (weight <= most) continue;
    most = weight;
    site = each;
  }
  const reasons = [...there]
    .filter(number => weights[number]! > 0)
    .sort((a, b) => weights[b]! - weights[a]! || a - b)
    .slice(0, REASONS)
    .map(number => names[number]!);
  if (site) {
    const { act } = site.sense;
    const level = levelOf(site, context);
    return { ...hit(site, level, 'weighed', GUIDELINES[act] ?? 2, { subject: subjectAt(site) }), reasons };
  }
  const at = nounOf(words, context);
  if (at < 0) return null;
  return {
    level: 3,
    rule: 'weighed',
    guideline: context.hinge === 'none' ? 9 : 4,
    from: at,
    to: at + 1,
    subject: null,
    object: at + 1 < words.length ? at + 1 : -1,
    status: 'agreed',
    reasons,
  };
}

/** In a report, what will be signed is only foreseen: *a protocol will be signed next month*. */
function levelOf(site: Site, context: UnitContext): number {
  if (!MAKES.has(site.sense.act)) return 3;
  if (site.group.future) return declares(context) ? 3 : 2;
  return putAs(site) === 'asserted' && instrumentBehind(site) ? 4 : 3;
}

/** Acts that make an instrument. */
const MAKES: ReadonlySet<Act> = new Set<Act>(['sign', 'conclude', 'adopt', 'ratify']);

/** The guideline that a finding with this act rests on; of all others the second. */
const GUIDELINES: Readonly<Partial<Record<Act, number>>> = {
  sign: 1,
  conclude: 1,
  adopt: 1,
  ratify: 1,
  enter: 1,
  extend: 1,
  establish: 3,
  join: 5,
  become: 5,
  reaffirm: 6,
  instruct: 8,
};

/** How far behind its verb an instrument may stand. Words. */
const REACH = 8;

const instrumentBehind = ({ words, at }: Site): boolean => {
  for (let next = at + 1; next < words.length && next - at <= REACH; next++)
    if (has(words, next, Flag.instrument) && !has(words, next, Flag.mask)) return true;
  return false;
};

/** The noun that a unit without a verb of an act speaks of; of an item, its first word. -1 where there is none. */
function nounOf(words: Words, context: UnitContext): number {
  for (const flags of [Flag.actNoun | Flag.commitment, Flag.instrument, Flag.mechanism | Flag.future])
    for (let at = 0; at < words.length; at++) if (has(words, at, flags) && !has(words, at, Flag.mask)) return at;
  if (context.hinge === 'none') return -1;
  for (let at = 0; at < words.length; at++) if (!has(words, at, Flag.mark)) return at;
  return -1;
}

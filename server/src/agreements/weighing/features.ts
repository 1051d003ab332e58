import { has, isQuote, isStrong, text } from '../clause';
import { Flag, Form } from '../flags';
import { putAs, type Site, subjectAt, type UnitContext } from '../site';
import { isNoun } from '../usedAsNoun';
import type { Words } from '../words';
import {
  ACTS,
  AGAINST,
  act,
  actBy,
  actForm,
  actNext,
  actOn,
  actPut,
  BESIDE,
  byPut,
  COUNTED,
  FEATURES,
  FLAGS,
  FORMS,
  flag,
  flagIn,
  formPut,
  GENRES,
  genre,
  genreIn,
  HINGES,
  heading,
  hinge,
  hingeIn,
  item,
  LANGUAGES,
  LENGTHS,
  language,
  later,
  leadsOn,
  mark,
  NEXT,
  noun,
  OBJECTS,
  onPut,
  otherVerb,
  PUTS,
  pair,
  passive,
  preamble,
  quotes,
  SUBJECTS,
  several,
  size,
  TELLING,
} from './featureSpace';
import { wordingOf } from './wording';

/** Is given the number of each feature that is there, some of them more than once. */
export type Add = (number: number) => void;

const actIndex = new Map(ACTS.map((name, index) => [name, index]));
const indexes = (of: readonly string[], among: readonly string[]): number[] => of.map(name => among.indexOf(name));
const flagBits = FLAGS.map(name => Flag[name]);
const formBits = FORMS.map(name => Form[name]);
const countedFlags = indexes(COUNTED, FLAGS);
const tellingFlags = indexes(TELLING, FLAGS);
const againstFlags = indexes(AGAINST, FLAGS);
const besideFlags = indexes(BESIDE, FLAGS);
const objectBits = OBJECTS.map(name => (name === 'nothing' ? 0 : Flag[name]));
const anyObject = objectBits.reduce((all, bit) => all | bit, 0);
/** How far behind a verb its object is looked for. Words. */
const REACH = 12;

/** The names of all features of a unit, those of its wording too. `sites`: its verbs of acts. */
export function featuresOf(words: Words, context: UnitContext, sites: readonly Site[]): string[] {
  const numbers = new Set<number>();
  const add = (number: number): void => void numbers.add(number);
  addUnit(add, words, context);
  for (const site of sites) addSite(add, site);
  return [...[...numbers].map(number => FEATURES[number]!), ...wordingOf(words)];
}

/** The features of a unit that the grammar sees, without those that its verbs of acts bring. */
export function addUnit(add: Add, words: Words, context: UnitContext): void {
  addSurroundings(add, words, context);
  addWords(add, words, context);
}

function addSurroundings(add: Add, words: Words, context: UnitContext): void {
  const of = GENRES.indexOf(context.genre);
  const under = HINGES.indexOf(context.hinge);
  const spoken = words.lexicon.language === 'es' ? 1 : 0;
  add(genre + of);
  add(genreIn + of * LANGUAGES.length + spoken);
  add(hinge + under);
  add(hingeIn + under * GENRES.length + of);
  if (context.item) add(item);
  if (context.later) add(later);
  if (context.heading) add(heading);
  add(language + spoken);
  add(size + LENGTHS.findIndex(length => words.length < length));
}

function addWords(add: Add, words: Words, context: UnitContext): void {
  let once = 0;
  let twice = 0;
  let forms = 0;
  let quoting = false;
  for (let at = 0; at < words.length; at++) {
    const own = words.flags[at]!;
    const info = words.info[at]!;
    if (!(own & Flag.mask)) {
      twice |= once & own;
      once |= own;
    }
    if (own & Flag.mark) {
      if (isQuote(words, at)) quoting = true;
      continue;
    }
    if (!info.acts.length) forms |= info.forms;
    if (info.deed) add(mark);
    if (info.undertaking) add(mark + 1);
    if (info.outcome) add(mark + 2);
    if (info.stateOfThings) add(mark + 3);
    if (at < 3 && info.preamble) add(preamble);
  }
  if (quoting) add(quotes);
  if (text(words, words.length - 1) === ':') add(leadsOn);
  for (let index = 0; index < FLAGS.length; index++) if (once & flagBits[index]!) add(flag + index);
  for (let index = 0; index < COUNTED.length; index++)
    if (twice & flagBits[countedFlags[index]!]!) add(several + index);
  for (let index = 0; index < FORMS.length; index++) if (forms & formBits[index]!) add(otherVerb + index);
  const of = GENRES.indexOf(context.genre);
  for (let index = 0; index < TELLING.length; index++) {
    if (!(once & flagBits[tellingFlags[index]!]!)) continue;
    add(flagIn + index * GENRES.length + of);
  }
  for (let row = 0; row < AGAINST.length; row++) {
    if (!(once & flagBits[againstFlags[row]!]!)) continue;
    for (let column = 0; column < BESIDE.length; column++)
      if (once & flagBits[besideFlags[column]!]!) add(pair + row * BESIDE.length + column);
  }
}

/** The features that a verb of an act brings. */
export function addSite(add: Add, site: Site): void {
  const { words, at, sense, group } = site;
  const of = actIndex.get(sense.act)!;
  if (isNoun(words, at)) {
    add(noun + of);
    return;
  }
  const put = PUTS.indexOf(putAs(site) ?? 'ungoverned');
  const by = SUBJECTS.indexOf(subjectAt(site).kind);
  const on = objectBehind(words, at);
  add(act + of);
  add(actPut + of * PUTS.length + put);
  add(actBy + of * SUBJECTS.length + by);
  add(byPut + by * PUTS.length + put);
  add(actOn + of * OBJECTS.length + on);
  add(onPut + on * PUTS.length + put);
  if (group.passive) add(passive + of);
  for (let form = 0; form < FORMS.length; form++)
    if (sense.forms & formBits[form]!) {
      add(actForm + of * FORMS.length + form);
      add(formPut + form * PUTS.length + put);
    }
  const next = words.info[at + 1];
  if (!next) return;
  const word = NEXT.indexOf(next.folded as (typeof NEXT)[number]);
  if (word >= 0) add(actNext + of * NEXT.length + word);
  if (next.forms & Form.infinitive) add(actNext + of * NEXT.length + NEXT.length - 1);
}

/** What the verb at `verb` is done to, by its place in `OBJECTS`. */
function objectBehind(words: Words, verb: number): number {
  for (let at = verb + 1; at < words.length && at - verb <= REACH; at++) {
    if (isStrong(words, at)) break;
    const own = words.flags[at]!;
    if (own & anyObject && !has(words, at, Flag.mask)) return objectBits.findIndex(bit => own & bit);
  }
  return OBJECTS.length - 1;
}

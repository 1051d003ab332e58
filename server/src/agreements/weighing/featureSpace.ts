import type { Act } from '../lexicon';
import type { Genre, UnitContext } from '../site';

// What a unit is weighed by, besides its wording: features that are there or not, each with a name that stands in the file of
// weights. They speak of what the grammar sees, so that what is learnt of one text holds for others. Each has a number, by which
// it is weighed without making its name.

const names: string[] = [];

/** Numbers features, one for each member of `axis`, and gives the number of the first. */
function family<T extends string>(axis: readonly T[], name: (member: T) => string): number {
  const base = names.length;
  for (const member of axis) names.push(name(member));
  return base;
}

/** The same for pairs: that of (i, j) is base + i · length of `columns` + j. */
function grid<R extends string, C extends string>(
  rows: readonly R[],
  columns: readonly C[],
  name: (row: R, column: C) => string,
): number {
  const base = names.length;
  for (const row of rows) for (const column of columns) names.push(name(row, column));
  return base;
}

const single = (name: string): number => family([name], given => given);

export const GENRES: readonly Genre[] = [
  'joint',
  'one-sided',
  'report',
  'cable',
  'speech',
  'conference',
  'study',
  'treaty',
];
export const HINGES: readonly UnitContext['hinge'][] = ['none', 'verb', 'outcome', 'signed', 'terms', 'declared'];
export const LANGUAGES = ['en', 'es'] as const;
/** Words and marks in a unit. */
export const LENGTHS = [6, 12, 25, 45, Number.POSITIVE_INFINITY] as const;
export const ACTS: readonly Act[] = [
  'agree',
  'commit',
  'pledge',
  'decide',
  'sign',
  'conclude',
  'adopt',
  'ratify',
  'enter',
  'extend',
  'establish',
  'join',
  'become',
  'announce',
  'reaffirm',
  'instruct',
  'welcome',
  'intend',
  'deny',
  'continue',
  'bind',
  'settle',
  'seal',
  'operate',
  'accept',
  'gain',
  'concede',
  'effect',
  'stipulate',
  'yield',
];
export const PUTS = ['asserted', 'intended', 'hypothetical', 'denied', 'ungoverned'] as const;
export const SUBJECTS = ['joint', 'we', 'they', 'speaker', 'party', 'name', 'outsider', 'thing', 'none'] as const;
export const FORMS = [
  'past',
  'present',
  'participle',
  'gerund',
  'infinitive',
  'future',
  'firstPlural',
  'plural',
] as const;
export const FLAGS = [
  'state',
  'collective',
  'body',
  'office',
  'outsider',
  'instrument',
  'mechanism',
  'negation',
  'hypothetical',
  'future',
  'condition',
  'subordinate',
  'pronoun',
  'auxiliary',
  'adverb',
  'irrealis',
  'refusal',
  'realis',
  'commitment',
  'joint',
  'value',
  'view',
  'actNoun',
  'thing',
  'domestic',
  'paper',
] as const;
/** Of which a second word tells more. */
export const COUNTED = ['state', 'collective', 'body', 'office', 'instrument'] as const;
/** What an agreement is about, or is told by. */
export const TELLING = [
  'instrument',
  'mechanism',
  'commitment',
  'actNoun',
  'paper',
  'joint',
  'future',
  'collective',
  'state',
] as const;
/** What speaks against it, and what it may stand beside. */
export const AGAINST = [
  'negation',
  'hypothetical',
  'irrealis',
  'condition',
  'domestic',
  'outsider',
  'view',
  'value',
] as const;
export const BESIDE = ['instrument', 'mechanism', 'commitment', 'actNoun', 'paper'] as const;
/** The first of these behind a verb is what it is done to. */
export const OBJECTS = [
  'instrument',
  'mechanism',
  'paper',
  'commitment',
  'value',
  'view',
  'domestic',
  'joint',
  'state',
  'outsider',
  'thing',
  'nothing',
] as const;
/** What stands directly behind a verb. */
export const NEXT = ['que', 'that', 'to', 'a', 'en', 'on', 'infinitive'] as const;
export const MARKS = ['deed', 'undertaking', 'outcome', 'stateOfThings'] as const;

export const genre = family(GENRES, member => `text: ${member}`);
export const genreIn = grid(GENRES, LANGUAGES, (row, column) => `text: ${row}, ${column}`);
export const hinge = family(HINGES, member => `lead-in: ${member}`);
export const hingeIn = grid(HINGES, GENRES, (row, column) => `lead-in: ${row}, text: ${column}`);
export const item = single('list item');
export const later = single('later sentence of an item');
export const heading = single('heading');
export const language = family(LANGUAGES, member => `language: ${member}`);
export const size = family(
  LENGTHS.map(String),
  member => `length: ${member === 'Infinity' ? 'longer' : `below ${member} words`}`,
);
export const flag = family(FLAGS, member => `word: ${member}`);
export const several = family(COUNTED, member => `words: ${member}, several`);
export const flagIn = grid(TELLING, GENRES, (row, column) => `word: ${row}, text: ${column}`);
export const pair = grid(AGAINST, BESIDE, (row, column) => `words: ${row}, ${column}`);
export const mark = family(MARKS, member => `verb: ${member}`);
export const preamble = single('begins as a preamble');
export const leadsOn = single('ends with a colon');
export const quotes = single('holds a quotation');
export const otherVerb = family(FORMS, member => `verb of no act: ${member}`);
export const noun = family(ACTS, member => `noun: ${member}`);
export const act = family(ACTS, member => `act: ${member}`);
export const actPut = grid(ACTS, PUTS, (row, column) => `act: ${row}, ${column}`);
export const actBy = grid(ACTS, SUBJECTS, (row, column) => `act: ${row}, by: ${column}`);
export const actForm = grid(ACTS, FORMS, (row, column) => `act: ${row}, form: ${column}`);
export const actOn = grid(ACTS, OBJECTS, (row, column) => `act: ${row}, object: ${column}`);
export const actNext = grid(ACTS, NEXT, (row, column) => `act: ${row}, next: ${column}`);
export const passive = family(ACTS, member => `act: ${member}, passive`);
export const byPut = grid(SUBJECTS, PUTS, (row, column) => `by: ${row}, ${column}`);
export const formPut = grid(FORMS, PUTS, (row, column) => `form: ${row}, ${column}`);
export const onPut = grid(OBJECTS, PUTS, (row, column) => `object: ${row}, ${column}`);

/** The name of each feature, by its number. */
export const FEATURES: readonly string[] = names;

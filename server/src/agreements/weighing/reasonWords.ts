import type { Say } from '../../source';

// The features of a weighed unit in words. A feature's name is made of parts, divided by commas, each an axis and a member of it
// (`act: agree, by: joint`); a part without an axis goes on with that of the part before, or says how the act is put.

/** A verb that stands for all verbs of its act. */
const VERBS: Readonly<Record<string, string>> = {
  agree: 'agree',
  commit: 'commit',
  pledge: 'pledge',
  decide: 'decide',
  sign: 'sign',
  conclude: 'conclude',
  adopt: 'adopt',
  ratify: 'ratify',
  enter: 'enter into force',
  extend: 'extend',
  establish: 'establish',
  join: 'join',
  become: 'become a member',
  announce: 'announce',
  reaffirm: 'reaffirm',
  instruct: 'instruct',
  welcome: 'welcome',
  intend: 'intend',
  deny: 'deny',
  continue: 'continue',
  bind: 'bind',
  settle: 'settle',
  seal: 'seal',
  operate: 'operate',
  accept: 'accept',
  gain: 'obtain',
  concede: 'concede',
  effect: 'bring about',
  stipulate: 'stipulate',
  yield: 'give in',
};

/** What each kind of word is for. */
const WORDS: Readonly<Record<string, string>> = {
  state: 'a state',
  collective: 'both sides',
  body: 'a body',
  office: 'an office',
  outsider: 'somebody who is no party',
  instrument: 'an instrument',
  mechanism: 'a mechanism',
  negation: 'a negation',
  hypothetical: 'a possibility',
  future: 'the future',
  condition: 'a condition',
  subordinate: 'a subordinate clause',
  pronoun: 'a pronoun',
  auxiliary: 'an auxiliary',
  adverb: 'an adverb',
  irrealis: 'what is not yet so',
  refusal: 'a refusal',
  realis: 'what is so',
  commitment: 'a commitment',
  joint: 'what is done together',
  value: 'a value',
  view: 'a view',
  actNoun: 'an act in a noun',
  thing: 'a thing',
  domestic: 'home affairs',
  paper: 'a paper',
  nothing: 'nothing known',
};

const FORMS: Readonly<Record<string, string>> = {
  past: 'in the past tense',
  present: 'in the present tense',
  participle: 'as a participle',
  gerund: 'as a gerund',
  infinitive: 'in the infinitive',
  future: 'in the future tense',
  firstPlural: 'in the first person plural',
  plural: 'in the plural',
};

/** Parts that stand by themselves: those without an axis, and the members of axes with few. */
const PARTS: Readonly<Record<string, string>> = {
  asserted: 'told as a fact',
  intended: 'told as intended',
  hypothetical: 'told as possible',
  denied: 'denied',
  ungoverned: 'without a finite verb above it',
  passive: 'in the passive',
  'by: joint': 'by both sides',
  'by: we': 'by “we”',
  'by: they': 'by “they”',
  'by: speaker': 'by the speaker',
  'by: party': 'by a party',
  'by: name': 'by somebody named',
  'by: outsider': 'by somebody who is no party',
  'by: thing': 'by a thing',
  'by: none': 'without a subject',
  'next: infinitive': 'before an infinitive',
  'text: joint': 'a text of the parties together',
  'text: one-sided': 'a text of one party',
  'text: report': 'a report',
  'text: cable': 'a cable',
  'text: speech': 'a speech',
  'text: conference': 'a press conference',
  'text: study': 'a study',
  'text: treaty': 'a treaty',
  'lead-in: none': 'no lead-in',
  'lead-in: verb': 'a lead-in like “agreed to:”',
  'lead-in: outcome': 'a lead-in like “key achievements:”',
  'lead-in: signed': 'a lead-in like “signed:”',
  'lead-in: terms': 'a lead-in like “provides that:”',
  'lead-in: declared': 'a lead-in like “declare:”',
  'language: en': 'English',
  'language: es': 'Spanish',
  en: 'English',
  es: 'Spanish',
  'verb: deed': 'a verb of giving or doing for another',
  'verb: undertaking': 'a verb of an undertaking',
  'verb: outcome': 'a word of outcomes',
  'verb: stateOfThings': 'a verb of how things are',
  'list item': 'a list item',
  'later sentence of an item': 'a later sentence of a list item',
  heading: 'a heading',
  'begins as a preamble': 'a beginning like that of a preamble',
  'ends with a colon': 'a colon at the end',
  'holds a quotation': 'a quotation',
  'length: longer': 'a long sentence',
};

/** Frames of the axes whose members are many: what is filled in stands in one of the tables above. */
const FRAMES: Readonly<Record<string, readonly [frame: string, members: Readonly<Record<string, string>>]>> = {
  act: ['a verb like “{0}”', VERBS],
  noun: ['a noun like that of “{0}”', VERBS],
  object: ['with {0} behind it', WORDS],
  word: ['a word for {0}', WORDS],
  words: ['words for {0}', WORDS],
  form: ['', FORMS],
  'verb of no act': ['another verb {0}', FORMS],
};

/** What stands in the wording for words of one sort. */
const SORTS: Readonly<Record<string, string>> = {
  '#': '(number)',
  '‹state›': '(state)',
  '‹name›': '(name)',
  '‹first›': '(beginning)',
  '‹last›': '(end)',
};

/** Every sentence or part of one that may be shown, in English: what a translation has to know. */
export const reasonTexts: readonly string[] = [
  ...[VERBS, WORDS, FORMS, PARTS, SORTS].flatMap(Object.values),
  ...Object.values(FRAMES).flatMap(([frame]) => frame || []),
  '“{0}”',
  'before “{0}”',
  'fewer than {0} words',
  'more than one',
];

/** A feature by its name, in the words that a reader is shown; `say` translates. What no table knows stays as it is. */
export function reasonInWords(feature: string, say: Say): string {
  if (isWording(feature)) return say('“{0}”', wordingInWords(feature.slice(4), say));
  let axis = '';
  const parts = feature.split(', ').map(part => {
    const colon = part.indexOf(': ');
    if (colon >= 0) axis = part.slice(0, colon);
    return inWords(part, axis, colon < 0 ? part : part.slice(colon + 2), say);
  });
  return parts.join(', ');
}

const isWording = (feature: string): boolean => feature.startsWith('en: ') || feature.startsWith('es: ');

/** Words as they stand in the weights, with what stands for a sort of words said. */
const wordingInWords = (words: string, say: Say): string =>
  words
    .split(' ')
    .map(word => (Object.hasOwn(SORTS, word) ? say(SORTS[word]!) : word))
    .join(' ');

function inWords(part: string, axis: string, member: string, say: Say): string {
  if (part === 'several') return say('more than one');
  const known = Object.hasOwn(PARTS, part) ? PARTS[part] : undefined;
  const frame = Object.hasOwn(FRAMES, axis) ? FRAMES[axis] : undefined;
  const filled = frame && Object.hasOwn(frame[1], member) ? frame[1][member] : undefined;
  // “words: value, instrument” goes on with its axis, “act: agree, denied” does not.
  if (known && !(axis === 'words' && filled)) return say(known);
  if (frame && filled) return frame[0] ? say(frame[0], say(filled)) : say(filled);
  if (axis === 'next') return say('before “{0}”', member);
  const number = /\d+/.exec(member)?.[0] ?? '';
  if (axis === 'length') return say('fewer than {0} words', number);
  return part;
}

import english from '../../data/agreements.en.yaml';
import spanish from '../../data/agreements.es.yaml';
import type { SourceLanguage } from '../source';
import { Flag } from './flags';
import { folded } from './folded';
import { englishForms, englishPlural, type Inflected } from './inflection/english';
import { spanishForms, spanishPlural } from './inflection/spanish';
import { readTail, type Tail } from './tails';
import { describe } from './wordInfo';
import { WordTable } from './wordTable';

/** What a verb does: the lexicons list their verbs under these. */
export type Act =
  | 'agree'
  | 'commit'
  | 'pledge'
  | 'decide'
  | 'sign'
  | 'conclude'
  | 'adopt'
  | 'ratify'
  | 'enter'
  | 'extend'
  | 'establish'
  | 'join'
  | 'become'
  | 'announce'
  | 'reaffirm'
  | 'instruct'
  | 'welcome'
  | 'intend'
  | 'deny'
  | 'continue'
  | 'bind'
  | 'settle'
  | 'seal'
  | 'operate'
  | 'accept'
  | 'gain'
  | 'concede'
  | 'effect'
  | 'stipulate'
  | 'yield';

/** A lexicon as people write it: see `server/data/agreements.en.yaml`. Every part may be absent in an extension. */
export interface LexiconData {
  readonly language: SourceLanguage;
  readonly acts?: Readonly<Partial<Record<Act, readonly string[]>>>;
  readonly deeds?: readonly string[];
  readonly 'states-of-things'?: readonly string[];
  readonly undertakings?: readonly string[];
  readonly nouns?: Readonly<Record<string, readonly string[]>>;
  readonly words?: Readonly<Record<string, readonly string[]>>;
  readonly names?: Readonly<Record<string, readonly string[]>>;
  readonly phrases?: Readonly<Record<string, readonly string[]>>;
  readonly preamble?: readonly string[];
}

/** What the lexicon knows of a spelling. */
export interface WordInfo {
  /** Lower case, without accents, apostrophes as `'`. */
  readonly folded: string;
  readonly flags: number;
  /** The acts that it can state, each with its form; most words have none. */
  readonly acts: readonly Sense[];
  /** The forms that it can be as a verb of any kind. */
  readonly forms: number;
  readonly case: 'lower' | 'title' | 'upper' | 'other';
  readonly deed: boolean;
  /** Begins a list item that names something to be done: *strengthen*. */
  readonly undertaking: boolean;
  /** What a list shows: *achievements*, *acuerdos*. */
  readonly outcome: boolean;
  readonly stateOfThings: boolean;
  readonly preamble: boolean;
  readonly phrases: readonly Phrase[] | null;
  /** Whether a unit with this word deserves a reading. */
  readonly telling: boolean;
  /** Its number in the weighted wording of its language (`weighing/wording.ts`), which is looked up when it is first asked for. */
  wording: number;
}

export interface Sense {
  readonly act: Act;
  readonly forms: number;
  /** What must follow: the *up* of *set up*, the *… word* of *give one's word*. */
  readonly tail: Tail | null;
}

export interface Phrase {
  readonly words: readonly string[];
  readonly flags: number;
}

export interface Lexicon {
  readonly language: SourceLanguage;
  lookUp(spelling: string): WordInfo;
  /** The same of the word that stands between two offsets of a text, in UTF-16 code units. */
  lookUpIn(text: string, from: number, to: number): WordInfo;
}

/** What the lists say of one spelling. */
export interface Entry {
  flags: number;
  nameFlags: number;
  /** Of names in capitals (US, NATO): they count in capitals alone. */
  acronymFlags: number;
  senses: { act: Act; forms: number; tail: Tail | null; spelling: string }[];
  forms: number;
  deed: boolean;
  undertaking: boolean;
  outcome: boolean;
  stateOfThings: boolean;
  preamble: boolean;
  phrases: Phrase[] | null;
}

const flagOf: Readonly<Record<string, number>> = {
  ...Flag,
  'act-noun': Flag.actNoun,
};

const own = new Map<SourceLanguage, Lexicon>();
const extended = new WeakMap<readonly LexiconData[], Map<SourceLanguage, Lexicon>>();

/**
 * The lexicon of a language, with what a project adds to it. Compiled once per language and list of extensions (by
 * identity: a new list is a new lexicon).
 */
export function lexiconFor(language: SourceLanguage, extensions: readonly LexiconData[] = []): Lexicon {
  const added = extensions.filter(extension => extension.language === language);
  let cache = added.length ? extended.get(extensions) : own;
  if (!cache) extended.set(extensions, (cache = new Map()));
  let lexicon = cache.get(language);
  if (!lexicon)
    cache.set(language, (lexicon = compile([(language === 'es' ? spanish : english) as LexiconData, ...added])));
  return lexicon;
}

function compile(parts: readonly LexiconData[]): Lexicon {
  const language = parts[0]!.language;
  const entries = new Map<string, Entry>();
  const entry = (spelling: string): Entry => {
    const key = folded(spelling);
    let found = entries.get(key);
    if (!found)
      entries.set(
        key,
        (found = {
          flags: 0,
          nameFlags: 0,
          acronymFlags: 0,
          senses: [],
          forms: 0,
          deed: false,
          undertaking: false,
          outcome: false,
          stateOfThings: false,
          preamble: false,
          phrases: null,
        }),
      );
    return found;
  };
  const inflect = (verb: string): Inflected[] => (language === 'es' ? spanishForms(verb) : englishForms(verb));
  const plural = language === 'es' ? spanishPlural : englishPlural;
  const lists = (
    of: Readonly<Record<string, readonly string[] | undefined>> | undefined,
  ): [string, readonly string[]][] => Object.entries(of ?? {}).map(([name, list]) => [name, strings(list)]);
  for (const part of parts) {
    for (const [act, verbs] of lists(part.acts))
      for (const verb of verbs ?? []) {
        const [specification = '', behind] = verb.split(' +');
        const tail = behind === undefined ? null : readTail(behind);
        for (const [spelling, forms] of inflect(specification)) {
          const found = entry(spelling);
          found.senses.push({ act: act as Act, forms, tail, spelling });
          found.forms |= forms;
        }
      }
    for (const verb of strings(part.deeds)) for (const [spelling] of inflect(verb)) entry(spelling).deed = true;
    for (const verb of strings(part['states-of-things']))
      for (const [spelling] of inflect(verb)) entry(spelling).stateOfThings = true;
    for (const verb of strings(part.undertakings)) entry(verb).undertaking = true;
    for (const [name, words] of lists(part.nouns))
      for (const noun of words ?? []) {
        const flags = flagOf[name] ?? 0;
        for (const spelling of [noun, plural(noun)])
          if (spelling.includes(' ')) addPhrase(entry, spelling, flags);
          else if (name === 'outcome') entry(spelling).outcome = true;
          else entry(spelling).flags |= flags;
      }
    for (const [name, words] of lists(part.words))
      for (const word of words ?? [])
        if (word.includes(' ')) addPhrase(entry, word, flagOf[name] ?? 0);
        else entry(word).flags |= flagOf[name] ?? 0;
    for (const [name, words] of lists(part.names))
      for (const word of words ?? []) {
        const acronym = word.length <= 8 && word === word.toUpperCase();
        entry(word)[acronym ? 'acronymFlags' : 'nameFlags'] |= flagOf[name] ?? 0;
      }
    for (const [name, phrases] of lists(part.phrases))
      for (const phrase of phrases ?? []) addPhrase(entry, phrase, flagOf[name] ?? 0);
    for (const word of strings(part.preamble)) entry(word).preamble = true;
  }
  for (const one of entries.values()) one.phrases?.sort((a, b) => b.words.length - a.words.length);
  return new CompiledLexicon(language, entries);
}

/** The words of a list that a person wrote: what is no word is passed over. */
const strings = (list: unknown): readonly string[] =>
  Array.isArray(list) ? list.filter((word): word is string => typeof word === 'string' && word.trim() !== '') : [];

function addPhrase(entry: (spelling: string) => Entry, phrase: string, flags: number): void {
  const words = phrase.split(' ').map(folded);
  const first = entry(words[0]!);
  first.phrases ??= [];
  const same = first.phrases.find(other => other.words.join(' ') === words.join(' '));
  if (same) (same as { flags: number }).flags |= flags;
  else first.phrases.push({ words, flags });
}

/** How many spellings the lexicon remembers before it starts again. */
const MEMORY = 50_000;

/** A class rather than a closure: its methods stay compiled when a project's lexicon replaces another. */
class CompiledLexicon implements Lexicon {
  readonly language: SourceLanguage;
  readonly #known = new WordTable<WordInfo>(MEMORY);
  readonly #describe: (spelling: string) => WordInfo;

  constructor(language: SourceLanguage, entries: ReadonlyMap<string, Entry>) {
    this.language = language;
    this.#describe = spelling => describe(spelling, language, entries);
  }

  lookUp(spelling: string): WordInfo {
    return this.lookUpIn(spelling, 0, spelling.length);
  }

  lookUpIn(text: string, from: number, to: number): WordInfo {
    return this.#known.get(text, from, to, this.#describe);
  }
}

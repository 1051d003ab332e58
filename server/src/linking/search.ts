import type { Entry } from '../glossary';
import type { TextRange } from '../markup';
import type { Automaton } from './automaton';
import { isInCapitals } from './capitals';
import { CharClass, characterTable, firstLetter } from './characters';
import { hasLettersOf } from './comparison';
import { NameTrait, nameAt } from './entryNames';
import { afterGap, hasLineBreak, unmasked } from './gaps';
import type { MatchConditions, MatchedName, RawMatch } from './matcher';
import { hashStart, hashStep, isLetterAt, punctuationHash, scanWord, type WordScan } from './words';

const classes = characterTable();

/** Names at one place that are looked at; where more entries than that share a name, the last are left out. */
const maximumNames = 256;

/** One run over a text: from every word that may begin a name, down the automata as far as they lead. */
export class Search {
  readonly #text: string;
  readonly #limit: number;
  readonly #masks: readonly TextRange[];
  readonly #conditions: MatchConditions;
  readonly #base: Automaton;
  readonly #gone: Uint8Array | null;
  readonly #overlay: Automaton | null;
  /** Places where a name may end, with the nodes there; of the descent under way. */
  readonly #ends: { at: number; automaton: Automaton; node: number }[] = [];

  constructor(
    text: string,
    limit: number,
    conditions: MatchConditions,
    base: Automaton,
    gone: Uint8Array | null,
    overlay: Automaton | null,
  ) {
    this.#text = text;
    this.#limit = Math.min(limit, text.length);
    this.#masks = conditions.masks ?? [];
    this.#conditions = conditions;
    this.#base = base;
    this.#gone = gone;
    this.#overlay = overlay;
  }

  /** Every match from `start` on. */
  from(start: number): RawMatch[] {
    const matches: RawMatch[] = [];
    const text = this.#text;
    const limit = this.#limit;
    const base = this.#base;
    const overlay = this.#overlay;
    const scan: WordScan = { end: 0, hash: 0 };
    let at = start;
    if (at > 0 && isLetterAt(text, at - 1)) {
      scanWord(text, at, limit, hashStart, scan);
      at = scan.end;
    }
    while (at < limit) {
      const begin = at;
      let found = classes[text.charCodeAt(at)]!;
      let hash = hashStart;
      // The words of plain letters, which are nearly all, without a call.
      while (found >= firstLetter) {
        hash = hashStep(hash, found);
        at++;
        found = at < limit ? classes[text.charCodeAt(at)]! : 0;
      }
      if (found === CharClass.expands || found === CharClass.ignored) {
        scanWord(text, at, limit, hash, scan);
        at = scan.end;
        hash = scan.hash;
        found = at < limit ? classes[text.charCodeAt(at)]! : 0;
      }
      if (at === begin) {
        at++;
        if (found === CharClass.space || found === CharClass.lineBreak) continue;
        hash = punctuationHash(found, text.charCodeAt(begin));
        if (!base.mayBegin(hash) && !overlay?.mayBegin(hash)) continue;
        if (begin > 0 && isLetterAt(text, begin - 1)) continue;
      } else if (found === CharClass.hyphen || found === CharClass.lineBreak) {
        // A word that a hyphen breaks at the line's end may be one that begins a name.
        const whole = this.#acrossHyphen(at, hash);
        const match = whole && this.#descend(begin, whole.end, whole.hash, at, hash);
        if (match) {
          matches.push(match);
          at = match.end;
        }
        if (whole) continue;
      }
      if (!base.mayBegin(hash) && !overlay?.mayBegin(hash)) continue;
      const match = this.#descend(begin, at, hash, -1, 0);
      if (match) {
        matches.push(match);
        at = match.end;
      }
    }
    return matches;
  }

  /** The longest name that begins at `begin` with a token of this hash, or with the shorter token of the second. */
  #descend(begin: number, end: number, hash: number, shorterEnd: number, shorterHash: number): RawMatch | null {
    this.#ends.length = 0;
    for (const automaton of this.#overlay ? [this.#base, this.#overlay] : [this.#base]) {
      this.#token(automaton, 1, end, hash, false, isLetterAt(this.#text, end - 1));
      if (shorterEnd >= 0) this.#token(automaton, 1, shorterEnd, shorterHash, false, true);
    }
    const ends = this.#ends.sort((a, b) => b.at - a.at);
    for (let index = 0; index < ends.length; ) {
      const { at } = ends[index]!;
      const names: MatchedName[] = [];
      for (; index < ends.length && ends[index]!.at === at; index++) {
        const { automaton, node } = ends[index]!;
        this.#collect(automaton, node, begin, at, names);
      }
      if (names.length > 0) return { start: begin, end: at, names };
    }
    return null;
  }

  /** Goes over one token that ends at `end`, and on from there. */
  #token(automaton: Automaton, node: number, end: number, hash: number, isSpaced: boolean, isWord: boolean): void {
    const next = automaton.step(node, hash, isSpaced);
    if (next !== 0) this.#walk(automaton, next, end, isWord);
  }

  #walk(automaton: Automaton, node: number, at: number, isBehindWord: boolean): void {
    const text = this.#text;
    if (automaton.isEnd(node) && (isBehindWord || !isLetterAt(text, at))) this.#ends.push({ at, automaton, node });
    if (at >= this.#limit) return;
    const found = classes[text.charCodeAt(at)]!;
    if (found !== CharClass.space && found !== CharClass.lineBreak) {
      this.#tokenAt(automaton, node, at, false);
      return;
    }
    const next = afterGap(text, at, this.#limit, this.#masks);
    if (next < 0) return;
    this.#tokenAt(automaton, node, next, true);
    // A hyphen at the line's end that is the name's own: the word goes on without white space.
    const isHyphen = !isBehindWord && classes[text.charCodeAt(at - 1)] === CharClass.hyphen;
    if (isHyphen && hasLineBreak(text, at, next)) this.#tokenAt(automaton, node, next, false);
  }

  /** Reads the token that begins at `at`, in both ways where a hyphen breaks it, and goes over it. */
  #tokenAt(automaton: Automaton, node: number, at: number, isSpaced: boolean): void {
    const text = this.#text;
    const scan: WordScan = { end: 0, hash: 0 };
    scanWord(text, at, this.#limit, hashStart, scan);
    if (scan.end > at && scan.hash !== hashStart) {
      const { end, hash } = scan;
      const whole = this.#acrossHyphen(end, hash);
      if (whole) this.#token(automaton, node, whole.end, whole.hash, isSpaced, true);
      this.#token(automaton, node, end, hash, isSpaced, true);
      return;
    }
    const punctuation = Math.max(at, scan.end);
    if (punctuation >= this.#limit) return;
    const found = classes[text.charCodeAt(punctuation)]!;
    const hash = punctuationHash(found, text.charCodeAt(punctuation));
    this.#token(automaton, node, punctuation + 1, hash, isSpaced, false);
  }

  /** The word of this hash that ends at `at`, read on behind a hyphen at the line's end; `null`: it is not broken. */
  #acrossHyphen(at: number, hash: number): WordScan | null {
    const text = this.#text;
    const isSoft = text.charCodeAt(at - 1) === 0xad;
    if (!isSoft && (at >= this.#limit || classes[text.charCodeAt(at)] !== CharClass.hyphen)) return null;
    const gap = isSoft ? at : at + 1;
    const found = classes[text.charCodeAt(gap)];
    if (found !== CharClass.space && found !== CharClass.lineBreak) return null;
    const next = afterGap(text, gap, this.#limit, this.#masks);
    if (next < 0 || !isLetterAt(text, next) || !hasLineBreak(text, gap, next)) return null;
    const scan: WordScan = { end: 0, hash: 0 };
    scanWord(text, next, this.#limit, hash, scan);
    return scan;
  }

  /** The names of a node that may stand from `begin` to `end`, in the order of the glossary. */
  #collect(automaton: Automaton, node: number, begin: number, end: number, names: MatchedName[]): void {
    const first = names.length;
    const written = this.#masks.length > 0 ? unmasked(this.#text, begin, end, this.#masks) : null;
    automaton.forNames(node, (index, ordinal, traits) => {
      if (names.length - first >= maximumNames || (automaton === this.#base && this.#gone?.[index] === 1)) return;
      const entry = automaton.entries[index]!;
      if (!this.#mayStand(entry, ordinal, traits, begin)) return;
      const { text } = nameAt(entry, ordinal);
      const isExact = (traits & NameTrait.exact) !== 0;
      const isSame = written
        ? hasLettersOf(written, 0, written.length, text, isExact)
        : hasLettersOf(this.#text, begin, end, text, isExact);
      if (!isSame) return;
      const isWeak = (traits & NameTrait.commonWord) !== 0 && isInCapitals(this.#text, begin, end);
      names.push({ entry, ordinal, isWeak });
    });
    if (names.length - first > 1) names.push(...names.splice(first).reverse());
  }

  #mayStand(entry: Entry, ordinal: number, traits: number, begin: number): boolean {
    if ((traits & NameTrait.restricted) === 0) return true;
    const { documents, language } = nameAt(entry, ordinal);
    const { document, languageAt } = this.#conditions;
    if (documents && !(document !== undefined && documents.includes(document))) return false;
    if (language === undefined) return true;
    const ours = languageAt?.(begin);
    return ours === undefined || primary(language) === primary(ours);
  }
}

const primary = (language: string): string => language.toLowerCase().split(/[-_]/)[0]!;

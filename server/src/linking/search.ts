import type { Entry } from '../glossary';
import type { TextRange } from '../markup';
import { isArticle } from './articles';
import { type Automaton, isEnd, leadsOn, rootArrival } from './automaton';
import { isInCapitals } from './capitals';
import { CharClass, characterTable, firstLetter } from './characters';
import { hasLettersInCase, letterCheck } from './comparison';
import { NameTrait, nameAt } from './entryNames';
import { afterGap, hasLineBreak, unmasked } from './gaps';
import type { MatchConditions, MatchedName, RawMatch } from './matcher';
import { hashStart, hashStep, isLetterAt, punctuationHash, scanWord, type WordScan } from './words';

const classes = characterTable();

/** Names at one place that are looked at; where more entries than that share a name, the first are left out. */
const maximumNames = 256;

const noNames: readonly MatchedName[] = [];

/** One run over a text: from every word that may begin a name, down the automata as far as they lead. */
export class Search {
  readonly #text: string;
  readonly #limit: number;
  readonly #masks: readonly TextRange[];
  readonly #conditions: MatchConditions;
  readonly #base: Automaton;
  readonly #gone: Uint8Array | null;
  readonly #overlay: Automaton | null;
  /** Where names may end that begin at the place under way: an offset, the arrival there, and 1 where it is the overlay's. */
  #ends = new Int32Array(48);
  #endCount = 0;
  readonly #scan: WordScan = { end: 0, hash: 0 };

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
    const scan = this.#scan;
    let at = start;
    if (at > 0 && isLetterAt(text, at - 1)) {
      scanWord(text, at, limit, hashStart, scan);
      at = scan.end;
    }
    while (at < limit) {
      const begin = at;
      let hash = hashStart;
      let found = classes[text.charCodeAt(at)]!;
      // Words of plain letters are nearly all: they are read here, without a call.
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
      }
      const isBroken = (found === CharClass.hyphen || found === CharClass.lineBreak) && this.#acrossHyphen(at, hash);
      if (!isBroken && !base.mayBegin(hash) && !overlay?.mayBegin(hash)) continue;
      const isWord = isLetterAt(text, begin);
      if (!isWord && begin > 0 && isLetterAt(text, begin - 1)) continue;
      const match = this.#descend(begin, at, hash, isWord);
      if (!match) continue;
      const longer = at < match.end && isArticle(text, begin, at) ? this.#behindArticle(at, match.end) : null;
      matches.push(longer ?? match);
      at = (longer ?? match).end;
    }
    return matches;
  }

  /** The name that begins with the word behind an article that ends at `at`, where it ends behind `end`. */
  #behindArticle(at: number, end: number): RawMatch | null {
    const begin = afterGap(this.#text, at, this.#limit, this.#masks);
    if (begin < 0 || !isLetterAt(this.#text, begin)) return null;
    const word: WordScan = { end: 0, hash: 0 };
    scanWord(this.#text, begin, this.#limit, hashStart, word);
    const match = this.#descend(begin, word.end, word.hash, true);
    return match && match.end > end ? match : null;
  }

  /** The longest name that begins at `begin` with the token that ends at `end`, or with the longer one it is broken from. */
  #descend(begin: number, end: number, hash: number, isWord: boolean): RawMatch | null {
    this.#endCount = 0;
    this.#token(this.#base, rootArrival, end, hash, false, isWord);
    if (this.#overlay) this.#token(this.#overlay, rootArrival, end, hash, false, isWord);
    const ends = this.#ends;
    const count = this.#endCount;
    if (count === 0) return null;
    for (;;) {
      let longest = -1;
      for (let each = 0; each < count; each += 3) if (ends[each]! > longest) longest = ends[each]!;
      if (longest < 0) return null;
      let names: readonly MatchedName[] = noNames;
      for (let each = 0; each < count; each += 3) {
        if (ends[each] !== longest) continue;
        const automaton = ends[each + 2] === 1 ? this.#overlay! : this.#base;
        const found = this.#collect(automaton, ends[each + 1]!, begin, longest);
        names = names.length === 0 ? found : [...names, ...found];
        ends[each] = -1;
      }
      if (names.length > 0) return { start: begin, end: longest, names };
    }
  }

  #end(automaton: Automaton, arrival: number, at: number): void {
    const count = this.#endCount;
    if (count + 3 > this.#ends.length) {
      const larger = new Int32Array(this.#ends.length * 2);
      larger.set(this.#ends);
      this.#ends = larger;
    }
    this.#ends[count] = at;
    this.#ends[count + 1] = arrival;
    this.#ends[count + 2] = automaton === this.#overlay ? 1 : 0;
    this.#endCount = count + 3;
  }

  /** Goes over one token that ends at `end`, and on from there; over the whole word too where a hyphen breaks it. */
  #token(automaton: Automaton, from: number, end: number, hash: number, isSpaced: boolean, isWord: boolean): void {
    if (from === rootArrival || automaton.mayGoOn(hash)) {
      const next = automaton.step(from, hash, isSpaced);
      if (next !== 0) this.#walk(automaton, next, end, isWord);
    }
    const whole = isWord ? this.#acrossHyphen(end, hash) : null;
    const behind = whole ? automaton.step(from, whole.hash, isSpaced) : 0;
    if (whole && behind !== 0) this.#walk(automaton, behind, whole.end, true);
  }

  #walk(automaton: Automaton, arrival: number, at: number, isBehindWord: boolean): void {
    const text = this.#text;
    if (isEnd(arrival) && (isBehindWord || !isLetterAt(text, at))) this.#end(automaton, arrival, at);
    if (at >= this.#limit || !leadsOn(arrival)) return;
    const found = classes[text.charCodeAt(at)]!;
    if (found !== CharClass.space && found !== CharClass.lineBreak) {
      this.#tokenAt(automaton, arrival, at, false);
      return;
    }
    const next = afterGap(text, at, this.#limit, this.#masks);
    if (next < 0) return;
    this.#tokenAt(automaton, arrival, next, true);
    // A hyphen at the line's end that is the name's own: the word goes on without white space.
    const isHyphen = !isBehindWord && classes[text.charCodeAt(at - 1)] === CharClass.hyphen;
    if (isHyphen && hasLineBreak(text, at, next)) this.#tokenAt(automaton, arrival, next, false);
  }

  /** Reads the token that begins at `at` and goes over it. */
  #tokenAt(automaton: Automaton, arrival: number, at: number, isSpaced: boolean): void {
    const text = this.#text;
    scanWord(text, at, this.#limit, hashStart, this.#scan);
    const { end, hash } = this.#scan;
    if (hash !== hashStart) {
      this.#token(automaton, arrival, end, hash, isSpaced, true);
    } else if (end < this.#limit) {
      const kind = classes[text.charCodeAt(end)]!;
      this.#token(automaton, arrival, end + 1, punctuationHash(kind, text.charCodeAt(end)), isSpaced, false);
    }
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

  /** The names of an arrival that may stand from `begin` to `end`, in the order of the glossary. */
  #collect(automaton: Automaton, arrival: number, begin: number, end: number): readonly MatchedName[] {
    const text = this.#masks.length > 0 ? unmasked(this.#text, begin, end, this.#masks) : this.#text;
    const isWhole = text === this.#text;
    const from = isWhole ? begin : 0;
    const to = isWhole ? end : text.length;
    const check = letterCheck(text, from, to);
    let name = automaton.lastName(arrival);
    // A place of its own for the usual case: one name ends here, and whoever asks gets a list of one.
    if (automaton.nameBefore(name) === 0) {
      const only = this.#matched(automaton, name, text, from, to, check, begin, end);
      return only === null ? noNames : [only];
    }
    const names: MatchedName[] = [];
    for (let left = maximumNames; name !== 0 && left > 0; name = automaton.nameBefore(name), left--) {
      const each = this.#matched(automaton, name, text, from, to, check, begin, end);
      if (each !== null) names.push(each);
    }
    return names.reverse();
  }

  /** One name, where it may stand from `begin` to `end`; its letters there are those of `text` from `from` to `to`. */
  #matched(
    automaton: Automaton,
    name: number,
    text: string,
    from: number,
    to: number,
    check: number,
    begin: number,
    end: number,
  ): MatchedName | null {
    if (automaton.checkOf(name) !== check) return null;
    const index = automaton.entryOf(name);
    if (automaton === this.#base && this.#gone?.[index] === 1) return null;
    const entry = automaton.entries[index]!;
    const ordinal = automaton.ordinalOf(name);
    const traits = automaton.traitsOf(name);
    if (traits === 0) return { entry, ordinal, isWeak: false };
    if ((traits & NameTrait.restricted) !== 0 && !this.#mayStand(entry, ordinal, begin)) return null;
    const isExact = (traits & NameTrait.exact) !== 0;
    if (isExact && !hasLettersInCase(text, from, to, nameAt(entry, ordinal).text)) return null;
    return { entry, ordinal, isWeak: (traits & NameTrait.commonWord) !== 0 && isInCapitals(this.#text, begin, end) };
  }

  /** Whether the name may stand in this document, and in this place's language. */
  #mayStand(entry: Entry, ordinal: number, begin: number): boolean {
    const { documents, language } = nameAt(entry, ordinal);
    const { document, languageAt } = this.#conditions;
    if (documents && !(document !== undefined && documents.includes(document))) return false;
    if (language === undefined) return true;
    const ours = languageAt?.(begin);
    return ours === undefined || primary(language) === primary(ours);
  }
}

const primary = (language: string): string => language.toLowerCase().split(/[-_]/)[0]!;

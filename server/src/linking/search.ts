import type { Entry } from '../glossary';
import type { TextRange } from '../markup';
import type { Automaton } from './automaton';
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

/** One run over a text: from every word that may begin a name, down the automata as far as they lead. */
export class Search {
  readonly #text: string;
  readonly #limit: number;
  readonly #masks: readonly TextRange[];
  readonly #conditions: MatchConditions;
  readonly #base: Automaton;
  readonly #gone: Uint8Array | null;
  readonly #overlay: Automaton | null;
  /** Where names may end that begin at the place under way: offsets, the automata and their nodes. */
  readonly #endOffsets: number[] = [];
  readonly #endNodes: number[] = [];
  readonly #endAutomata: Automaton[] = [];
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
      if (match) {
        matches.push(match);
        at = match.end;
      }
    }
    return matches;
  }

  /** The longest name that begins at `begin` with the token that ends at `end`, or with the longer one it is broken from. */
  #descend(begin: number, end: number, hash: number, isWord: boolean): RawMatch | null {
    this.#endOffsets.length = 0;
    this.#endNodes.length = 0;
    this.#endAutomata.length = 0;
    this.#token(this.#base, 1, end, hash, false, isWord);
    if (this.#overlay) this.#token(this.#overlay, 1, end, hash, false, isWord);
    for (;;) {
      let longest = -1;
      for (const offset of this.#endOffsets) if (offset > longest) longest = offset;
      if (longest < 0) return null;
      const names: MatchedName[] = [];
      for (let index = 0; index < this.#endOffsets.length; index++) {
        if (this.#endOffsets[index] !== longest) continue;
        this.#collect(this.#endAutomata[index]!, this.#endNodes[index]!, begin, longest, names);
        this.#endOffsets[index] = -1;
      }
      if (names.length > 0) return { start: begin, end: longest, names };
    }
  }

  /** Goes over one token that ends at `end`, and on from there; over the whole word too where a hyphen breaks it. */
  #token(automaton: Automaton, node: number, end: number, hash: number, isSpaced: boolean, isWord: boolean): void {
    const next = automaton.step(node, hash, isSpaced);
    if (next !== 0) this.#walk(automaton, next, end, isWord);
    const whole = isWord ? this.#acrossHyphen(end, hash) : null;
    const behind = whole ? automaton.step(node, whole.hash, isSpaced) : 0;
    if (whole && behind !== 0) this.#walk(automaton, behind, whole.end, true);
  }

  #walk(automaton: Automaton, node: number, at: number, isBehindWord: boolean): void {
    const text = this.#text;
    if (automaton.isEnd(node) && (isBehindWord || !isLetterAt(text, at))) {
      this.#endOffsets.push(at);
      this.#endNodes.push(node);
      this.#endAutomata.push(automaton);
    }
    if (at >= this.#limit || !automaton.leadsOn(node)) return;
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

  /** Reads the token that begins at `at` and goes over it. */
  #tokenAt(automaton: Automaton, node: number, at: number, isSpaced: boolean): void {
    const text = this.#text;
    scanWord(text, at, this.#limit, hashStart, this.#scan);
    const { end, hash } = this.#scan;
    if (hash !== hashStart) {
      this.#token(automaton, node, end, hash, isSpaced, true);
    } else if (end < this.#limit) {
      const kind = classes[text.charCodeAt(end)]!;
      this.#token(automaton, node, end + 1, punctuationHash(kind, text.charCodeAt(end)), isSpaced, false);
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

  /** Adds the names of a node that may stand from `begin` to `end`, in the order of the glossary. */
  #collect(automaton: Automaton, node: number, begin: number, end: number, names: MatchedName[]): void {
    const first = names.length;
    const text = this.#masks.length > 0 ? unmasked(this.#text, begin, end, this.#masks) : this.#text;
    const [from, to] = text === this.#text ? [begin, end] : [0, text.length];
    const check = letterCheck(text, from!, to!);
    let left = maximumNames;
    for (let name = automaton.lastName(node); name !== 0 && left > 0; name = automaton.nameBefore(name), left--) {
      if (automaton.checkOf(name) !== check) continue;
      const index = automaton.entryOf(name);
      if (automaton === this.#base && this.#gone?.[index] === 1) continue;
      const entry = automaton.entries[index]!;
      const ordinal = automaton.ordinalOf(name);
      const traits = automaton.traitsOf(name);
      if ((traits & NameTrait.restricted) !== 0 && !this.#mayStand(entry, ordinal, begin)) continue;
      const isExact = (traits & NameTrait.exact) !== 0;
      if (isExact && !hasLettersInCase(text, from!, to!, nameAt(entry, ordinal).text)) continue;
      const isWeak = (traits & NameTrait.commonWord) !== 0 && isInCapitals(this.#text, begin, end);
      names.push({ entry, ordinal, isWeak });
    }
    if (names.length - first > 1) names.push(...names.splice(first).reverse());
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

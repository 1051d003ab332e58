import { mayHaveNames } from '../linking';
import { type PackedText, packedFingerprint, type Snapshot, type TextFacts, unpackHead, unpackText } from '../project';
import { GlossaryMarks } from './glossaryMarks';
import { answerMark, isUnknownEntry } from './projectMarks';
import type { SheetStore } from './sheetStore';

/** Says of text facts that were found earlier whether a check would find the same today. */
export class TextVerifier {
  readonly #snapshot: Snapshot;
  /** By the state of the glossary that they were found with: which texts may have a name that came since. */
  readonly #mayHaveNew = new Map<string, (words: string) => boolean>();

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  /** Facts that an earlier run kept, where they hold. `store` knows the names of earlier states of the glossary. */
  async verified(uri: string, packed: PackedText, store: Pick<SheetStore, 'names'>): Promise<TextFacts | undefined> {
    const facts = this.#snapshot.packedFacts(uri);
    if (facts === undefined || !packed.startsWith(packedFingerprint(facts))) return undefined;
    const text = unpackText(packed);
    if ((await this.#test(text.glossary, store))(text.words)) return undefined;
    return this.isAnswered(uri, text) ? text : undefined;
  }

  /** Whether the project answers the questions of a document that is as it was as it did then. */
  isAnswered(uri: string, text: TextFacts): boolean {
    const entries = entriesOf(this.#snapshot, uri, text);
    return answerMark(this.#snapshot, { uri, entries, asked: text.asked }) === text.answer;
  }

  async #test(glossary: string, store: Pick<SheetStore, 'names'>): Promise<(words: string) => boolean> {
    let test = this.#mayHaveNew.get(glossary);
    if (!test) {
      const marks = GlossaryMarks.of(this.#snapshot);
      const before = glossary === marks.namesMark ? undefined : await store.names(glossary);
      test = before ? mayHaveNames(marks.namesBeyond(before)) : () => glossary !== marks.namesMark;
      this.#mayHaveNew.set(glossary, test);
    }
    return test;
  }
}

/** Whether a document's questions are about all ids: something that it names is not there, or it has entries of its own. */
export function wonders(snapshot: Snapshot, uri: string, text: TextFacts): boolean {
  const { asksAll, suggest } = text.asked;
  return (
    asksAll ||
    suggest.some(id => !snapshot.references.get(id) && !snapshot.urisWithId(id).length) ||
    entriesOf(snapshot, uri, text).some(id => isUnknownEntry(snapshot, id))
  );
}

/** The entries that a document's answer depends on; see `queryOf`. */
function entriesOf(snapshot: Snapshot, uri: string, { names }: TextFacts): string[] {
  const facts = snapshot.packedFacts(uri);
  const named = facts === undefined ? [] : unpackHead(facts).names;
  return [...named.flatMap(([name, mentions]) => (mentions ? [name] : [])), ...names.map(([id]) => id)];
}

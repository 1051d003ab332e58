import type { FactsIndex } from './factsIndex';
import { packedFingerprint } from './packedFacts';
import { type PackedText, packedWords, unpackText } from './packedTexts';
import { RowIndex } from './rowIndex';
import { type RowKey, RowTable } from './rowTable';
import type { TextFacts } from './textFacts';

/** What the texts of closed documents say, found by the entries that they may name and by the works that they cite. */
class TextTable extends RowTable<PackedText> {
  protected *read(packed: PackedText): Iterable<RowKey> {
    const { names, cited, asked } = unpackText(packed);
    for (const each of names) yield each;
    for (const id of cited) yield [citing(id), 0];
    for (const id of asked.works) yield [asking(id), 0];
    for (const name of asked.shared) yield [sharing(name), 0];
    if (asked.shared.length) yield [anyShared, 0];
    if (asked.authors.length) yield [anyAuthor, 0];
  }

  protected empty(): this {
    return new TextTable() as this;
  }
}

/** Text facts of documents; as `FactsIndex`, immutable. */
export class TextIndex extends RowIndex<PackedText, TextTable> {
  static get empty(): TextIndex {
    return new TextIndex(new TextTable(), 0, 0);
  }

  protected over(table: TextTable, version: number, size: number): this {
    return new TextIndex(table, version, size) as this;
  }

  get(uri: string): TextFacts | undefined {
    const packed = this.packed(uri);
    return packed === undefined ? undefined : unpackText(packed);
  }

  /** Documents with a name that may mean the entry, each with how many unlinked places mean it before any other. */
  *naming(id: string): Iterable<readonly [uri: string, unlinked: number]> {
    for (const [row, unlinked] of this.table.having(id, this.version)) {
      yield [this.table.uri(row), unlinked ?? unlinkedIn(unpackText(this.table.packed(row)), id)];
    }
  }

  /** Documents whose text itself cites the work. */
  citing(id: string): Iterable<string> {
    return this.#having(citing(id));
  }

  /** Documents whose checks ask for the work, whether there is one or not. */
  asking(id: string): Iterable<string> {
    return this.#having(asking(id));
  }

  /** Documents with a name that several entries have: this one (see `choiceKey`), or any. */
  sharing(name?: string): Iterable<string> {
    return this.#having(name === undefined ? anyShared : sharing(name));
  }

  /** Documents whose text cites a work by its author. */
  citingAuthors(): Iterable<string> {
    return this.#having(anyAuthor);
  }

  /** Documents whose words fit. */
  *withWords(fits: (words: string) => boolean): Iterable<string> {
    for (const row of this.table.rows(this.version)) {
      if (fits(packedWords(this.table.packed(row)))) yield this.table.uri(row);
    }
  }

  *#having(key: string): Iterable<string> {
    for (const [row] of this.table.having(key, this.version)) yield this.table.uri(row);
  }
}

// No entry's id begins like one of these.
const citing = (id: string): string => `\n${id}`;
const asking = (id: string): string => `\f${id}`;
const sharing = (name: string): string => `\t${name}`;
const anyShared = '\t';
const anyAuthor = '\r';

const unlinkedIn = ({ names }: TextFacts, id: string): number => names.find(each => each[0] === id)?.[1] ?? 0;

/** Labels of the documents whose text is known as it is, as far as the fact sheets tell. */
export const knownLabels =
  (facts: FactsIndex, texts: TextIndex) =>
  (uri: string): ReadonlySet<string> | undefined => {
    const [sheet, text] = [facts.packed(uri), texts.packed(uri)];
    if (sheet === undefined || !text?.startsWith(packedFingerprint(sheet))) return undefined;
    return new Set(unpackText(text).labels);
  };

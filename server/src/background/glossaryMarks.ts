import type { Entry, Glossary } from '../glossary';
import { namesOf } from '../linking';
import type { Value } from '../markup';
import { fingerprint, type Snapshot } from '../project';

/**
 * What tells one state of a glossary from another, entry by entry: a document that was checked against one state need not be
 * checked again against another where the marks of all that concerns it are the same.
 */
export class GlossaryMarks {
  /** The marks of a snapshot's glossary; made once, and each of them when first asked for. */
  static of({ glossary, files }: Pick<Snapshot, 'glossary' | 'files'>): GlossaryMarks {
    let marks = known.get(glossary);
    if (!marks) known.set(glossary, (marks = new GlossaryMarks(glossary, uri => files.get(uri)?.text ?? '')));
    return marks;
  }

  readonly #glossary: Glossary;
  readonly #text: (uri: string) => string;
  readonly #entries = new Map<string, string>();
  readonly #surroundings = new Map<string, string>();
  #names: Float64Array | undefined;
  #namesMark: string | undefined;
  #all: string | undefined;

  private constructor(glossary: Glossary, text: (uri: string) => string) {
    this.#glossary = glossary;
    this.#text = text;
  }

  /** Of everything that an entry says; empty where there is none. */
  entry(id: string): string {
    let mark = this.#entries.get(id);
    if (mark === undefined) this.#entries.set(id, (mark = this.#markOf(this.#glossary.get(id))));
    return mark;
  }

  /**
   * Of what is evidence of the entry beside what it says itself: names and types of the entries that it names, and of those
   * that they name.
   */
  surroundings(id: string): string {
    let mark = this.#surroundings.get(id);
    if (mark === undefined) {
      const near = new Set(this.#namedBy(id));
      const far = new Set([...near].flatMap(each => this.#namedBy(each)));
      mark = fingerprint([...new Set([...near, ...far])].map(each => `${each}:${this.outline(each)}`).join('\n'));
      this.#surroundings.set(id, mark);
    }
    return mark;
  }

  /** Of the names that are looked for in texts: numbers in ascending order, one for each. */
  get names(): Float64Array {
    this.#names ??= Float64Array.from(
      new Set([...this.#glossary.entries()].flatMap(entry => namesOf(entry).map(nameMark))),
    ).sort();
    return this.#names;
  }

  /** Of all of them together. */
  get namesMark(): string {
    this.#namesMark ??= fingerprint(this.names.join(' '));
    return this.#namesMark;
  }

  /** The names that are none of those. */
  namesBeyond(others: ReadonlySet<number>): string[] {
    const found: string[] = [];
    for (const entry of this.#glossary.entries()) {
      for (const each of namesOf(entry)) if (!others.has(nameMark(each))) found.push(each.text);
    }
    return found;
  }

  /** Of all entries in their order. */
  get all(): string {
    this.#all ??= fingerprint(
      [...this.#glossary.entries()].map(each => `${each.id}:${this.entry(each.id)}`).join('\n'),
    );
    return this.#all;
  }

  #markOf(entry: Entry | undefined): string {
    if (!entry) return '';
    const { uri, range } = entry.origin;
    return fingerprint(this.#text(uri).slice(range.start, range.end));
  }

  /** Ids of entries that stand in an entry's fields. */
  #namedBy(id: string): string[] {
    const data = this.#glossary.get(id)?.data;
    return data ? [...scalarsOf(data)].filter(each => each !== id && this.#glossary.get(each) !== undefined) : [];
  }

  /** Of what an entry is to the surroundings of others; empty where there is none. */
  outline(id: string): string {
    const entry = this.#glossary.get(id);
    if (!entry) return '';
    return fingerprint(JSON.stringify([entry.type, namesOf(entry), this.#namedBy(id)]));
  }
}

const known = new WeakMap<Glossary, GlossaryMarks>();

export const nameMark = (name: ReturnType<typeof namesOf>[number]): number =>
  Number.parseInt(fingerprint(JSON.stringify([name.text, name.language, name.match, name.documents])), 16);

function* scalarsOf(value: Value | null): Iterable<string> {
  if (value?.kind === 'scalar') yield value.spelling;
  else if (value?.kind === 'list') for (const each of value.items) yield* scalarsOf(each);
  else if (value) for (const each of value.fields) yield* scalarsOf(each.value);
}

import type { Field, List, Mapping, Scalar, Value } from '../values';
import {
  COLON,
  DOUBLE_QUOTE,
  HASH,
  HYPHEN,
  isLineBreak,
  OPENING_BRACE,
  OPENING_BRACKET,
  QUOTE,
  QuickFlow,
  SPACE,
  UNSURE,
} from './quickFlow';

/*
 * The block style that people write in front matters and glossaries, on the terms of `quickFlow.ts`:
 *
 *   mapping  <- (key ':' value linebreak)+              all keys in one column
 *   list     <- ('- ' item linebreak)+                  all dashes in one column; an item may be a mapping or a list
 *   value    <- ' ' (flow on one line / quoted / plain) comment?  /  comment? linebreak (mapping / list)?
 *
 * Comments and blank lines may stand between. Scalars over several lines, literal and folded ones, tags and the like are
 * left to the package.
 */
export class QuickBlock extends QuickFlow {
  /** Column of the next line with content, where `at` then stands; -1 at the end. */
  #column = -1;

  /** The mapping or list that is the whole text, but for comments around it. */
  override readWhole(): Value {
    this.#nextContent();
    if (this.#column < 0) throw UNSURE;
    const value = this.#block(this.#column);
    if (this.#column >= 0) throw UNSURE;
    return value;
  }

  #block(column: number): Value {
    this.enter();
    const value = this.#isDash() ? this.#list(column) : this.#mapping(column, this.#key());
    this.leave();
    return value;
  }

  #isDash(): boolean {
    if (this.peek() !== HYPHEN) return false;
    const next = this.text.charCodeAt(this.at + 1);
    return !(next > SPACE);
  }

  /** The mapping in this column whose first key was just read, up to its colon. */
  #mapping(column: number, first: Scalar): Mapping {
    const fields: Field[] = [];
    for (let key = first; ; key = this.#key()) {
      this.addField(fields, this.#field(key, column));
      if (this.#column < column) break;
      if (this.#column > column || this.#isDash()) throw UNSURE;
    }
    const last = fields.at(-1)!;
    const end = last.value?.range.end ?? last.keyRange.end;
    return { kind: 'mapping', fields, range: { start: first.range.start, end } };
  }

  /** A key; `at` is left at its colon. */
  #key(): Scalar {
    const code = this.peek();
    const scalar = code === QUOTE || code === DOUBLE_QUOTE ? this.quoted(code) : this.plain(false);
    if (!this.#isKeyEnd()) throw UNSURE;
    return this.checkedKey(scalar);
  }

  #isKeyEnd(): boolean {
    if (this.peek() !== COLON) return false;
    const next = this.text.charCodeAt(this.at + 1);
    return next === SPACE || isLineBreak(next) || this.at + 1 === this.text.length;
  }

  #field({ spelling: key, range: keyRange }: Scalar, column: number): Field {
    this.at++;
    this.path.push(key);
    const value = this.#value(column);
    this.path.pop();
    return { key, keyRange, bare: false, value };
  }

  /** What stands behind the colon of a key in this column; goes on to the next line with content. */
  #value(column: number): Value | null {
    if (!this.#isLineEnd()) return this.#inline(column);
    this.#nextContent();
    if (this.#column > column || (this.#column === column && this.#isDash())) return this.#block(this.#column);
    return null;
  }

  /** A value on this line; it must end there. */
  #inline(column: number): Value {
    const code = this.peek();
    const value = this.#inlineValue(code);
    this.#endOfLine(column);
    return value;
  }

  #inlineValue(code: number): Value {
    if (code === OPENING_BRACE) return this.flowMapping(false);
    if (code === OPENING_BRACKET) return this.flowList(false);
    return code === QUOTE || code === DOUBLE_QUOTE ? this.quoted(code) : this.plain(false);
  }

  #list(column: number): List {
    const start = this.at + this.offset;
    const items: Value[] = [];
    do {
      this.at++;
      const dash = this.at;
      while (this.peek() === SPACE) this.at++;
      items.push(this.#item(column, column + 1 + this.at - dash));
      if (this.#column > column) throw UNSURE;
    } while (this.#column === column && this.#isDash());
    return { kind: 'list', items, range: { start, end: items.at(-1)!.range.end } };
  }

  /** The item of a list in `column` whose content starts in column `inner`. */
  #item(column: number, inner: number): Value {
    const code = this.peek();
    if (this.at === this.text.length || isLineBreak(code) || code === HASH) throw UNSURE;
    if (this.#isDash()) return this.#block(inner);
    const value = this.#inlineValue(code);
    if (value.kind === 'scalar' && this.#isKeyEnd()) {
      this.enter();
      const mapping = this.#mapping(inner, this.checkedKey(value));
      this.leave();
      return mapping;
    }
    this.#endOfLine(column);
    return value;
  }

  /** Whether nothing but spaces and a comment follow on this line; passes the spaces. */
  #isLineEnd(): boolean {
    while (this.peek() === SPACE) this.at++;
    const code = this.peek();
    if (this.at === this.text.length || isLineBreak(code)) return true;
    return code === HASH && this.text.charCodeAt(this.at - 1) === SPACE;
  }

  /** The value must not go on, neither on this line nor, indented more than its key, on the next ones. */
  #endOfLine(column: number): void {
    if (!this.#isLineEnd()) throw UNSURE;
    this.#nextContent();
    if (this.#column > column) throw UNSURE;
  }

  /** Goes to the next line with content, over what is left of this one (a comment at most), blank and comment lines. */
  #nextContent(): void {
    const { text } = this;
    let atLineStart = this.at === 0;
    for (;;) {
      if (!atLineStart) while (this.at < text.length && !isLineBreak(this.peek())) this.at++;
      while (isLineBreak(this.peek())) this.at++;
      const line = this.at;
      while (this.peek() === SPACE) this.at++;
      const code = this.peek();
      if (this.at === text.length) {
        this.#column = -1;
        return;
      }
      if (code < SPACE && !isLineBreak(code)) throw UNSURE;
      if (!isLineBreak(code) && code !== HASH) {
        this.#column = this.at - line;
        if (this.#column === 0 && (text.startsWith('---', line) || text.startsWith('...', line))) throw UNSURE;
        return;
      }
      atLineStart = false;
    }
  }
}

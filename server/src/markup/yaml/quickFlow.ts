import type { Field, List, Mapping, Scalar, Value } from '../values';
import { coreScalar } from './coreSchema';
import type { IsSpelled, YamlProblem } from './problem';

/*
 * The YAML that people write in annotations, read without the `yaml` package, many times faster:
 *
 *   mapping <- '{' (pair (',' pair)*)? ','? '}'        pair <- key (':' ' ' value?)?
 *   list    <- '[' (value (',' value)*)? ','? ']'      value <- mapping / list / quoted / plain
 *   quoted  <- on one line, with no escapes but \" and \\
 *   plain   <- on one line, from a character that opens nothing, without ' #'
 *
 * Spaces and line breaks may stand between. Where the text is anything else, or is in doubt, `UNSURE` is thrown and the
 * package reads it: what is read here is what the package would give, ranges and problems too.
 */

/** Thrown where this reader leaves the text to the package; one object, so that throwing costs nothing. */
export const UNSURE = new Error('left to the yaml package');

const LF = 0x0a;
const CR = 0x0d;
export const SPACE = 0x20;
export const DOUBLE_QUOTE = 0x22;
export const HASH = 0x23;
export const QUOTE = 0x27;
const COMMA = 0x2c;
export const HYPHEN = 0x2d;
const POINT = 0x2e;
export const COLON = 0x3a;
export const OPENING_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSING_BRACKET = 0x5d;
export const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;

/** ASCII characters with which a plain scalar may start: those that open nothing in YAML. */
const PLAIN_STARTS = new Set(
  Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./()^$+<=;~', each => each.charCodeAt(0)),
);
const isPlainStart = Array.from({ length: 0x80 }, (_, code) => PLAIN_STARTS.has(code));

const startsPlain = (code: number): boolean => (code < 0x80 ? isPlainStart[code]! : code > 0x7f && code !== 0xfeff);

export const isLineBreak = (code: number): boolean => code === LF || code === CR;

/** Deeper nesting, longer keys and more fields than these are rare, and the package's limits are not far. */
const MAX_DEPTH = 24;
const MAX_KEY = 1000;
const MAX_FIELDS = 200;

/** Reads flow style from `at` on. */
export class QuickFlow {
  readonly problems: YamlProblem[] = [];
  protected at = 0;
  protected readonly path: string[] = [];
  #depth = 0;

  constructor(
    protected readonly text: string,
    protected readonly offset: number,
    protected readonly isSpelled: IsSpelled,
  ) {}

  /** The mapping that is the whole text, but for white space behind it. */
  readWhole(): Value {
    const value = this.flowMapping(true);
    this.#skipWhite(true);
    if (this.at < this.text.length) throw UNSURE;
    return value;
  }

  protected enter(): void {
    if (++this.#depth > MAX_DEPTH) throw UNSURE;
  }

  protected leave(): void {
    this.#depth--;
  }

  protected peek(): number {
    return this.text.charCodeAt(this.at);
  }

  /** `lines`: whether the collection may run over several lines. */
  protected flowMapping(lines: boolean): Mapping {
    this.enter();
    const start = this.at++;
    const fields: Field[] = [];
    this.#skipWhite(lines);
    while (this.peek() !== CLOSING_BRACE) {
      this.addField(fields, this.#flowField(lines));
      this.#separator(CLOSING_BRACE, lines);
    }
    this.at++;
    this.leave();
    return { kind: 'mapping', fields, range: { start: start + this.offset, end: this.at + this.offset } };
  }

  protected flowList(lines: boolean): List {
    this.enter();
    const start = this.at++;
    const items: Value[] = [];
    this.#skipWhite(lines);
    while (this.peek() !== CLOSING_BRACKET) {
      items.push(this.#flowValue(lines));
      this.#skipWhite(lines);
      this.#separator(CLOSING_BRACKET, lines);
    }
    this.at++;
    this.leave();
    return { kind: 'list', items, range: { start: start + this.offset, end: this.at + this.offset } };
  }

  /** Keeps the field, or reports it where its key is there already. */
  protected addField(fields: Field[], field: Field): void {
    if (fields.length > MAX_FIELDS) throw UNSURE;
    if (fields.some(each => each.key === field.key)) {
      this.problems.push({ code: 'duplicate-key', range: field.keyRange, detail: field.key });
    } else fields.push(field);
  }

  #flowField(lines: boolean): Field {
    const { spelling: key, range: keyRange } = this.checkedKey(this.#flowScalar());
    this.#skipWhite(lines);
    if (this.peek() !== COLON) return { key, keyRange, bare: true, value: null };
    this.at++;
    if (this.peek() !== SPACE) throw UNSURE;
    this.#skipWhite(lines);
    const next = this.peek();
    if (next === COMMA || next === CLOSING_BRACE) return { key, keyRange, bare: false, value: null };
    this.path.push(key);
    const value = this.#flowValue(lines);
    this.path.pop();
    this.#skipWhite(lines);
    return { key, keyRange, bare: false, value };
  }

  protected checkedKey(scalar: Scalar): Scalar {
    if (scalar.spelling === '' || scalar.range.end - scalar.range.start > MAX_KEY) throw UNSURE;
    return scalar;
  }

  #flowValue(lines: boolean): Value {
    const code = this.peek();
    if (code === OPENING_BRACE) return this.flowMapping(lines);
    if (code === OPENING_BRACKET) return this.flowList(lines);
    return this.#flowScalar();
  }

  #flowScalar(): Scalar {
    const code = this.peek();
    return code === QUOTE || code === DOUBLE_QUOTE ? this.quoted(code) : this.plain(true);
  }

  /** Passes a comma, or stays before the collection's end. */
  #separator(end: number, lines: boolean): void {
    const code = this.peek();
    if (code === COMMA) {
      this.at++;
      this.#skipWhite(lines);
    } else if (code !== end) throw UNSURE;
  }

  #skipWhite(lines: boolean): void {
    let code = this.peek();
    while (code === SPACE || isLineBreak(code)) {
      const before = code;
      if (isLineBreak(code) && !lines) throw UNSURE;
      this.at++;
      code = this.peek();
      if (isLineBreak(before) && (code === HYPHEN || code === POINT)) throw UNSURE;
    }
  }

  /** A scalar in quotes, on one line. What may follow it is for the caller to see to. */
  protected quoted(quote: number): Scalar {
    const { text } = this;
    const start = this.at;
    let escapes = false;
    for (let at = start + 1; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code < SPACE) throw UNSURE;
      if (quote === DOUBLE_QUOTE && code === BACKSLASH) {
        const next = text.charCodeAt(++at);
        if (next !== BACKSLASH && next !== DOUBLE_QUOTE) throw UNSURE;
        escapes = true;
      } else if (code === quote) {
        if (quote === QUOTE && text.charCodeAt(at + 1) === QUOTE) {
          at++;
          escapes = true;
          continue;
        }
        this.at = at + 1;
        const raw = text.slice(start + 1, at);
        const spelling = !escapes ? raw : quote === QUOTE ? raw.replaceAll("''", "'") : raw.replace(/\\(.)/g, '$1');
        const range = { start: start + this.offset, end: this.at + this.offset };
        return { kind: 'scalar', value: spelling, spelling, range };
      }
    }
    throw UNSURE;
  }

  /** A plain scalar, up to what ends it on its line; trailing spaces are not part of it. `at` is left behind it. */
  protected plain(inFlow: boolean): Scalar {
    const { text } = this;
    const start = this.at;
    this.#checkPlainStart(start);
    let at = start;
    let end = start;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === SPACE) continue;
      if (code < SPACE) {
        if (isLineBreak(code)) break;
        throw UNSURE;
      }
      if (code === COLON) {
        const next = text.charCodeAt(at + 1);
        if (!(next > SPACE)) break;
        if (inFlow && isFlowIndicator(next)) throw UNSURE;
      } else if (code === HASH && text.charCodeAt(at - 1) === SPACE) {
        if (inFlow) throw UNSURE;
        break;
      } else if (inFlow && isFlowIndicator(code)) {
        if (code === OPENING_BRACE || code === OPENING_BRACKET) throw UNSURE;
        break;
      }
      end = at + 1;
    }
    this.at = at;
    const spelling = text.slice(start, end);
    const range = { start: start + this.offset, end: end + this.offset };
    return { kind: 'scalar', value: this.#value(spelling), spelling, range };
  }

  #checkPlainStart(start: number): void {
    const code = this.text.charCodeAt(start);
    if (!startsPlain(code) && !(code === HYPHEN && startsPlain(this.text.charCodeAt(start + 1)))) throw UNSURE;
  }

  #value(spelling: string): Scalar['value'] {
    const value = coreScalar(spelling);
    return value === spelling || this.isSpelled(this.path) ? spelling : value;
  }
}

const isFlowIndicator = (code: number): boolean =>
  code === COMMA ||
  code === OPENING_BRACKET ||
  code === CLOSING_BRACKET ||
  code === OPENING_BRACE ||
  code === CLOSING_BRACE;

import { readAnnotation } from './annotation';
import { AnnotationEnds } from './annotationEnds';
import { type Cuts, cutsOf, NO_CUTS, offsetAfterCuts, withoutCuts } from './cuts';
import type { Block, MarkupProblem, Span } from './document';
import type { TextRange } from './range';

/*
 * The markup of a block (markup, sections 3 and 5), offsets of the block's text throughout:
 *
 *   block      <- (escape / span / plain)*
 *   escape     <- '\' ('[' / ']' / '{' / '}' / '\')
 *   span       <- '[' (escape / span / pair / plain)* ']' annotation
 *   pair       <- '[' (escape / span / pair / plain)* ']' !'{'                  plain text
 *   annotation <- see annotationEnd.ts
 *
 * One pass with a stack of opening brackets. A `]` takes the nearest one; it makes a span of the two if an annotation
 * stands behind it, plain text otherwise. A `]{` whose annotation is unclosed takes its opening bracket, too.
 */

const OPENING_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSING_BRACKET = 0x5d;
const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;

/** Reads one block. Linear time; never throws. */
export function readBlock(text: string): Block {
  if (!text.includes(']{') && !text.includes('\\')) return plainBlock(text);
  return new BlockScanner(text).read();
}

/** A block whose text is all source text. */
export const plainBlock = (text: string): Block => ({ text, spans: [], problems: [], sourceText: text, cuts: NO_CUTS });

/** Whether a backslash before this character makes an escape of the two. */
export const isEscapable = (code: number): boolean =>
  code === BACKSLASH ||
  code === OPENING_BRACKET ||
  code === CLOSING_BRACKET ||
  code === OPENING_BRACE ||
  code === CLOSING_BRACE;

/** A span whose place in the source text is not known yet. */
type FoundSpan = Omit<Span, 'source'>;

class BlockScanner {
  readonly #text: string;
  readonly #ends: AnnotationEnds;
  readonly #openBrackets: number[] = [];
  readonly #spans: FoundSpan[] = [];
  readonly #problems: MarkupProblem[] = [];
  readonly #cuts: TextRange[] = [];

  constructor(text: string) {
    this.#text = text;
    this.#ends = new AnnotationEnds(text);
  }

  read(): Block {
    const text = this.#text;
    for (let at = 0; at < text.length; ) {
      const code = text.charCodeAt(at);
      if (code === OPENING_BRACKET) this.#openBrackets.push(at);
      if (code === BACKSLASH && isEscapable(text.charCodeAt(at + 1))) {
        this.#cuts.push({ start: at, end: at + 1 });
        at += 2;
      } else if (code === CLOSING_BRACKET) at = this.#closingBracket(at);
      else at++;
    }
    const cuts = cutsOf(this.#cuts);
    return {
      text,
      spans: placed(this.#spans, cuts),
      problems: this.#problems.sort((a, b) => a.range.start - b.range.start),
      sourceText: withoutCuts(text, cuts),
      cuts,
    };
  }

  /** Reads the `]` at `at`, with the annotation behind it if there is one; gives where reading goes on. */
  #closingBracket(at: number): number {
    const opening = this.#openBrackets.pop();
    if (this.#text.charCodeAt(at + 1) !== OPENING_BRACE) return at + 1;
    const end = this.#ends.of(at + 1);
    if (opening === undefined) {
      if (end >= 0) this.#unopened(at, end);
      return at + 2;
    }
    if (end < 0) {
      this.#problems.push({ code: 'markup/annotation-unclosed', range: { start: at, end: at + 2 }, detail: '' });
      return at + 2;
    }
    const { mapping, problems } = readAnnotation(this.#text.slice(at + 1, end), at + 1);
    for (const problem of problems) this.#problems.push(problem);
    this.#spans.push({
      range: { start: opening, end },
      content: { start: opening + 1, end: at },
      annotationRange: { start: at + 1, end },
      annotation: mapping,
    });
    this.#cuts.push({ start: opening, end: opening + 1 }, { start: at, end });
    return end;
  }

  /** A closing bracket without an opening one is told of only where an annotation can be read behind it. */
  #unopened(at: number, end: number): void {
    if (!readAnnotation(this.#text.slice(at + 1, end), at + 1).mapping) return;
    this.#problems.push({ code: 'markup/span-unopened', range: { start: at, end }, detail: '' });
  }
}

/** The spans in the order of their opening brackets, with their places in the source text. */
function placed(spans: FoundSpan[], cuts: Cuts): Span[] {
  spans.sort((a, b) => a.range.start - b.range.start);
  return spans.map(span => ({
    ...span,
    source: {
      start: offsetAfterCuts(cuts, span.content.start),
      end: offsetAfterCuts(cuts, span.content.end),
    },
  }));
}

import { lastIndexWhere } from '../cuts';
import type { GlossDocument, Span } from '../document';
import { readFrontMatter } from '../frontMatter';
import { readBody } from '../parse';
import type { TextRange } from '../range';
import { plainBrackets } from './brackets';
import { insertSpan, type SpanNode, spanTree } from './spanTree';
import { applyEdits, type EditResult, inOrder, refuse, type TextEdit } from './textEdit';

/** What is to become of the spans of a document. */
export interface SpanChanges {
  /** Spans to lay, by their places in the source text, with their annotations, braces included. */
  readonly lay?: readonly { readonly source: TextRange; readonly annotation: string }[];
  readonly remove?: readonly Span[];
  readonly replace?: readonly { readonly span: Span; readonly annotation: string }[];
}

/**
 * The edits that make these changes and no other: the source text stays, and so does every other span. What the new
 * brackets would change the reading of is escaped; first as little of it as the markup asks for, and, where that is
 * not enough, every `]{` of the blocks that is text. The result is read before it is given, so that it holds.
 */
export function rewriteSpans(document: GlossDocument, changes: SpanChanges): EditResult {
  const region = regionOf(document, changes);
  if (!region) return refuse('outside-source');
  const moved = movedInto(region, changes);
  const before = readBody(document.text.slice(region.start, region.end));
  const tree = spanTree(before);
  for (const { source, annotation } of moved.lay) {
    if (!insertSpan(tree, source, annotation)) return refuse('crosses-span');
  }
  const edits = new TokenEdits(before, tree, moved);
  for (const escapes of [edits.neededEscapes, edits.allEscapes]) {
    const list = merged([...edits.tokens, ...escapes.call(edits)]);
    const after = readBody(applyEdits(before.text, list));
    const holds = after.source.text === before.source.text && haveSpans(after, edits.expected);
    if (holds && (escapes === edits.allEscapes || strayAnnotations(after) <= strayAnnotations(before))) {
      return {
        edits: withHead(
          document,
          list.map(each => shiftEdit(each, region.start)),
        ),
        refused: null,
      };
    }
  }
  return refuse('changes-source');
}

/** Annotations that are told of because they belong to no span. */
const strayAnnotations = ({ problems }: GlossDocument): number =>
  problems.filter(({ code }) => code === 'markup/span-unopened' || code === 'markup/annotation-unclosed').length;

/**
 * Where there is no front matter, a body that now starts with a byte order mark or with what reads as front matter gets
 * an empty one before it, so that it stays body.
 */
function withHead({ text, frontMatter, body }: GlossDocument, edits: TextEdit[]): TextEdit[] {
  if (frontMatter.range.start < frontMatter.range.end || edits.length === 0) return edits;
  const after = readFrontMatter(applyEdits(text, edits));
  if (after.range.end === body.start) return edits;
  return merged([{ range: { start: body.start, end: body.start }, newText: '---\n---\n' }, ...edits]);
}

interface Region extends TextRange {
  readonly sourceStart: number;
}

/** Whole blocks around the changes; one more on both sides where a change touches the blank lines between blocks. */
function regionOf({ blocks, body, source, text }: GlossDocument, changes: SpanChanges): Region | undefined {
  const places = [
    ...(changes.lay ?? []).map(each => each.source),
    ...[...(changes.remove ?? []), ...(changes.replace ?? []).map(each => each.span)].map(span => span.source),
  ];
  let [start, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const place of places) {
    start = Math.min(start, place.start);
    end = Math.max(end, place.end);
    if (place.start > place.end) return undefined;
  }
  if (start < 0 || end > source.toSource(text.length)!) return undefined;
  const first = blocks[lastIndexWhere(blocks.length, index => blocks[index]!.sourceStart <= start)];
  const last = blocks[1 + lastIndexWhere(blocks.length, index => blocks[index]!.sourceStart < end)];
  return {
    start: first?.start ?? body.start,
    end: last ? last.start + last.block.text.length : text.length,
    sourceStart: first?.sourceStart ?? 0,
  };
}

interface MovedChanges {
  readonly lay: readonly { readonly source: TextRange; readonly annotation: string }[];
  /** By the offset of the opening bracket. */
  readonly remove: ReadonlySet<number>;
  readonly replace: ReadonlyMap<number, string>;
}

const movedInto = (region: Region, { lay = [], remove = [], replace = [] }: SpanChanges): MovedChanges => ({
  lay: lay.map(({ source, annotation }) => ({
    source: { start: source.start - region.sourceStart, end: source.end - region.sourceStart },
    annotation,
  })),
  remove: new Set(remove.map(span => span.range.start - region.start)),
  replace: new Map(replace.map(({ span, annotation }) => [span.range.start - region.start, annotation])),
});

interface ExpectedSpan {
  readonly source: TextRange;
  readonly annotation: string;
}

/** Walks through the brackets of old and new spans in their order, and notes where the new ones go. */
class TokenEdits {
  readonly tokens: TextEdit[] = [];
  readonly expected: ExpectedSpan[] = [];
  /** New spans in the order of their opening brackets. */
  readonly #laid: TextRange[] = [];
  readonly #document: GlossDocument;
  readonly #changes: MovedChanges;
  /** Behind the last bracket or annotation passed, and the source offset there. */
  #passed = { offset: 0, source: 0 };

  constructor(document: GlossDocument, tree: SpanNode, changes: MovedChanges) {
    this.#document = document;
    this.#changes = changes;
    this.#walk(tree.children);
  }

  #walk(nodes: readonly SpanNode[]): void {
    const path: { nodes: readonly SpanNode[]; index: number }[] = [{ nodes, index: 0 }];
    while (path.length > 0) {
      const level = path.at(-1)!;
      const node = level.nodes[level.index];
      if (node) {
        this.#open(node);
        path.push({ nodes: node.children, index: 0 });
      } else {
        path.pop();
        const parent = path.at(-1);
        if (parent) this.#close(parent.nodes[parent.index++]!);
      }
    }
  }

  #open({ span, source, annotation }: SpanNode): void {
    if (!span) {
      this.expected.push({ source, annotation });
      this.#laid.push(source);
      this.#insert(source.start, '[');
      return;
    }
    const at = span.range.start;
    const replaced = this.#changes.replace.get(at);
    if (this.#changes.remove.has(at)) this.tokens.push({ range: { start: at, end: at + 1 }, newText: '' });
    else this.expected.push({ source, annotation: replaced ?? annotation });
    if (replaced !== undefined) this.tokens.push({ range: span.annotationRange, newText: replaced });
    this.#passed = { offset: at + 1, source: source.start };
  }

  #close({ span, source, annotation }: SpanNode): void {
    if (!span) {
      this.#insert(source.end, `]${annotation}`);
      return;
    }
    if (this.#changes.remove.has(span.range.start)) {
      this.tokens.push({ range: { start: span.content.end, end: span.range.end }, newText: '' });
    }
    this.#passed = { offset: span.range.end, source: source.end };
  }

  /** Directly behind what stands last at this source offset: another span's bracket, or the character before. */
  #insert(source: number, token: string): void {
    const { text } = this.#document;
    const { toDocument } = this.#document.source;
    const behindBracket = this.#passed.source === source;
    const offset = behindBracket ? this.#passed.offset : toDocument.call(this.#document.source, source - 1) + 1;
    const first = this.tokens.at(-1)?.range.end !== offset || this.tokens.at(-1)?.newText === '';
    const backslash = first && text[offset - 1] === '\\' && !this.#isEscaped(offset - 1);
    this.tokens.push({ range: { start: offset, end: offset }, newText: backslash ? `\\${token}` : token });
    this.#passed = { offset, source };
  }

  /** Whether the character at this offset is text because of a backslash before it. */
  #isEscaped(offset: number): boolean {
    const { source, text } = this.#document;
    return text[offset - 1] === '\\' && source.toSource(offset - 1) === source.toSource(offset);
  }

  /** Brackets that are text, whose partner the edges of a new span would keep from them, or that have none. */
  neededEscapes(): TextEdit[] {
    if (this.#laid.length === 0) return [];
    const { source } = this.#document;
    const brackets = plainBrackets(this.#document)
      .map(each => ({ ...each, source: source.toSource(each.offset)! }))
      .sort((a, b) => a.offset - b.offset);
    const holders = new Map<number, TextRange | undefined>();
    const open: TextRange[] = [];
    let next = 0;
    for (const bracket of brackets) {
      for (; next < this.#laid.length && this.#laid[next]!.start <= bracket.source; next++) {
        while (open.length > 0 && open.at(-1)!.end <= this.#laid[next]!.start) open.pop();
        open.push(this.#laid[next]!);
      }
      while (open.length > 0 && open.at(-1)!.end <= bracket.source) open.pop();
      holders.set(bracket.offset, open.at(-1));
    }
    return brackets
      .filter(({ offset, partner }) =>
        partner === null ? holders.get(offset) !== undefined : holders.get(offset) !== holders.get(partner),
      )
      .map(({ offset }) => backslashAt(offset));
  }

  /** The same, and every brace that would make an annotation of text. */
  allEscapes(): TextEdit[] {
    const { source, text } = this.#document;
    const braces: TextEdit[] = [];
    for (let at = source.text.indexOf(']{'); at >= 0; at = source.text.indexOf(']{', at + 2)) {
      const offset = source.toDocument(at + 1);
      if (!(text[offset - 1] === '\\' && this.#isEscaped(offset))) braces.push(backslashAt(offset));
    }
    return [...this.neededEscapes(), ...braces];
  }
}

const backslashAt = (offset: number): TextEdit => ({ range: { start: offset, end: offset }, newText: '\\' });

/** In order, and insertions at one place as one edit. */
function merged(edits: readonly TextEdit[]): TextEdit[] {
  const result: TextEdit[] = [];
  for (const edit of inOrder(edits)) {
    const last = result.at(-1);
    if (
      last &&
      last.range.end === edit.range.start &&
      (last.range.start === last.range.end || edit.range.start === edit.range.end)
    ) {
      result[result.length - 1] = {
        range: { start: last.range.start, end: edit.range.end },
        newText: last.newText + edit.newText,
      };
    } else result.push(edit);
  }
  return result;
}

const shiftEdit = ({ range, newText }: TextEdit, by: number): TextEdit => ({
  range: { start: range.start + by, end: range.end + by },
  newText,
});

function haveSpans({ spans, text }: GlossDocument, expected: readonly ExpectedSpan[]): boolean {
  return (
    spans.length === expected.length &&
    spans.every(({ source, annotationRange }, index) => {
      const { source: place, annotation } = expected[index]!;
      return (
        source.start === place.start &&
        source.end === place.end &&
        text.slice(annotationRange.start, annotationRange.end) === annotation
      );
    })
  );
}

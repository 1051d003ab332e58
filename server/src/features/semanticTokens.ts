import type { Mapping, TextRange, Value } from '../markup';
import type { AnalysedDocument, Annotation } from '../project';
import { structureTokens } from './structureTokens';
import type { TokenType } from './tokenTypes';

/** A stretch of the file and what it is. */
export interface Token {
  readonly range: TextRange;
  readonly type: TokenType;
}

/**
 * What the spans of the document (or of a range of it) mean, and where there is none what the text is made of (a cable's
 * header, headings), in order and not overlapping: the innermost span wins.
 */
export function semanticTokens(document: AnalysedDocument, within?: TextRange): readonly Token[] {
  const near = (each: Token) => !within || (each.range.end > within.start && each.range.start < within.end);
  return [...spanTokens(document), ...structureTokens(document)]
    .filter(near)
    .sort((a, b) => a.range.start - b.range.start);
}

function spanTokens(document: AnalysedDocument): readonly Token[] {
  const tokens: Token[] = [];
  const open: { readonly end: number; readonly type: TokenType | undefined }[] = [];
  let at = 0;
  const paintTo = (offset: number) => {
    const type = open.at(-1)?.type;
    if (type && offset > at) tokens.push({ range: { start: at, end: offset }, type });
    at = Math.max(at, offset);
  };
  const close = (offset: number, pending: Annotation[]) => {
    while (open.length > 0 && open.at(-1)!.end <= offset) {
      paintTo(open.at(-1)!.end);
      open.pop();
      const annotation = pending.pop()!;
      tokens.push(...annotationTokens(annotation));
      at = annotation.span.range.end;
    }
  };
  const pending: Annotation[] = [];
  for (const each of document.annotations) {
    close(each.span.range.start, pending);
    paintTo(each.span.range.start);
    at = each.span.content.start;
    open.push({ end: each.span.content.end, type: passageType(each) ?? open.at(-1)?.type });
    pending.push(each);
  }
  close(Number.POSITIVE_INFINITY, pending);
  return tokens;
}

function passageType(annotation: Annotation): TokenType | undefined {
  if (annotation.entity) return 'class';
  if (annotation.agreement) return annotation.agreement.spelling === 'none' ? undefined : 'agreementPassage';
  return annotation.citations.length > 0 ? 'citedPassage' : undefined;
}

function annotationTokens({ span }: Annotation): readonly Token[] {
  return span.annotation ? mappingTokens(span.annotation) : [];
}

function mappingTokens(mapping: Mapping): readonly Token[] {
  return mapping.fields.flatMap(({ key, keyRange, bare, value }): readonly Token[] => {
    if (bare) return [{ range: keyRange, type: 'variable' }];
    return [{ range: keyRange, type: 'property' as const }, ...(value ? valueTokens(value, key) : [])];
  });
}

function valueTokens(value: Value, key: string): readonly Token[] {
  if (value.kind === 'mapping') return mappingTokens(value);
  if (value.kind === 'list') return value.items.flatMap(each => valueTokens(each, key));
  return [{ range: value.range, type: scalarType(key, value.value) }];
}

function scalarType(key: string, value: unknown): TokenType {
  if (key === 'entity' || key === 'agreement' || key === 'parties') return 'variable';
  if (key === 'status' || key === 'instrument' || key === 'review' || typeof value === 'boolean') return 'enumMember';
  return typeof value === 'number' ? 'number' : 'string';
}

import { t } from '@vscode/l10n';
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type Location,
  type Range,
  type SelectionRange,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import type { ProblemRecord } from '../background';
import type { Problem } from '../checks';
import type { Proposal, Proposals } from '../features/completion/proposals';
import { asLabel, withoutTurns } from '../features/label';
import type { OutlineNode } from '../features/outline';
import type { TextRange } from '../markup';
import type { PlacedText } from './texts';

/**
 * A problem as a diagnostic. `place` turns related places into locations; those that it cannot place are left out.
 * `rulePages`: where the pages about rules are.
 */
export function diagnostic(
  problem: Problem,
  text: PlacedText,
  place: (uri: string, range: TextRange) => Location | Promise<Location | undefined> | undefined,
  rulePages: string | undefined,
): Diagnostic | Promise<Diagnostic> {
  const { related } = problem;
  // Most have nothing to wait for.
  if (!related?.some(each => each.uri !== text.uri)) {
    const inText = related?.map(({ uri, range, message }) => ({
      location: { uri, range: text.range(range) },
      message: withoutTurns(message),
    }));
    return withRelated(problem, text.range(problem.range), inText ?? [], rulePages);
  }
  return Promise.all(
    related.map(async ({ uri, range, message }) => {
      const location = uri === text.uri ? { uri, range: text.range(range) } : await place(uri, range);
      return location ? [{ location, message: withoutTurns(message) }] : [];
    }),
  ).then(found => withRelated(problem, text.range(problem.range), found.flat(), rulePages));
}

/** A problem of a closed document, as it was found, as a diagnostic. */
export async function fromRecord(
  problem: ProblemRecord,
  place: (uri: string, range: TextRange) => Location | Promise<Location | undefined> | undefined,
  rulePages: string | undefined,
): Promise<Diagnostic> {
  const related: DiagnosticRelatedInformation[] = [];
  for (const { uri, range, message } of problem.related ?? []) {
    const location = await place(uri, range);
    if (location) related.push({ location, message });
  }
  return withRelated(problem, problem.range, related, rulePages);
}

function withRelated(
  problem: Pick<Problem, 'code' | 'severity' | 'message' | 'unnecessary'>,
  range: Range,
  related: DiagnosticRelatedInformation[],
  rulePages: string | undefined,
): Diagnostic {
  return {
    range,
    severity: severities[problem.severity],
    code: problem.code,
    ...(rulePages ? { codeDescription: { href: `${rulePages}${problem.code}.md` } } : {}),
    source: 'gloss',
    message: withoutTurns(problem.message),
    ...(problem.unnecessary ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(related.length ? { relatedInformation: related } : {}),
  };
}

/** Says how many problems of a file are not shown; stands at its beginning. */
export const moreProblems = (count: number): Diagnostic => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  severity: DiagnosticSeverity.Information,
  source: 'gloss',
  message: t(
    '{0} more problems are not shown here: the most severe come first. “gloss check” tells all of them.',
    count,
  ),
});

/** Whether two answers say the same. */
export const sameDiagnostics = (before: readonly Diagnostic[], after: readonly Diagnostic[]): boolean =>
  before.length === after.length && before.every((each, index) => isSameDiagnostic(each, after[index]!));

function isSameDiagnostic(a: Diagnostic, b: Diagnostic): boolean {
  if (a === b) return true;
  return (
    a.message === b.message &&
    a.code === b.code &&
    a.severity === b.severity &&
    a.tags?.[0] === b.tags?.[0] &&
    isSameRange(a.range, b.range) &&
    (a.relatedInformation?.length ?? 0) === (b.relatedInformation?.length ?? 0) &&
    (a.relatedInformation ?? []).every((each, index) => {
      const other = b.relatedInformation![index]!;
      const { uri, range } = other.location;
      return each.message === other.message && each.location.uri === uri && isSameRange(each.location.range, range);
    })
  );
}

const isSameRange = (a: Range, b: Range): boolean =>
  a.start.line === b.start.line &&
  a.start.character === b.start.character &&
  a.end.line === b.end.line &&
  a.end.character === b.end.character;

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

/** What the documentation of a proposal is made of, once somebody looks at it. */
export interface CompletionData {
  readonly uri: string;
  readonly work: string;
}

export function completionList(
  { items, range, incomplete, quote }: Proposals,
  text: PlacedText,
  defaults: boolean,
  uri: string,
): CompletionList {
  const editRange = text.range(range);
  const converted = items.map(
    (each, index): CompletionItem => ({
      label: asLabel(each.label),
      kind: completionKinds[each.kind],
      ...(each.detail ? { labelDetails: { description: asLabel(each.detail) } } : {}),
      filterText: (quote ?? '') + each.filter,
      ...(each.work === undefined ? {} : { data: { uri, work: each.work } satisfies CompletionData }),
      sortText: String(index).padStart(4, '0'),
      ...(defaults ? { textEditText: each.insert } : { textEdit: { range: editRange, newText: each.insert } }),
    }),
  );
  return { isIncomplete: incomplete, items: converted, ...(defaults ? { itemDefaults: { editRange } } : {}) };
}

const completionKinds: Readonly<Record<Proposal['kind'], CompletionItemKind>> = {
  entry: CompletionItemKind.Reference,
  layer: CompletionItemKind.Class,
  field: CompletionItemKind.Field,
  value: CompletionItemKind.EnumMember,
  work: CompletionItemKind.File,
  place: CompletionItemKind.Constant,
};

export const documentSymbol = (node: OutlineNode, text: PlacedText): DocumentSymbol => ({
  name: asLabel(node.name) || '…',
  detail: asLabel(node.detail),
  kind: node.kind === 'section' ? SymbolKind.Namespace : SymbolKind.String,
  range: text.range(node.range),
  selectionRange: text.range(node.selection),
  children: node.children.map(each => documentSymbol(each, text)),
});

/** Lines that fold; a range of one line does not. */
export function foldingRanges(ranges: readonly TextRange[], text: PlacedText): FoldingRange[] {
  return ranges.flatMap(range => {
    const { start, end } = text.range(range);
    const endLine = end.character === 0 ? end.line - 1 : end.line;
    return endLine > start.line ? [{ startLine: start.line, endLine, kind: FoldingRangeKind.Region }] : [];
  });
}

/** For clients that know no tree. */
export function flatSymbols(
  symbols: readonly DocumentSymbol[],
  uri: string,
  containerName?: string,
): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, containerName },
    ...flatSymbols(children ?? [], uri, name),
  ]);
}

/** Ranges from the narrowest on, each the parent of the one before. */
export function selectionRange(ranges: readonly TextRange[], text: PlacedText): SelectionRange {
  let parent: SelectionRange | undefined;
  for (const each of [...ranges].reverse()) parent = { range: text.range(each), parent };
  const start = { line: 0, character: 0 };
  return parent ?? { range: { start, end: start } };
}

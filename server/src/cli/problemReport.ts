import type { ProblemRecord } from '../background';
import type { Problem } from '../checks';
import { lineRanges, plainRange } from './places';

/** A problem as the JSON of `gloss check` gives it. */
export interface ProblemJson {
  readonly code: string;
  readonly severity: Problem['severity'];
  readonly message: string;
  readonly offsets: { readonly start: number; readonly end: number };
  readonly source: { readonly start: number; readonly end: number } | null;
  readonly range: ReturnType<ReturnType<typeof lineRanges>>;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** A problem of a document. */
export const problemJson = ({ related: _, unnecessary: __, ...problem }: ProblemRecord): ProblemJson => problem;

/** Problems of another file of the project, which has no source text. */
export function ownProblemsToJson(problems: readonly Problem[], { text }: { readonly text: string }): ProblemJson[] {
  const lines = lineRanges(text);
  return problems.map(({ code, severity, message, range, data }) => ({
    code,
    severity,
    message,
    offsets: plainRange(range),
    source: null,
    range: lines(range),
    ...(data ? { data } : {}),
  }));
}

/** `path:line:column: severity: message [code]`, lines and columns 1-based, as compilers print them. */
export const problemsToText = (path: string, problems: readonly ProblemJson[]): string =>
  problems
    .map(
      ({ code, severity, message, range: { start } }) =>
        `${path}:${start.line + 1}:${start.character + 1}: ${severity}: ${message} [${code}]\n`,
    )
    .join('');

import { t } from '@vscode/l10n';
import type { GlossaryProblem, GlossaryProblemCode } from '../../glossary';
import type { RuleSeverity } from '../../project';
import type { Finding, ProjectFinding, Rule } from '../rule';

/**
 * What reading the glossary files, and the glossaries of front matters, found: one rule for each code but
 * `entry/field-invalid`, which has more to say.
 */
export const glossaryFileProblems: readonly Rule[] = [
  rule('entry/file-invalid', 'error'),
  rule('entry/invalid', 'error'),
  rule('entry/duplicate-id', 'error'),
  rule('entry/duplicate-key', 'error'),
];

function rule(code: GlossaryProblemCode, severity: RuleSeverity): Rule {
  return {
    code,
    severity,
    checkDocument: document => readingProblems(code, document.glossaryProblems),
    checkProject: snapshot => readingProblems(code, snapshot.glossaryProblems),
  };
}

/** The problems of that code, as findings. */
export function* readingProblems(
  code: GlossaryProblemCode,
  problems: readonly GlossaryProblem[],
): Iterable<Finding & ProjectFinding> {
  for (const { code: found, uri, range, message, first } of problems) {
    if (found !== code) continue;
    const related = first ? [{ ...first, message: t('The first one stands here.') }] : undefined;
    yield { uri, range, message, ...(related ? { related } : {}) };
  }
}

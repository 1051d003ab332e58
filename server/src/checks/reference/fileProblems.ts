import { t } from '@vscode/l10n';
import type { ReferenceProblem } from '../../citations';
import type { RuleSeverity } from '../../project';
import type { Finding, ProjectFinding, Rule } from '../rule';

/** What reading the reference files, and the references of front matters, found: one rule for each code. */
export const referenceFileProblems: readonly Rule[] = [
  rule('reference/file-invalid', 'error'),
  rule('reference/invalid', 'warning'),
  rule('reference/duplicate-id', 'error'),
];

function rule(code: ReferenceProblem['code'], severity: RuleSeverity): Rule {
  return {
    code,
    severity,
    checkDocument: document => findings(code, document.referenceProblems),
    checkProject: snapshot => findings(code, snapshot.referenceProblems),
  };
}

function* findings(code: string, problems: readonly ReferenceProblem[]): Iterable<Finding & ProjectFinding> {
  for (const { code: found, uri, range, message, related } of problems) {
    if (found !== code) continue;
    yield {
      uri,
      range,
      message,
      ...(related ? { related: [{ ...related, message: t('The first one stands here.') }] } : {}),
    };
  }
}

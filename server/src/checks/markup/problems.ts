import { t } from '@vscode/l10n';
import type { MarkupProblem, MarkupProblemCode } from '../../markup';
import type { RuleSeverity } from '../../project';
import { annotated, type Finding, perBlock, type Rule } from '../rule';

/**
 * The problems that reading the markup gave (section 7 of the markup), one rule for each code: what is wrong was found
 * by the reader, so that these say it in a sentence and can be given a severity.
 */
export const markupProblems: readonly Rule[] = [
  rule('markup/front-matter-unclosed', 'error', () =>
    t('The front matter is not closed: the line --- is missing behind it, so the whole file is read as text.'),
  ),
  rule('markup/front-matter-invalid', 'error', ({ detail }) => t('The front matter cannot be read: {0}', detail)),
  rule('markup/span-unopened', 'error', () =>
    t('This annotation has no span: no [ opens one before it in the paragraph. Where it is text, write ]\\{.'),
  ),
  rule('markup/annotation-unclosed', 'error', () =>
    t('This annotation is not closed: its } is missing. Where it is text, write ]\\{.'),
  ),
  rule('markup/annotation-invalid', 'error', ({ detail }) => t('This annotation cannot be read: {0}', detail)),
  rule('markup/empty-annotation', 'warning', () =>
    t('This annotation says nothing: name an entry in it, or take it away.'),
  ),
  rule('markup/two-references', 'error', ({ detail }) =>
    t('A span can be linked to one entry alone, the first: {0}', detail),
  ),
  rule('markup/duplicate-key', 'error', ({ detail }) =>
    t('A key stands twice here, and the first counts: {0}', detail),
  ),
];

function rule(code: MarkupProblemCode, severity: RuleSeverity, message: (problem: MarkupProblem) => string): Rule {
  function* told(problems: readonly MarkupProblem[]): Iterable<Finding> {
    for (const each of problems) {
      if (each.code === code) yield { range: each.range, message: message(each), data: { detail: each.detail } };
    }
  }
  return {
    code,
    severity,
    checkDocument: ({ document: { frontMatter } }) => told(frontMatter.problems),
    checkBlock: perBlock(
      annotated,
      () => ({}),
      ({ block: { problems } }) => (problems.length ? told(problems) : none),
    ),
  };
}

const none: readonly never[] = [];

import { t } from '@vscode/l10n';
import { fieldScalars, sourceHash } from '../../markup';
import type { Rule } from '../rule';

/** The source text is not the one whose hash the front matter recorded: a word was changed. */
export const documentTextChanged: Rule = {
  code: 'document/text-changed',
  severity: 'warning',
  *checkDocument({ document }) {
    const [recorded] = fieldScalars(document.frontMatter.data, 'text-sha256');
    if (!recorded || !/^[0-9a-f]{64}$/.test(recorded.spelling)) return;
    const actual = sourceHash(document.source.text);
    if (actual === recorded.spelling) return;
    yield {
      range: recorded.range,
      message: t(
        'The source text is no longer the one that was imported: its hash differs from the one recorded here.',
      ),
      data: { expected: recorded.spelling, actual },
    };
  },
};

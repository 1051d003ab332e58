import { t } from '@vscode/l10n';
import { setAsideChange } from '../linking/setAside';
import type { Fix, FixQuery } from './fix';

/** Rules whose findings are judgements: a reader may look at one and set it aside. */
const judgements = /^(?:entity|agreement|cable|citation|date)\//;

/** Notes in `gloss.reviewed.yaml` that somebody looked at this finding and that it is none. */
export function* setAside({ problem, document, snapshot, reviewer }: FixQuery): Generator<Fix> {
  const range = judgements.test(problem.code) ? document.document.source.rangeToSource(problem.range) : null;
  if (!range || range.start === range.end) return;
  yield {
    name: 'set-aside',
    title:
      problem.code === 'agreement/untagged'
        ? t('Not an agreement: set this finding aside')
        : problem.code === 'agreement/contradicts'
          ? t('Not a contradiction: set this finding aside')
          : problem.code === 'entity/unlinked' || problem.code === 'entity/ambiguous'
            ? t('Not this entity: set this finding aside')
            : t('Set this finding aside'),
    change: async () => setAsideChange({ rule: problem.code, document, range, snapshot, by: await reviewer?.() }),
  };
}

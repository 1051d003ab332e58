import { t } from '@vscode/l10n';
import { quoteScalar } from '../../markup';
import { contextHash, quoteOf } from '../../project';
import type { Fix, FixQuery } from './fix';

/** Rules whose findings are judgements: a reader may look at one and set it aside. */
const judgements = /^(?:entity|agreement|cable|citation|date)\//;

/** Notes in `gloss.reviewed.yaml` that somebody looked at this finding and that it is none. */
export function* setAside({ problem, document, snapshot }: FixQuery): Generator<Fix> {
  const { source } = document.document;
  const range = judgements.test(problem.code) ? source.rangeToSource(problem.range) : null;
  if (!range || range.start === range.end) return;
  const title =
    problem.code === 'entity/unlinked' ? t('Not this entity: set this finding aside') : t('Set this finding aside');
  yield {
    name: 'set-aside',
    title,
    change: () => {
      const uri = `${snapshot.root}/gloss.reviewed.yaml`;
      const fields = {
        rule: problem.code,
        document: document.id,
        quote: quoteOf(source.text, range),
        context: contextHash(source.text, range),
        date: new Date().toISOString().slice(0, 10),
      };
      const pairs = Object.entries(fields).map(([key, value]) => `${key}: ${quoteScalar(value, true)}`);
      const line = `- {${pairs.join(', ')}}\n`;
      const before = snapshot.files.get(uri)?.text;
      if (before === undefined) return { edits: [], newFiles: [{ uri, text: line }] };
      const newText = before === '' || /[\r\n]$/.test(before) ? line : `\n${line}`;
      return { edits: [{ uri, edits: [{ range: { start: before.length, end: before.length }, newText }] }] };
    },
  };
}

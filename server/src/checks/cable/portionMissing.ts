import { t } from '@vscode/l10n';
import { levelOf } from '../../source';
import { cableRule } from './cableRule';

/** From this day on (E.O. 12065) paragraphs bear marks. */
const required = '1978-12-01';

/** A numbered paragraph of a classified cable has no portion mark, and no words mark the entire text at once (H10). */
export const cablePortionMissing = cableRule(
  'cable/portion-missing',
  'hint',
  function* ({ header, paragraphs, text, body }) {
    const level = header.classification === null ? null : levelOf(header.classification);
    if (level === null || level === 'U') return;
    if (header.dateTime !== null && header.dateTime < required) return;
    if (/\bENTIRE\s+TEXT\b/i.test(text.slice(body.start, body.start + 1000))) return;
    for (const { portion, label, range, content } of paragraphs) {
      if (portion !== null) continue;
      const end = content.start > range.start ? Math.min(content.start, content.end) : range.end;
      yield {
        range: { start: range.start, end: range.start + text.slice(range.start, end).trimEnd().length },
        message: t('Paragraph {0} of a classified cable has no portion mark.', label ?? ''),
      };
    }
  },
);

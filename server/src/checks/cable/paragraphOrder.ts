import { t } from '@vscode/l10n';
import { cableRule } from './cableRule';

/** Paragraph numbers do not run 1, 2, 3 … (H11). */
export const cableParagraphOrder = cableRule('cable/paragraph-order', 'hint', function* ({ paragraphs, text }) {
  const seen = new Set<number>();
  let before = 0;
  for (const [index, { meant, label, range, portionRange, content }] of paragraphs.entries()) {
    if (meant === null) continue;
    const place = {
      start: range.start,
      end: range.start + text.slice(range.start, portionRange?.start ?? content.start).trimEnd().length,
    };
    if (index === 0 && meant !== 1) {
      yield {
        range: place,
        message: t('The first numbered paragraph is {0}: the text is an extract, or a number is missing.', meant),
      };
    } else if (index > 0 && meant !== before + 1) {
      const next = paragraphs[index + 1]?.meant;
      const misprinted = next === before + 2 && !seen.has(meant) && label !== null;
      yield {
        range: place,
        message: seen.has(meant)
          ? t('Paragraph number {0} stands twice.', meant)
          : t('Paragraph {0} follows paragraph {1}.', meant, before),
        ...(misprinted ? { correction: { path: ['paragraphs', label], value: before + 1 } } : {}),
      };
      if (misprinted) {
        before += 1;
        continue;
      }
    }
    seen.add(meant);
    before = meant;
  }
});

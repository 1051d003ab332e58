import { t } from '@vscode/l10n';
import { cableRule } from './cableRule';

/** A section's number is greater than the count of sections (H17). */
export const cableSection = cableRule('cable/section', 'warning', function* ({ header, token }) {
  const place = token('section');
  if (!header.section || !place || header.section.number <= header.section.total) return;
  yield {
    range: place.range,
    message: t(
      'Section {0} of {1}: the number is greater than the count.',
      header.section.number,
      header.section.total,
    ),
  };
});

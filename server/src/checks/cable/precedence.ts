import { t } from '@vscode/l10n';
import { cableRule } from './cableRule';

/** The prosign on the second line is not the first precedence letter (H5). */
export const cablePrecedence = cableRule('cable/precedence', 'warning', function* ({ header, token }) {
  const place = token('prosign');
  const letter = header.precedence[0];
  if (!header.prosign || letter === undefined || !place || header.prosign.startsWith(letter)) return;
  yield {
    range: place.range,
    message: t(
      'The prosign {0} does not fit the precedence {1}: it should be {2}.',
      header.prosign,
      letter,
      letter + letter,
    ),
    related: { range: token('precedence')?.range, message: t('The precedence stands here.') },
    correction: { path: ['prosign'], value: letter + letter },
  };
});

import { t } from '@vscode/l10n';
import { levelName, levelOf, levels } from '../../source';
import { cableRule } from './cableRule';

/** A paragraph is marked higher than the whole cable (H8). */
export const cablePortionAbove = cableRule('cable/portion-above', 'warning', function* ({ header, paragraphs, token }) {
  const level = header.classification === null ? null : levelOf(header.classification);
  if (level === null) return;
  for (const { portion, portionRange, range } of paragraphs) {
    const own = portion === null ? null : levelOf(portion);
    if (own === null || levels.indexOf(own) <= levels.indexOf(level)) continue;
    yield {
      range: portionRange ?? range,
      message: t('This paragraph is marked {0}, but the cable is {1}.', t(levelName(own)), t(levelName(level))),
      related: { range: token('classification')?.range, message: t('The classification stands here.') },
    };
  }
});

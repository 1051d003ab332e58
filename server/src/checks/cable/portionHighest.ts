import { t } from '@vscode/l10n';
import { levelName, levelOf, levels } from '../../source';
import { cableRule } from './cableRule';

/** No paragraph is marked as high as the whole cable (H9). An extract, whose first paragraphs are missing, says nothing. */
export const cablePortionHighest = cableRule(
  'cable/portion-highest',
  'hint',
  function* ({ header, paragraphs, token }) {
    const level = header.classification === null ? null : levelOf(header.classification);
    const place = token('classification');
    if (level === null || !place || paragraphs[0]?.meant !== 1) return;
    let highest = -1;
    for (const { portion } of paragraphs) {
      const mark = portion === null ? null : levelOf(portion);
      if (mark === null) return;
      highest = Math.max(highest, levels.indexOf(mark));
    }
    if (highest >= levels.indexOf(level)) return;
    yield {
      range: place.range,
      message: t(
        'The cable is {0}, but no paragraph is marked higher than {1}.',
        t(levelName(level)),
        t(levelName(levels[highest]!)),
      ),
    };
  },
);

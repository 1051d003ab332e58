import { t } from '@vscode/l10n';
import { levelLetters, levelName, levelOf } from '../../source';
import { cableRule } from './cableRule';

/** The five letters behind ZNY or ZNR are not those of the classification, or ZNR stands on a classified cable (H7). */
export const cableSecurityWarning = cableRule('cable/security-warning', 'warning', function* ({ header, token }) {
  const letters = token('security-warning');
  const level = header.classification === null ? null : levelOf(header.classification);
  if (!letters || level === null) return;
  const related = { range: token('classification')?.range, message: t('The classification stands here.') };
  if (letters.value !== levelLetters(level)) {
    yield {
      range: letters.range,
      message: t(
        '{0} does not fit the classification {1}: it should be {2}.',
        letters.value,
        t(levelName(level)),
        levelLetters(level),
      ),
      related,
    };
    return;
  }
  const signal = token('operating-signal');
  if (signal?.value === 'ZNR' && level !== 'U') {
    yield {
      range: signal.range,
      message: t('ZNR allows sending in the clear, but the cable is {0}.', t(levelName(level))),
      related,
    };
  }
});

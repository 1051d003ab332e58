import { t } from '@vscode/l10n';
import type { TextRange, YamlProblem } from '../../markup';

/** What is wrong in a YAML file, in a sentence. */
export const yamlMessage = ({ code, detail, range }: YamlProblem): { message: string; range: TextRange } => ({
  range,
  message:
    code === 'duplicate-key'
      ? t('The key “{0}” stands twice: the first counts.', detail)
      : t('This is not YAML that can be read: {0}', detail),
});

import { t } from '@vscode/l10n';
import type { LexiconData } from '../../agreements';
import type { Mapping, TextRange, Value } from '../../markup';
import { fieldText, readYaml } from '../../markup';
import { sourceLanguage } from '../analysis/sourceKind';
import { yamlMessage } from './yamlMessage';

/** The project's own agreement words, as `agreements.lexicon` in `gloss.yaml` names their file. */
export interface ProjectLexicon {
  readonly data: readonly LexiconData[];
  readonly problems: readonly { readonly message: string; readonly range: TextRange }[];
}

export const noLexicon: ProjectLexicon = { data: [], problems: [] };

/**
 * Reads a lexicon of the form of `server/data/agreements.en.yaml`, or a list of them, one for each language. What is no
 * text where words belong is left out.
 */
export function readLexicon(text: string): ProjectLexicon {
  const { value, problems: yamlProblems } = readYaml(text);
  const problems = yamlProblems.map(yamlMessage);
  const data: LexiconData[] = [];
  for (const each of value?.kind === 'list' ? value.items : value ? [value] : []) {
    const language = each.kind === 'mapping' ? sourceLanguage(fieldText(each, 'language')) : undefined;
    if (each.kind === 'mapping' && language) data.push({ ...partsOf(each), language } as LexiconData);
    else problems.push({ range: firstCharacter(each), message: t('A lexicon needs its language: en or es.') });
  }
  return { data, problems };
}

/** Lists of words, and mappings of names to lists of words. */
function partsOf(lexicon: Mapping): Record<string, unknown> {
  const parts: Record<string, unknown> = {};
  for (const { key, value } of lexicon.fields) {
    if (value?.kind === 'list') parts[key] = wordsOf(value);
    else if (value?.kind === 'mapping') {
      parts[key] = Object.fromEntries(value.fields.map(each => [each.key, wordsOf(each.value)]));
    }
  }
  return parts;
}

const wordsOf = (value: Value | null): string[] =>
  (value?.kind === 'list' ? value.items : [value]).flatMap(each =>
    each?.kind === 'scalar' && each.spelling.trim() !== '' ? [each.spelling] : [],
  );

const firstCharacter = ({ range }: Value): TextRange => ({
  start: range.start,
  end: Math.min(range.end, range.start + 1),
});

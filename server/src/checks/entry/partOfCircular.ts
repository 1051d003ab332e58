import { t } from '@vscode/l10n';
import type { Glossary } from '../../glossary';
import { fieldScalars } from '../../markup';
import type { Rule } from '../rule';

/** An entry is part of itself, by way of others or at once. */
export const entryPartOfCircular: Rule = {
  code: 'entry/part-of-circular',
  severity: 'warning',
  *checkProject({ glossary }) {
    const told = new Set<string>();
    for (const { id, data, origin } of glossary.entries()) {
      const [place] = fieldScalars(data, 'part-of');
      if (!place || told.has(id)) continue;
      const circle = circleFrom(id, glossary);
      if (!circle) continue;
      for (const each of circle) told.add(each);
      yield {
        uri: origin.uri,
        range: place.range,
        message: t('“{0}” is part of itself: {1}.', id, [...circle, id].join(' → ')),
        data: { circle },
      };
    }
  },
};

/** The entries from one back to itself along `part-of`. */
function circleFrom(id: string, glossary: Glossary): string[] | null {
  const passed = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !passed.has(at); ) {
    passed.add(at);
    const entry = glossary.get(at);
    at = entry && fieldScalars(entry.data, 'part-of')[0]?.spelling;
    if (at === id) return [...passed];
  }
  return null;
}

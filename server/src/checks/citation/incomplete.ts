import { t } from '@vscode/l10n';
import { type CslItem, creators, issuedYear } from '../../citations';
import type { Rule } from '../rule';

/** A work of the references lacks what a citation of its type prints. */
export const citationIncomplete: Rule = {
  code: 'citation/incomplete',
  severity: 'information',
  *checkProject({ references }) {
    for (const { id, item, origin } of references.all()) {
      const missing = missingOf(item);
      if (!missing.length) continue;
      yield {
        uri: origin.uri,
        range: origin.idRange,
        message: t('“{0}” has no {1}.', id, missing.join(t(' and no '))),
        data: { id, missing },
      };
    }
  },
};

/** Types that appear inside another work, which has to be named. */
const contained: ReadonlySet<string> = new Set([
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'chapter',
  'entry-dictionary',
  'entry-encyclopedia',
  'paper-conference',
]);

/** Types that need no author: the body that made them is named elsewhere, or they have none. */
const authorless: ReadonlySet<string> = new Set([
  'bill',
  'dataset',
  'entry-dictionary',
  'hearing',
  'legal_case',
  'legislation',
  'regulation',
  'treaty',
  'webpage',
]);

/** CSL's names of variables that are absent; a date that says `n.d.` in words is one. */
function missingOf(item: CslItem): string[] {
  const missing: string[] = [];
  if (!item.title && item.type !== 'personal_communication') missing.push('title');
  if (!issuedYear(item)) missing.push('issued');
  if (!creators(item).length && !authorless.has(item.type)) missing.push('author');
  if (contained.has(item.type) && !item['container-title']) missing.push('container-title');
  return missing;
}

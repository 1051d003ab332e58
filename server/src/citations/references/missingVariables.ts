import type { CslItem } from '../reference';
import { creators, issuedYear } from '../shortCitation';

/** Types that appear inside another work, which has to be named. */
const CONTAINED: ReadonlySet<string> = new Set([
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'chapter',
  'entry-dictionary',
  'entry-encyclopedia',
  'paper-conference',
]);

/** Types that styles cite without an author: others stand in the author's place, or there is none. */
const AUTHORLESS: ReadonlySet<string> = new Set([
  'article-newspaper',
  'bill',
  'broadcast',
  'dataset',
  'document',
  'entry-dictionary',
  'entry-encyclopedia',
  'graphic',
  'hearing',
  'legal_case',
  'legislation',
  'map',
  'motion_picture',
  'periodical',
  'regulation',
  'standard',
  'treaty',
  'webpage',
]);

/**
 * The variables, by CSL's names, that a style prints of an item of this type and that the item does not have. A date in
 * words (`n.d.`) is a date; the name of a container, a number or a genre may stand for a title.
 */
export function missingVariables(item: CslItem): readonly string[] {
  const missing: string[] = [];
  const untitled = item.type === 'personal_communication' || item.type === 'interview' || item.type === 'legislation';
  if (!said(item.title) && !(untitled && (said(item.number) || said(item.genre) || creators(item).length > 0)))
    missing.push('title');
  if (issuedYear(item) === '' && !said(item.status)) missing.push('issued');
  if (creators(item).length === 0 && !AUTHORLESS.has(item.type) && !said(item.publisher) && !said(item.authority))
    missing.push('author');
  if (CONTAINED.has(item.type) && !said(item['container-title'])) missing.push('container-title');
  if (item.type === 'webpage' && !said(item.URL)) missing.push('URL');
  if (item.type === 'thesis' && !said(item.publisher)) missing.push('publisher');
  return missing;
}

const said = (value: unknown): boolean => (typeof value === 'string' ? value.trim() !== '' : typeof value === 'number');

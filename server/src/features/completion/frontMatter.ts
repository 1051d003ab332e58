import type { CursorQuery } from '../cursor';
import { entryProposals } from './ids';
import { limited, type Proposal, type Proposals, words } from './proposals';

const keys = [
  'id',
  'kind',
  'title',
  'date',
  'language',
  'origin',
  'text-sha256',
  'agreement',
  'glossary',
  'references',
  'annotations',
  'rules',
  'corrections',
];
const kinds = ['cable', 'declaration', 'treaty', 'study', 'news', 'speech', 'plain'];

/** Keys of the front matter at the start of a line, and the values of those that have a fixed set. */
export function completeFrontMatter(query: CursorQuery): Proposals | undefined {
  const { document, offset, snapshot } = query;
  const { text, frontMatter } = document.document;
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const typed = text.slice(lineStart, offset);
  const value = /^(kind|language|agreement):[ \t]+(\S*)$/.exec(typed);
  if (value) {
    const range = { start: offset - value[2]!.length, end: offset };
    if (value[1] === 'agreement') return limited(entryProposals(document, ['agreement']), value[2]!, range);
    return limited(words(value[1] === 'kind' ? kinds : snapshot.settings.languages), value[2]!, range);
  }
  if (!/^[\w-]*$/.test(typed)) return undefined;
  const present = new Set(frontMatter.data?.fields.map(each => each.key));
  const free = [...keys, ...snapshot.settings.frontMatter.keys()].filter(each => !present.has(each));
  const proposals = free.map((key): Proposal => ({ kind: 'field', label: key, insert: `${key}: `, filter: key }));
  return limited(proposals, typed, { start: lineStart, end: offset });
}

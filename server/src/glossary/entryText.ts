import { quoteScalar } from '../markup';
import type { Alias } from './entry';

/** An entry that is to be written. */
export interface EntryDraft {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly names?: ReadonlyMap<string, string>;
  readonly aliases?: readonly Alias[];
  readonly description?: string;
  readonly sameAs?: readonly string[];
  /** Further fields by their keys, their values in YAML's flow style. */
  readonly fields?: ReadonlyMap<string, string>;
}

/**
 * A whole entry as text of a block list, in the house style: a line for each field, languages and ordinary aliases in
 * flow style. Ends with `lineBreak`; `indent` is the column of its dash.
 */
export function entryText(draft: EntryDraft, lineBreak = '\n', indent = 0): string {
  const lines = [`- id: ${quoteScalar(draft.id, true)}`, `  type: ${quoteScalar(draft.type, true)}`];
  lines.push(`  name: ${quoteScalar(draft.name, true)}`);
  const names = [...(draft.names ?? [])].map(
    ([language, name]) => `${quoteScalar(language, true)}: ${quoteScalar(name, true)}`,
  );
  if (names.length > 0) lines.push(`  names: {${names.join(', ')}}`);
  if (draft.aliases?.length) lines.push(`  aliases: [${draft.aliases.map(aliasText).join(', ')}]`);
  if (draft.description) lines.push(`  description: ${quoteScalar(draft.description, true)}`);
  if (draft.sameAs?.length) lines.push(`  same-as: [${draft.sameAs.map(each => quoteScalar(each, true)).join(', ')}]`);
  for (const [key, value] of draft.fields ?? []) lines.push(`  ${quoteScalar(key, true)}: ${value}`);
  return lines.map(line => ' '.repeat(indent) + line + lineBreak).join('');
}

/** An alias in flow style: a text alone where it has no conditions. */
export function aliasText({ text, language, match, documents }: Alias): string {
  if (language === undefined && match === undefined && documents === undefined) return quoteScalar(text, true);
  const parts = [`text: ${quoteScalar(text, true)}`];
  if (language !== undefined) parts.push(`language: ${quoteScalar(language, true)}`);
  if (match !== undefined) parts.push(`match: ${match}`);
  if (documents !== undefined) parts.push(`documents: [${documents.map(each => quoteScalar(each, true)).join(', ')}]`);
  return `{${parts.join(', ')}}`;
}

import { t } from '@vscode/l10n';

/**
 * The reasons that `linking` gives for a candidate, which knows no other language than English: `{0}` stands for what it
 * fills in. A test holds them against its sources.
 */
export const reasonTemplates: readonly string[] = [
  'no other entry has this name',
  'in a line of capitals it may be the common word',
  'is linked here',
  'is linked in this document',
  'the same name is linked to it in this document',
  'the glossary keeps this name for this document',
  'the project links this name to it elsewhere ({0}×)',
  'its full name stands directly before',
  'its full name stands before',
  'its full name does not stand in the text',
  'its full name stands behind, in parentheses',
  'another of its names stands directly before',
  'another of its names stands before',
  'another of its names stands further on',
  '“{0}” beside it is in its name',
  '“{0}” agrees with its name',
  '“{0}” does not agree with its name',
  '“the” before it suits its full name',
  '“the” before it does not suit a state',
  'is written in the same way',
  'is its main name',
  'is its name in the language of the passage',
  'a state is meant more often than a place of its name',
  '“{0}” before it suits a {1}',
  '“{0}” behind it suits a {1}',
  '“{0}” before it does not suit a {1}',
  '“{0}” behind it does not suit a {1}',
  '“{0}” before it asks for the place',
  '“{0}” behind it asks for a government',
  'stands at the head of a report',
  'stands beside {0}, a {1} too',
  'a year beside it is one of its years',
  'was born in {0}',
  'was born in {0}, and the sentence is of {1}',
  'is of {0}, and the sentence is of {1}',
  'lasted until {0}, and the sentence is of {1}',
  '“{0}” before it tells it from who was named before',
  'is of {0}, after the text',
  'is of {0}, years before the text',
  '“{0}” before it points to its country',
  'is over since {0}',
  'the text is of its years',
  'the text is of earlier years',
  'the text is of later years',
  'its country is named with it',
  'the cable comes from its country',
  'its country is named beside it',
  'its country is named in the paragraph',
  'the text is about its country',
  '{0} is related to it and named beside it',
  '{0} is of its country and named beside it',
  'entries related to it are named in the text',
  'words of its description stand near',
  'words of its description stand in the text',
  'the name means it elsewhere in the text',
  'the name means another elsewhere in the text',
];

const fixed = new Set(reasonTemplates.filter(each => !each.includes('{')));
const filled = reasonTemplates
  .filter(each => each.includes('{'))
  .map(each => ({ template: each, pattern: new RegExp(`^${escaped(each).replace(/\\\{\d\\\}/g, '(.*)')}$`, 's') }));

/** A reason in the reader's language; one that is in no table stays as it is. */
export function reasonText(reason: string): string {
  if (fixed.has(reason)) return t(reason);
  for (const { template, pattern } of filled) {
    const found = pattern.exec(reason);
    if (found) return t(template, ...found.slice(1));
  }
  return reason;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

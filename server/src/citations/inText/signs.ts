/**
 * Whether one of some words stands in a text, as a regular expression: one walk through the text for all of them. A costly
 * pattern is looked for where a word stands that all of it have.
 */
export const signs = (words: readonly string[]): RegExp =>
  new RegExp(words.map(each => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'));

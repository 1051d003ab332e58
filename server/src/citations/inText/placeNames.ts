import { standingAlone } from './standingAlone';
import { folded } from './words';

const LOCATED = new RegExp(
  String.raw`${standingAlone(['[Ii]n', '[Nn]ear', '[Ee]n', '[Cc]iudad de', '[Cc]ity of'], String.raw`\p{L}`)}\s+(\p{Lu}[\p{L}’-]+(?:\s(?:(?:de|del|la|los)\s){0,2}\p{Lu}[\p{Ll}-]+)?)(?![\p{L}’'])`,
  'gu',
);
/** `en Pérez (2010)`, `in Berg 2010`, `in Berg and Lund`, `in Berg et al.` may name who wrote. */
const CITED = /^,?\s*(?:\(|\[|\d{4}|et al|(?:and|y|e|&)\s\p{Lu}|y otr)/u;

/** Names that stand behind `in`, `en` or `near`, as those of places do; plain, each once. */
export function placeNames(text: string): string[] {
  const found = new Set<string>();
  for (const { index, 0: words, 1: name } of text.matchAll(LOCATED)) {
    const end = index + words.length;
    if (!CITED.test(text.slice(end, end + 8))) found.add(folded(name!.replace(/\s+/g, ' ')));
  }
  return [...found];
}

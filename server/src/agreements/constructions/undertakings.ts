import { has, isComma, isMark, isStrong } from '../clause';
import { Flag, Form } from '../flags';
import type { Words } from '../words';

/** Whether what follows is a value or a principle alone: no action, no instrument, no mechanism. */
export function valueOnly(words: Words, from: number): boolean {
  let values = 0;
  let first = from;
  while (has(words, first, Flag.adverb)) first++;
  for (let at = first; at < words.length && at - first <= 16; at++) {
    if (isStrong(words, at) || has(words, at, Flag.subordinate)) break;
    if (isComma(words, at) && at - first > 3) break;
    const info = words.info[at]!;
    const flags = words.flags[at]!;
    if (at === first && verbal(words, at)) return false;
    if (
      at === first &&
      info.case === 'lower' &&
      (info.forms & Form.infinitive || info.undertaking || info.deed || GERUND.test(info.folded))
    )
      return false;
    if (flags & Flag.value && info.case === 'lower') values++;
    else if (flags & (Flag.instrument | Flag.mechanism) && info.case !== 'lower') return false;
    else if (info.case === 'lower' && (ACTION.test(info.folded) || (values === 0 && DOING.test(info.folded))))
      return false;
  }
  return values > 0;
}

const GERUND = /^(?!being|thing|king|bring)\w{2,}ing$/;
const DOING = /(?:ization|isation|ement|izacion|amiento|imiento)$/;

/** Nouns of doing. */
const ACTION =
  /^(?:implementation|resolution|support|strengthening|expansion|reduction|protection|promotion|establishment|creation|fight|lucha|implementacion|fortalecimiento|cumplimiento|promocion|ejecucion|aplicacion|erradicacion|reduccion|eliminacion|integracion|process|proceso|defense)$/;

/** A word that names an action: a gerund, an infinitive, or a base form behind *to*. */
export function verbal(words: Words, at: number): boolean {
  let next = at;
  while (has(words, next, Flag.adverb | Flag.negation)) next++;
  const info = words.info[next];
  if (info?.case !== 'lower') return false;
  if (GERUND.test(info.folded)) return true;
  if (info.undertaking || info.deed || info.forms & Form.infinitive) return true;
  if (words.lexicon.language === 'es' || words.flags[next] !== 0) return false;
  return (
    next + 1 < words.length &&
    !isMark(words, next + 1) &&
    !has(words, next + 1, Flag.preposition) &&
    !PLURAL.test(info.folded)
  );
}

/** Endings that no English verb has behind *to*. */
const PLURAL = /(?:s|al|ive|ic|able|ful|ous|ity|ion|ment|ness|er|ual|ar)$/;

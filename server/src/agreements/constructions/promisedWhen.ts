import { has, isComma, isStrong, text } from '../clause';
import { Flag, Form } from '../flags';
import type { Words } from '../words';

/** Behind whom a speaker turns to: *Le prometo, señor Presidente, que …*. */
export function behindAddress(words: Words, next: number): number {
  if (!isComma(words, next)) return next;
  for (let at = next + 1; at < words.length && at - next <= 8 && !isStrong(words, at); at++)
    if (isComma(words, at)) return at + 1;
  return next;
}

/** *prometió en Praga proteger*, *prometió ese mismo día que*: behind where and when. */
export function behindWhen(words: Words, from: number): number {
  if (!/^(?:en|ese|este|esta|ayer|hoy|el|anoche|durante)$/.test(text(words, from))) return from;
  for (let at = from + 1; at < words.length && at - from <= 6 && !isStrong(words, at) && !isComma(words, at); at++)
    if (
      text(words, at) === 'que' ||
      ((words.info[at]!.forms & Form.infinitive) !== 0 && !has(words, at - 1, Flag.preposition))
    )
      return at;
  return from;
}

import { text } from '../clause';
import type { Subject } from '../nounPhrase';
import type { Polarity } from '../polarity';
import { bindsJointly, type Hit, hit, leveled, type Site } from '../site';

export const ELEVATE = /^(?:elev|upgrad|rais)/;
const TIES =
  /^(?:relations?|relationship|ties|partnership|links|cooperation|dialogue|relaci(?:on|ones)|embajada|consulado|legacion|vinculos?|nexos|dialogo|asociacion|cooperacion)$/;

/** *elevated their relationship to a strategic partnership*: what the parties are to each other is made something else. */
export function elevating({ words, at, group, context }: Site, subject: Subject, put: Polarity | null): Hit | null {
  if (!bindsJointly(subject, context, words)) return null;
  for (let next = at + 1; next < words.length && next - at <= 6; next++)
    if (TIES.test(text(words, next)))
      return hit({ words, at, group }, leveled(3, put), 'joint-establishment', 3, { subject, object: next });
  return null;
}

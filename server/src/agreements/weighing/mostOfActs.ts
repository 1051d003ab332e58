import type { Act } from '../lexicon';
import {
  ACTS,
  act,
  actBy,
  actForm,
  actNext,
  actOn,
  actPut,
  byPut,
  FORMS,
  formPut,
  NEXT,
  noun,
  OBJECTS,
  onPut,
  PUTS,
  passive,
  SUBJECTS,
} from './featureSpace';

/**
 * The most that a verb of each act can bring, by the weights of features: what is added to a unit's sum at most. A verb has one
 * subject, one object and one way in which it is put, but can have several forms.
 */
export function mostOfActs(weights: ArrayLike<number>): ReadonlyMap<Act, number> {
  const positive = (number: number): number => Math.max(0, weights[number]!);
  const sum = (base: number, length: number): number => {
    let all = 0;
    for (let index = 0; index < length; index++) all += positive(base + index);
    return all;
  };
  return new Map(
    ACTS.map((name, of) => {
      let most = 0;
      for (let put = 0; put < PUTS.length; put++) {
        const own = weights[actPut + of * PUTS.length + put]!;
        let by = 0;
        for (let index = 0; index < SUBJECTS.length; index++)
          by = Math.max(
            by,
            weights[actBy + of * SUBJECTS.length + index]! + positive(byPut + index * PUTS.length + put),
          );
        let on = 0;
        for (let index = 0; index < OBJECTS.length; index++)
          on = Math.max(
            on,
            weights[actOn + of * OBJECTS.length + index]! + positive(onPut + index * PUTS.length + put),
          );
        let forms = 0;
        for (let index = 0; index < FORMS.length; index++)
          forms += Math.max(
            0,
            weights[actForm + of * FORMS.length + index]! + positive(formPut + index * PUTS.length + put),
          );
        most = Math.max(most, own + by + on + forms);
      }
      const verb = weights[act + of]! + most + positive(passive + of) + sum(actNext + of * NEXT.length, NEXT.length);
      return [name, Math.max(0, verb, weights[noun + of]!)];
    }),
  );
}

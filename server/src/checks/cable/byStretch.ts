import { type Derived, derive, inSight, type Sight, type Stretch } from '../../incremental';
import type { CheckedCable } from './cableRule';

/**
 * What `scan` finds in each stretch of a cable's text, with where the stretch begins. It must see nothing but the stretch and
 * what is `given`: then a keystroke costs the stretch that it stands in. `name` tells what is remembered from other things.
 */
export function* byStretch<T>(
  { stretches, memory }: CheckedCable,
  name: string,
  given: readonly unknown[],
  scan: (sight: Sight) => readonly T[],
): Iterable<{ readonly found: T; readonly start: number }> {
  const { values } = memory.renew(name, (earlier?: Derived<Stretch, readonly T[]>) =>
    derive(stretches.all, given, (_, index) => scan(inSight(stretches, index)), earlier),
  );
  for (let index = 0; index < values.length; index++)
    for (const found of values[index]!) yield { found, start: stretches.starts[index]! };
}

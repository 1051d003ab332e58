import { Form } from './flags';
import { folded } from './folded';
import type { WordInfo } from './lexicon';
import type { Words } from './words';

/** What must follow a verb for it to state an act: steps that are met one after the other. */
export type Tail = readonly Step[];

/** Alternatives for one word; `gap`: a few words of any kind stand before it. */
interface Step {
  readonly gap: boolean;
  readonly words: readonly string[];
}

/** How many words a gap may hold: *gave Accra a written undertaking*. */
const GAP = 5;

/**
 * Reads a tail as the lexicons write it: words that follow, `a|b` for alternatives, `…` for up to five words of any
 * kind, `<infinitive>` for a Spanish one, `<amount>` for a number or a sum.
 */
export function readTail(written: string): Tail {
  const steps: Step[] = [];
  let gap = false;
  for (const token of written.trim().split(/\s+/)) {
    if (token === '…') gap = true;
    else {
      steps.push({ gap, words: token.split('|').map(folded) });
      gap = false;
    }
  }
  return steps;
}

const meets = (info: WordInfo, word: string): boolean =>
  word === '<infinitive>'
    ? (info.forms & Form.infinitive) !== 0 || SHORT.test(info.folded)
    : word === '<amount>'
      ? AMOUNT.test(info.folded)
      : word === info.folded;

/** Infinitives too short to be told by their ending. */
const SHORT = /^(?:ser|estar|ir|dar|ver)$/;

const AMOUNT =
  /^(?:\$|€|£|us\$|usd|\d.*|million|billion|millones|ten|twenty|thirty|forty|fifty|sixty|hundred|diez|veinte|treinta|cuarenta|cincuenta|sesenta|cien|doscientos|quinientos|mil)$/;

/** One past the last word of the tail behind the verb at `at`; -1 where something else follows. A clause's mark ends the search. */
export function tailEnd(words: Words, at: number, tail: Tail): number {
  let next = at + 1;
  for (const { gap, words: accepted } of tail) {
    let found = -1;
    // *ha aceptado formalmente recibir*
    if (!gap && accepted[0] === '<infinitive>' && words.info[next]?.folded.endsWith('mente')) next++;
    for (let step = 0, passed = 0; passed <= (gap ? GAP : 0); step++) {
      const info = words.info[next + step];
      if (!info || /^[;:.!?]$/.test(info.folded)) break;
      if (info.folded !== ',') passed++;
      if (accepted.some(each => meets(info, each))) {
        found = next + step;
        break;
      }
    }
    if (found < 0) return -1;
    next = found + 1;
  }
  return next;
}

import type { Evidence } from '../reading';
import { declaration } from './declaration';
import type { Kind, Sign, Sketch } from './kind';
import { news } from './news';
import { plain } from './plain';
import { speech } from './speech';
import { study } from './study';
import { treaty } from './treaty';

export { sketch } from './kind';

/** Every kind but the cable, which is recognised and read first (`cable.ts`); on a draw the earlier one wins. */
const KINDS: readonly Kind[] = [treaty, declaration, study, speech, news, plain];

/** Signs that together weigh less do not make a kind. */
const ENOUGH = 3;

/** Which kind the signs speak for, and these signs. */
export function recogniseKind(sketch: Sketch): { kind: Kind; evidence: readonly Evidence[] } {
  let best: { kind: Kind; signs: readonly Sign[]; weight: number } = { kind: plain, signs: [], weight: ENOUGH };
  for (const kind of KINDS) {
    const signs = kind.recognise(sketch);
    const weight = signs.reduce((sum, sign) => sum + sign.weight, 0);
    if (weight > best.weight) best = { kind, signs, weight };
  }
  return {
    kind: best.kind,
    evidence: best.signs.map(({ range, reason }) => ({ range, reason })).sort((a, b) => a.range.start - b.range.start),
  };
}

/** The kind of that name; `plain` for one that has no file here. */
export const kindNamed = (name: string): Kind => KINDS.find(({ kind }) => kind === name) ?? plain;

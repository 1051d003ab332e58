import type { SourceReading } from '../source';
import { Flag } from './flags';
import { lexiconFor } from './lexicon';

/** How much of a text is looked at, and below which length nothing can be told of it. UTF-16 code units. */
const OPENING = 12_000;
const SHORT = 600;

/** Words of dealings between states, or between a state and those who fight it. */
const BETWEEN_STATES =
  /(?:cancill|embajad|bilateral|binacional|trilateral|hom[oó]log|mandatarios|gobiernos|pa[ií]ses|naciones|estados miembros|las partes|guerrill|insurgent|rebeld|tregua|alto el fuego|cese (?:al|del|de) fuego|tratado|convenci[oó]n|jefes? de (?:estado|gobierno)|primer[ao]? ministr|extranjer|diplom|relaciones exteriores|ratific)/i;
const ORGANISATION = /\b(?:ONU|OEA|OTAN|UE|FMI|BID|FARC|ELN|ETA|CELAC|UNASUR|Unasur|Mercosur|MERCOSUR|OIT|OMS|OMC)\b/;

/**
 * Whether a Spanish report tells of one country's own affairs: it names at most one state, and nobody who deals with
 * states. What a council, a union or a university agrees there is no agreement between parties. Guidelines, *none*.
 */
export function tellsOfHome({ text, language }: Pick<SourceReading, 'text' | 'language'>): boolean {
  if (language !== 'es' || text.length < SHORT) return false;
  const opening = text.slice(0, OPENING);
  if (BETWEEN_STATES.test(opening) || ORGANISATION.test(opening)) return false;
  const lexicon = lexiconFor('es');
  const states = new Set<string>();
  for (const [word] of opening.matchAll(/\p{Lu}[\p{L}.]+/gu)) {
    const info = lexicon.lookUp(word);
    if (info.flags & Flag.state) states.add(info.folded);
    if (states.size > 1) return false;
  }
  return true;
}

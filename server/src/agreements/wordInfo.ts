import type { SourceLanguage } from '../source';
import { Flag, Form } from './flags';
import { folded } from './folded';
import { guessedForms } from './inflection/guessed';
import type { Act, Entry, Sense, WordInfo } from './lexicon';

/** Acts that alone never make a finding worth a reading. */
const QUIET: ReadonlySet<Act> = new Set<Act>(['deny', 'intend']);

/** Of the verbs of intention, those that seldom mean anything else. */
const INTENDS = /^(?:intend|plans?$|planned$|planea|pretend[eí]|preve)/;

/** The number of a word that was not yet looked for in the weighted wording. */
export const UNASKED = -2;

/** Shared by the many words that state no act. */
const NO_SENSES: Sense[] = [];

/** What a lexicon's entries make of a spelling: its own, that of its last part (*co-sign*), or its ending. */
export function describe(spelling: string, language: SourceLanguage, entries: ReadonlyMap<string, Entry>): WordInfo {
  const own = folded(spelling);
  const bare = own.includes("'") ? own.replace(/'s?$/, '') : own;
  const lower = spelling.toLowerCase();
  const shape = caseOf(spelling, lower);
  const entry = entries.get(own) ?? (bare === own ? undefined : entries.get(bare));
  const compound = entry || !own.includes('-') ? undefined : entries.get(own.slice(own.lastIndexOf('-') + 1));
  const capitalised = shape !== 'lower';
  const senses: Sense[] = entry?.senses.length ? [] : NO_SENSES;
  let forms = 0;
  for (const sense of entry?.senses ?? []) {
    if (shape !== 'upper' && !spelled(lower, sense.spelling)) continue;
    const same = senses.find(other => other.act === sense.act && other.tail === sense.tail);
    if (same) (same as { forms: number }).forms |= sense.forms;
    else senses.push({ act: sense.act, forms: sense.forms, tail: sense.tail });
    forms |= sense.forms;
  }
  if (language === 'es' && !forms && shape !== 'other') forms = guessedForms(spelling, own);
  let flags = entry?.flags ?? 0;
  if (entry && capitalised) flags |= shape === 'upper' ? entry.nameFlags | entry.acronymFlags : entry.nameFlags;
  if (compound) flags |= compound.flags | (capitalised ? compound.nameFlags : 0);
  if (shape === 'upper' && /^go[a-z]{1,3}$/.test(own) && !GO.has(own)) flags |= Flag.state;
  if (/^Go[A-Z]{1,3}$/.test(spelling)) flags |= Flag.state;
  // *GOT has agreed*: a government's initials are no auxiliary.
  if (shape === 'upper' && (entry?.acronymFlags ?? 0) & Flag.state) flags &= ~Flag.auxiliary;
  if (capitalised && own === 'may') flags &= ~Flag.hypothetical;
  // *él se comprometió*: with its accent it is somebody, as *he* is in English.
  if (language === 'es' && (lower === 'él' || lower === 'ella')) flags = Flag.office;
  // *lo que sí decidimos*: with its accent it affirms.
  if (lower === 'sí') flags &= ~Flag.condition;
  // *la última llamada*: with its accent it is no verb of being about to end.
  if (lower === 'última') flags &= ~Flag.irrealis;
  // *ingresó* is no noun.
  if (language === 'es' && lower.endsWith('ó')) flags &= ~(Flag.actNoun | Flag.view);
  if (shape === 'lower' && !entry && ADVERB.test(own) && !NO_ADVERBS.has(own)) flags |= Flag.adverb;
  if (shape === 'other' && !/[\p{L}\p{N}]/u.test(spelling)) flags |= Flag.mark;
  const telling =
    senses.some(sense => !QUIET.has(sense.act)) ||
    INTENDS.test(own) ||
    (flags & (Flag.future | Flag.actNoun | Flag.commitment | Flag.instrument)) !== 0 ||
    (forms & Form.future) !== 0 ||
    own === 'would' ||
    own === 'deal' ||
    own === 'vigente' ||
    entry?.deed === true;
  return {
    folded: bare === own || !entry || entries.has(own) ? own : bare,
    flags,
    acts: senses,
    forms,
    case: shape,
    deed: entry?.deed ?? false,
    undertaking: entry?.undertaking ?? false,
    outcome: entry?.outcome ?? false,
    stateOfThings: entry?.stateOfThings ?? false,
    preamble: entry?.preamble ?? false,
    phrases: entry?.phrases ?? null,
    telling,
    wording: UNASKED,
  };
}

/** Words in capitals that only begin as cables name governments: GOP, GOE, but not GOOD. */
const GO: ReadonlySet<string> = new Set([
  'good',
  'goal',
  'goals',
  'goods',
  'going',
  'gold',
  'goes',
  'god',
  'got',
  'gone',
  'golf',
  'gore',
  'goma',
  'goya',
]);

/** Adverbs by their ending, and what only ends like one. */
const ADVERB = /...ly$|..mente$/;
const NO_ADVERBS: ReadonlySet<string> = new Set(
  'family assembly apply supply reply rely comply ally multiply anomaly monopoly early daily weekly monthly yearly friendly'.split(
    ' ',
  ),
);

function caseOf(spelling: string, lower: string): WordInfo['case'] {
  const first = spelling.charCodeAt(0);
  if (first >= 0x61 && first <= 0x7a) return spelling === lower ? 'lower' : 'other';
  if (!(first >= 0x41 && first <= 0x5a) && !/\p{L}/u.test(spelling)) return 'other';
  if (spelling === lower) return 'lower';
  if (spelling.length > 1 && spelling === spelling.toUpperCase()) return 'upper';
  return spelling[0] === spelling[0]!.toUpperCase() ? 'title' : 'other';
}

/** Whether a spelling can be this form: its accent may be missing only in capitals (ACORDO for acordó). */
const spelled = (lower: string, form: string): boolean =>
  form === lower || (ACCENTED.test(form) ? ACCENTED.test(lower) : !/[áéíóú]$/.test(lower));

const ACCENTED = /[áéíóú]/;

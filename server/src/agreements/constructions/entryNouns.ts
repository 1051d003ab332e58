import { has, isStrong, later, text, verbGroup } from '../clause';
import { Flag, Form } from '../flags';
import { bareSite, declares, type Hit, hit, objectWith, type UnitContext } from '../site';
import { subjectOf } from '../subject';
import type { Words } from '../words';
import { governanceOfNoun, negatedPhrase, PLANNED } from './actNouns';
import { FORCE } from './entering';

/** *formalized its accession to the Convention*, *confirmó el ingreso de su país a*: a party tells its own step. Guideline 5. */
export function ownStep(words: Words, context: UnitContext, at: number): Hit | null {
  const ours = words.lexicon.language === 'es' ? ourEntry(words, at) : null;
  if (ours) return ours;
  if (
    !/^(?:accession|entry|membership|participation|adherence|adhesion|ingreso|incorporacion|participacion)$/.test(
      text(words, at),
    )
  )
    return null;
  let link = at + 1;
  while (link < at + 6 && !/^(?:to|into|in|a|al|en)$/.test(text(words, link))) link++;
  if (link >= at + 6 || FORCE.has(text(words, link + 1))) return null;
  for (let verb = at - 1; verb >= 0 && at - verb <= 6 && !isStrong(words, verb); verb--) {
    if (
      !/^(?:confirm|formali|complet|announc|anunci|finali)/.test(text(words, verb)) ||
      !(words.info[verb]!.forms & Form.past || /ed$/.test(text(words, verb)))
    )
      continue;
    const group = verbGroup(words, verb);
    const subject = subjectOf(words, group);
    if (group.future || group.hypothetical || group.negated) return null;
    return subject.kind === 'party' || subject.kind === 'joint'
      ? hit({ words, at, group }, declares(context) || context.genre !== 'speech' ? 4 : 2, 'accession', 5, {
          subject,
          to: at + 1,
          object: link + 1,
        })
      : null;
  }
  return null;
}

/** *Nuestra incorporación al Tratado Antártico muestra*: what a speaker tells his state has joined. */
function ourEntry(words: Words, at: number): Hit | null {
  if (!/^nuestr[oa]$/.test(text(words, at - 1)) || !/^(?:re)?(?:incorporacion|adhesion|ingreso)$/.test(text(words, at)))
    return null;
  if (!/^(?:a|al|en)$/.test(text(words, at + 1))) return null;
  const object = objectWith(words, at + 1, Flag.instrument | Flag.body, Flag.subordinate | Flag.preposition, 3);
  if (object < 0 || words.info[object]!.case === 'lower' || later(words, at)) return null;
  const put = governanceOfNoun(words, at);
  for (let left = at - 1; left >= 0 && at - left <= 8; left--)
    if (has(words, left, Flag.future | Flag.hypothetical | Flag.negation | Flag.irrealis)) return null;
  return put === null || put === 'asserted' ? hit(bareSite(words, at), 4, 'accession', 5, { object }) : null;
}

/** *approved the accession of Croatia*, *con la adhesión de Gabón*: whom a body or an instrument took in. Guideline 5. */
export function takenIn(words: Words, context: UnitContext, at: number): Hit | null {
  if (
    (context.genre === 'speech' && words.lexicon.language === 'en') ||
    !/^(?:accession|admission|adhesion|admision|entrada|ingreso|reingreso|incorporacion|reincorporacion|entry)$/.test(
      text(words, at),
    )
  )
    return null;
  if (!/^(?:of|de|del)$/.test(text(words, at + 1))) return null;
  const state = has(words, at + 2, Flag.determiner) ? at + 3 : at + 2;
  const members = [0, 1, 2].some(next =>
    /^(?:paises|estados|miembros|countries|states|members)$/.test(text(words, state + next)),
  );
  if (!members && (!has(words, state, Flag.state) || words.info[state]!.case === 'lower')) return null;
  if (
    !members &&
    /^(?:entrada|entry|(?:re)?ingreso|(?:re)?incorporacion)$/.test(text(words, at)) &&
    !/^(?:a|al|en|to|into|como|as)$/.test(text(words, state + 1))
  )
    return null;
  const put = governanceOfNoun(words, at);
  if ((put !== null && put !== 'asserted') || later(words, at) || negatedPhrase(words, at)) return null;
  for (let left = at - 1; left >= 0 && at - left <= 4; left--)
    if (
      /^(?:approved|completed|formalized|marked|ratified|accepted|aprob(?:o|aron|amos)|ratific(?:o|aron|amos)|acept(?:o|aron|amos)|autorizo|avalo|formaliz(?:o|aron)|oficializ(?:o|aron)|celebr(?:o|aron|amos)|acord(?:o|aron|amos)|decidi(?:o|eron)|con|with|after|tras)$/.test(
        text(words, left),
      )
    )
      return hit(bareSite(words, at), 4, 'accession', 5, { object: state });
  return words.lexicon.language === 'es' && cameAbout(words, at, state)
    ? hit(bareSite(words, at), 4, 'accession', 5, { object: state })
    : null;
}

/** *La adhesión de Ecuador al Tratado fue celebrada por*, *el ingreso de Portugal en 1986*: an entry of which something past is told. */
function cameAbout(words: Words, noun: number, state: number): boolean {
  if (!has(words, noun - 1, Flag.determiner) || !/^(?:a|al|en)$/.test(text(words, state + 1))) return false;
  for (let at = state + 2; at < words.length && at - state <= 14 && !isStrong(words, at); at++) {
    const { forms } = words.info[at]!;
    if (/^(?:1[89]|20)\d\d$/.test(text(words, at)) && text(words, at - 1) === 'en') return true;
    if (PLANNED.test(text(words, at)) || has(words, at, Flag.irrealis | Flag.negation | Flag.refusal)) return false;
    if (/^(?:fue|marco|permitio|culmino|significo|abrio|elevo|convirtio)$/.test(text(words, at))) return true;
    if (forms & (Form.future | Form.present)) return false;
  }
  return false;
}

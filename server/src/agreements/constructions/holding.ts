import { clauseStart, has, isStrong, text, verbGroup } from '../clause';
import { Flag, Form } from '../flags';
import { betweenSeveral, severalBehind } from '../namesSeveral';
import { polarityOf } from '../polarity';
import { bareSite, bindsJointly, type Hit, hit, objectWith, type UnitContext } from '../site';
import { subjectOf } from '../subject';
import type { Words } from '../words';
import { FORCE } from './entering';

/**
 * *we've got a deal on icebreakers*, *tenemos un acuerdo para*: who speaks for a party says that there is an agreement now.
 * Elsewhere that only names one. Guideline 2. `at`: the noun.
 */
export function having(words: Words, context: UnitContext, at: number): Hit | null {
  if (!AGREED.test(text(words, at))) return null;
  const between = agreementBetween(words, at);
  if (between) return between;
  const told = thereIs(words, context, at) ?? agreedWas(words, context, at);
  if (told) return told;
  const spoken = context.genre === 'conference';
  if (!spoken && !/^(?:that|to|que)$/.test(text(words, at + 1))) return null;
  if (!/^(?:on|to|that|under|sobre|para|de|en|por)$/.test(text(words, at + 1))) return null;
  let article = at - 1;
  while (article > 0 && at - article <= 3 && !has(words, article, Flag.determiner | Flag.preposition)) article--;
  if (!/^(?:a|an|un)$/.test(text(words, article))) return null;
  const verb = article - 1;
  if (!/^(?:have|got|we've|they've|tenemos|tienen|hay)$/.test(text(words, verb))) return null;
  const group = verbGroup(words, verb);
  const subject = subjectOf(words, group);
  if (subject.kind !== 'we' && subject.kind !== 'joint' && !/^(?:we've|tenemos|hay)$/.test(text(words, verb)))
    return null;
  if (!spoken && !(subject.kind === 'joint' && bindsJointly(subject, context, words))) return null;
  if (group.future || polarityOf(words, group) !== 'asserted') return null;
  return hit({ words, at: verb, group }, 3, 'agreement-noun', 9, { subject, object: at });
}

/** *Fue un acuerdo entre ambos países*, *el acuerdo fue que se pospusieran los aranceles*: what was agreed, told of the noun. */
function agreedWas(words: Words, context: UnitContext, at: number): Hit | null {
  if (words.lexicon.language !== 'es' || !/^(?:acuerdo|compromiso|trato|arreglo)$/.test(text(words, at))) return null;
  const was = at + 1;
  const said = /^(?:fue|es)$/.test(text(words, was)) && /^(?:el|nuestro)$/.test(text(words, at - 1));
  const told = said && (text(words, was + 1) === 'que' || (words.info[was + 1]?.forms ?? 0) & Form.infinitive);
  const between = text(words, at - 2) === 'fue' && betweenSeveral(words, at + 1, 3) >= 0;
  if (!between && !(told && (context.genre !== 'study' || text(words, was) === 'fue'))) return null;
  for (let word = 0; word < was; word++)
    if (has(words, word, Flag.negation | Flag.condition) && was - word < 8) return null;
  return hit(bareSite(words, at), 3, 'agreement-noun', 9, { object: was + 1 });
}

/** *Ya hay un acuerdo con el gobierno de Guatemala para*, *hubo acuerdo: la frontera se abrirá*: that one has been made. */
function thereIs(words: Words, context: UnitContext, at: number): Hit | null {
  const article = /^(?:un|el)$/.test(text(words, at - 1));
  // *tenemos ya acuerdos sobre*
  const before = article ? at - 2 : at - 1;
  const verb = text(words, before) === 'ya' ? before - 1 : before;
  if (words.lexicon.language !== 'es' || !/^(?:hay|hubo|tenemos|tuvimos)$/.test(text(words, verb))) return null;
  const now = verb !== before || /^ya$/.test(text(words, verb - 1)) || /^(?:hubo|tuvimos)$/.test(text(words, verb));
  const spoken = context.genre === 'speech' || context.genre === 'conference';
  const link = text(words, at + 1);
  const withParty =
    link === 'con' &&
    objectWith(words, at + 1, Flag.state | Flag.office | Flag.collective, Flag.outsider | Flag.domestic, 6) >= 0;
  const said =
    (!article && link === ':' && at + 4 < words.length) ||
    (text(words, verb) === 'hay' &&
      article &&
      link === 'para' &&
      ((words.info[at + 2]?.forms ?? 0) & Form.infinitive) !== 0);
  const done = verb !== before && /^(?:sobre|en|para)$/.test(link);
  if (!said && !done && !(withParty && (now || spoken))) return null;
  const group = verbGroup(words, verb);
  if (polarityOf(words, group) !== 'asserted') return null;
  return hit({ words, at: verb, group }, 3, 'agreement-noun', 9, { object: at });
}

/** *hubo acuerdo entre ambos gobiernos para*, *there was agreement between Chile and Peru on*: that several have one. */
function agreementBetween(words: Words, at: number): Hit | null {
  const verb = has(words, at - 1, Flag.determiner) ? at - 2 : at - 1;
  if (!/^(?:hubo|hay|was|is)$/.test(text(words, verb))) return null;
  if (words.lexicon.language === 'en' && text(words, verb - 1) !== 'there') return null;
  if (!/^(?:entre|between|among)$/.test(text(words, at + 1))) return null;
  if (!severalBehind(words, at + 1)) return null;
  const group = verbGroup(words, verb);
  if (polarityOf(words, group) !== 'asserted') return null;
  return hit({ words, at: verb, group }, 3, 'agreement-noun', 9, { object: at });
}

const AGREED = /^(?:agreement|deal|accord|understanding|acuerdos?|entendimiento|pacto)$/;

/**
 * *the agreement is now in effect*, *ya está vigente el tratado*: a state that began, as a word of time says. Guideline 1.
 * `at`: *effect*, *force*, *vigente*.
 */
export function inEffect(words: Words, at: number): Hit | null {
  const own = text(words, at);
  const adjective = own === 'vigente';
  const since = inParentheses(words, at);
  if (since >= 0) return hit(bareSite(words, at), 5, 'in-force', 1, { object: since });
  if (!adjective && !(FORCE.has(own) && /^(?:in|en)$/.test(text(words, at - 1)))) return null;
  const group = verbGroup(words, adjective ? at : at - 1);
  if (!group.passive || group.future || polarityOf(words, group) !== 'asserted') return null;
  const from = clauseStart(words, group.start);
  if (has(words, from, Flag.subordinate)) return null;
  let instrument = -1;
  let began = false;
  for (let word = from; word < words.length && !(word > at && isStrong(words, word)); word++) {
    if (BEGAN.test(text(words, word))) began = true;
    if (has(words, word, Flag.domestic) && instrument < 0) return null;
    if (has(words, word, Flag.instrument) && !has(words, word, Flag.mask) && instrument < 0) instrument = word;
  }
  if (!began || instrument < 0) return null;
  return hit({ words, at, group }, 5, 'in-force', 1, { object: instrument });
}

/** *the 1999 Accord on precursors (in effect in 2004)*: the instrument before the parenthesis; -1 where there is none. */
function inParentheses(words: Words, at: number): number {
  if (text(words, at - 1) !== 'in' || text(words, at - 2) !== '(') return -1;
  if (![1, 2, 3].some(next => /^(?:1[89]|20)\d\d$/.test(text(words, at + next)))) return -1;
  for (let left = at - 3; left >= 0; left--) if (has(words, left, Flag.instrument)) return left;
  return -1;
}

/** Words that say since when. */
const BEGAN = /^(?:now|already|since|today|yesterday|ya|desde|hoy|ayer|partir|as)$/;

/**
 * *Entre los compromisos asumidos figura el de abrir*, *among the agreements reached was one to*: a list told in a sentence.
 * Guideline 4. `at`: the noun.
 */
export function amongAgreed(words: Words, at: number): Hit | null {
  if (!/^(?:commitments|agreements|pledges|undertakings|compromisos|acuerdos)$/.test(text(words, at))) return null;
  if (!/^(?:among|entre)$/.test(text(words, at - 2)) && !/^(?:among|entre)$/.test(text(words, at - 1))) return null;
  if (!MADE.test(text(words, at + 1))) return null;
  for (let next = at + 2; next < words.length && next - at <= 14 && !isStrong(words, next); next++) {
    if (has(words, next, Flag.negation | Flag.hypothetical)) return null;
    if (TOLD.test(text(words, next)) && words.length - next > 4)
      return hit(bareSite(words, at), 3, 'agreement-noun', 4, { to: at + 2, object: next + 1 });
  }
  return null;
}

const MADE =
  /^(?:made|reached|undertaken|signed|concluded|given|asumidos|alcanzados|adoptados|logrados|suscritos|firmados|adquiridos|contraidos|establecidos|obtenidos|tomados|pactados|anunciados|announced)$/;
const TOLD =
  /^(?:was|were|is|are|figur(?:a|an|aba|aban|o)|destac(?:a|an|o|aron)|esta|estan|estaba|estuvo|sobresale|sobresalen|encuentra|encuentran|incluye|incluyen|cuenta|cuentan)$/;

/** The auxiliaries behind which *going to* puts a verb into the future: *is going to build*. */
export const goingTo = (words: Words, at: number): number => {
  if (!/^(?:is|are|am|we're|they're|he's|she's|i'm)$/.test(text(words, at))) return -1;
  let next = at + 1;
  while (next < words.length && next - at <= 3 && has(words, next, Flag.adverb)) next++;
  return text(words, next) === 'going' && text(words, next + 1) === 'to' && next + 2 < words.length ? next + 1 : -1;
};

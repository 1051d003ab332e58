import { has, hasStop, isComma, isStrong, text } from '../clause';
import { Flag, Form } from '../flags';
import { opensHeadline } from '../invertedSubject';
import { byOfSeveral, namesSeveral, statesIn } from '../namesSeveral';
import { near } from '../nearby';
import type { Subject } from '../nounPhrase';
import type { Polarity } from '../polarity';
import {
  asserts,
  binds,
  bindsJointly,
  type Construction,
  declares,
  type Hit,
  hit,
  leveled,
  nextWord,
  objectWith,
  putAs,
  type Site,
  subjectAt,
} from '../site';
import { tailEnd } from '../tails';
import { isNoun } from '../usedAsNoun';
import type { Words } from '../words';
import { ELEVATE, elevating } from './elevating';
import { bodyFormed, launchedBy } from './foundedBy';
import { foundedWith, launchedName } from './foundedWith';
import { withOutsider } from './otherParty';
import { amongParties } from './spanishInstruments';

/** *launched a working group*, *was established through an understanding*; *crearon un comité binacional*. Guideline 3. */
export const founding: Construction = site => {
  const { words, at, sense, group, spanish, context } = site;
  if (spanish && /^form/.test(words.info[at]!.folded) && text(words, at + 1) === 'parte') return partTaking(site);
  if (isNoun(words, at) && !(sense.forms & Form.gerund)) return null;
  if (!asserts(site)) return spanish ? launchedBy(site) : null;
  const report = context.genre === 'cable' || context.genre === 'report' || context.genre === 'study';
  const headline =
    (spanish && opensHeadline(words, group) && amongParties(words)) ||
    (!hasStop(words) && (sense.forms & Form.plural) !== 0 && words.length < 22 && namesSeveral(words, subjectAt(site)));
  const impersonal = spanish && group.reflexive;
  if (report && !headline && !impersonal && !(sense.forms & (Form.past | Form.participle | Form.future))) return null;
  if (/^found/.test(words.info[at]!.folded) && text(words, at + 1) === 'on') return null;
  // *the newly established dialogue* only names it.
  if (!group.passive && !group.perfect && group.start < at && has(words, group.start - 1, Flag.determiner)) return null;
  const reduced = launchedBy(site);
  if (reduced) return reduced;
  if (!spanish && !group.passive && !group.perfect && REDUCED.test(text(words, at + 1))) return null;
  const subject = subjectAt(site);
  if (subject.kind === 'outsider') return null;
  const put = putAs(site);
  if (spanish && group.reflexive && /^constitu/.test(words.info[at]!.folded) && text(words, at + 1) === 'en')
    return null;
  if (
    /^(?:form|integr|constitu|conform|compon)/.test(words.info[at]!.folded) &&
    /^(?:by|of|por|de)$/.test(text(words, at + 1)) &&
    group.passive
  )
    return null;
  const passive = group.passive && (sense.forms & Form.participle) !== 0;
  if (passive && withOutsider(words, at, /^(?:by|por)$/)) return null;
  if (passive || (spanish && group.reflexive && subject.kind !== 'we')) {
    const wanted = Flag.mechanism | (spanish && context.genre === 'joint' ? Flag.paper : 0);
    const mechanism = spanish && !passive ? objectWith(words, at, wanted, Flag.domestic, 9) : -1;
    const before =
      mechanism >= 0
        ? mechanism
        : mechanismBefore(
            words,
            group.start,
            spanish && byOfSeveral(words, at) ? Flag.mechanism | Flag.paper : Flag.mechanism,
          );
    const found = before >= 0 ? before : spanish ? objectWith(words, at, Flag.mechanism, Flag.domestic, 9) : -1;
    if (found < 0 && spanish && declares(context) && /^qued/.test(text(words, group.start)) && passive)
      return hit(site, group.future ? 2 : leveled(3, putAs(site)), 'joint-establishment', 3, { subject });
    if (found < 0 && bodyFormed(site, subject))
      return hit(site, leveled(3, put), 'joint-establishment', 3, { subject });
    if (found < 0) return null;
    const shared =
      near(words, found, Flag.joint, 8) ||
      namesPair(words, found) ||
      byOfSeveral(words, at) ||
      (spanish && fruitOf(words)) ||
      byAgreement(words, at) ||
      (context.genre === 'joint' && !group.future);
    if (!shared) return null;
    return hit(
      site,
      group.future ? Math.min(context.genre === 'joint' ? 3 : 2, leveled(3, put)) : leveled(3, put),
      'joint-establishment',
      3,
      { subject, object: found },
    );
  }
  if (ELEVATE.test(words.info[at]!.folded)) return elevating(site, subject, put);
  if (/^(?:nac|surg)/.test(words.info[at]!.folded)) return born(site, put);
  const behind = objectWith(words, at, Flag.mechanism | Flag.instrument, Flag.domestic | Flag.subordinate, 12);
  const object = behind >= 0 ? behind : relativeMechanism(words, subject);
  const implied = subject.kind === 'none' && context.hinge !== 'none';
  if (object < 0 && subject.kind === 'joint' && bindsJointly(subject, context, words)) {
    const name = foundedName(site);
    if (name >= 0)
      return hit(site, group.future ? Math.min(3, leveled(3, put)) : leveled(3, put), 'joint-establishment', 3, {
        subject,
        object: name,
      });
  }
  if (object < 0 && context.genre === 'conference' && subject.kind === 'we' && /^launch/.test(words.info[at]!.folded)) {
    const name = launchedName(words, at);
    if (name >= 0) return hit(site, leveled(3, put), 'joint-establishment', 3, { subject, object: name });
  }
  if (object < 0) {
    const shared = jointThing(words, at) >= 0 ? jointThing(words, at) : newThing(site, subject);
    return shared >= 0 && (subject.kind === 'joint' || subject.kind === 'we') && !group.future
      ? hit(site, leveled(3, put), 'joint-establishment', 3, { subject, object: shared })
      : null;
  }
  const together =
    context.genre === 'speech' &&
    subject.kind === 'we' &&
    (withParty(words, at) || (has(words, object, Flag.mechanism) && sharedBefore(words, at, object)));
  if (context.genre === 'speech' && subject.kind !== 'joint' && !together) return null;
  if (
    subject.kind === 'thing' &&
    isInstrument(words, subject) &&
    (sense.forms & Form.past || (!spanish && !(sense.forms & Form.infinitive))) &&
    has(words, object, Flag.mechanism)
  )
    return hit(site, leveled(3, put), 'joint-establishment', 3, { subject, object });
  const jointly = bindsJointly(subject, context, words) || together || foundedWith(words, object, subject);
  const alone =
    binds(subject, context) && (declares(context) || near(words, object, Flag.joint, 6)) && subject.kind !== 'name';
  if (!jointly && !alone && !implied) return null;
  if (!(sense.forms & (Form.past | Form.participle | Form.future)) && /^(?:constitu|form)/.test(words.info[at]!.folded))
    return null;
  if (spanish && /^form/.test(words.info[at]!.folded) && !jointly) return null;
  // Where two speak to the press, what both will found is a promise made before the other.
  const before =
    context.genre === 'conference' &&
    (near(words, object, Flag.joint | Flag.state, 6) ||
      (subject.kind === 'we' && TALKS.test(text(words, object)) && !near(words, object, Flag.domestic, 4)));
  if (group.future)
    return hit(
      site,
      declares(context) || before ? leveled(3, put) : Math.min(2, leveled(3, put)),
      'joint-establishment',
      3,
      {
        subject,
        object,
      },
    );
  return hit(site, leveled(3, put), 'joint-establishment', 3, { subject, object });
};

/** *Producto de esa reunión se creó*, *como resultado de la visita*: out of what talks it came. */
const fruitOf = (words: Words): boolean => {
  for (let at = 0; at < words.length - 2; at++)
    if (/^(?:producto|resultado|fruto|consecuencia)$/.test(text(words, at)) && text(words, at + 1).startsWith('de'))
      return [2, 3, 4].some(next =>
        /^(?:reunion|reuniones|encuentro|cumbre|visita|negociaciones|conversaciones|acuerdo|convenio|tratado)$/.test(
          text(words, at + next),
        ),
      );
  return false;
};

/** *el Comité de Frontera Perú-Ecuador*, *un grupo de trabajo de los tres países*: whose it is. */
const namesPair = (words: Words, mechanism: number): boolean => {
  for (let at = mechanism + 1; at < words.length && at - mechanism <= 6 && !isStrong(words, at); at++)
    if (
      has(words, at, Flag.state) &&
      /\p{Lu}[\p{Ll}]+[-–]\p{Lu}/u.test(words.text.slice(words.start[at]!, words.end[at]!))
    )
      return true;
  for (let at = mechanism + 1; at <= mechanism + 6; at++)
    if (
      (/^(?:del|la|este)$/.test(text(words, at)) &&
        has(words, at + 1, Flag.instrument) &&
        words.info[at + 1]!.case === 'title') ||
      (/^(?:dos|tres|cuatro|ambos|ambas)$/.test(text(words, at)) && has(words, at + 1, Flag.collective | Flag.body))
    )
      return true;
  return statesIn(words, mechanism, Math.min(words.length, mechanism + 7)) > 1;
};

/** What one does not launch alone. */
const TALKS =
  /^(?:dialogue|consultations|partnership|forum|commission|alliance|dialogo|consultas|foro|alianza|comision)$/;

/** *the Partnership for Workers, which both presidents launched*: the noun that the clause of the verb belongs to; -1 for none. */
function relativeMechanism(words: Words, { from, to }: Subject): number {
  if (to <= from) return -1;
  const relative = has(words, from - 1, Flag.determiner) ? from - 2 : from - 1;
  if (!/^(?:which|that|que)$/.test(text(words, relative))) return -1;
  const end = isComma(words, relative - 1) ? relative - 2 : relative - 1;
  for (let at = end; at >= 0 && end - at <= 7 && !isComma(words, at) && !isStrong(words, at); at--)
    if (has(words, at, Flag.mechanism) && !has(words, at, Flag.domestic)) return at;
  return -1;
}

/** Whether the head of a phrase is an instrument: *the treaty*, *la Declaración de Lima*. */
const isInstrument = (words: Words, { from, to }: Subject): boolean => {
  if (has(words, to - 1, Flag.instrument)) return true;
  for (let at = from; words.lexicon.language === 'es' && at < to && !has(words, at, Flag.preposition); at++)
    if (has(words, at, Flag.instrument)) return true;
  return false;
};

/** *launched a joint patrol*: whatever it is, it is shared; -1 where nothing says so. */
const jointThing = (words: Words, at: number): number => {
  const adjective = objectWith(words, at, Flag.joint, Flag.subordinate | Flag.preposition, 3);
  return adjective >= 0 && words.info[adjective + 1]?.case === 'lower' && !has(words, adjective + 1, Flag.preposition)
    ? adjective + 1
    : -1;
};

/** *The two ministries launched a teacher exchange*: in a text of the parties, anything new that several set going; -1 for none. */
function newThing({ words, at, context, sense }: Site, subject: Subject): number {
  if (!declares(context) || subject.kind !== 'joint' || !(sense.forms & (Form.past | Form.participle))) return -1;
  const next = nextWord(words, sense.tail ? at + 1 : at);
  if (!/^(?:a|an|un|una|new|two|three|dos|tres|nuev[oa]s?)$/.test(text(words, next))) return -1;
  for (let object = next + 1; object < words.length && object - next <= 4; object++)
    if (
      /^(?:call|appeal|attack|offensive|inquiry|investigation|review|search|video|precedent|meeting|visit|llamad[oa]|ataque|investigacion|reunion|precedente)$/.test(
        text(words, object),
      )
    )
      return -1;
  return words.info[next + 1]?.case === 'lower' ? next + 1 : -1;
}

/** *we're launching a joint task force*: the object itself says that it is shared. */
const sharedBefore = (words: Words, verb: number, object: number): boolean => {
  for (let at = verb + 1; at < object; at++) if (has(words, at, Flag.joint)) return true;
  return false;
};

/** *we created with our neighbors the Council*. */
const withParty = (words: Words, at: number): boolean => {
  for (let next = at + 1; next < words.length && next - at <= 14; next++)
    if (/^(?:with|con)$/.test(text(words, next)) && objectWith(words, next, Flag.state | Flag.collective, 0, 4) >= 0)
      return true;
  return false;
};

/** *launched an NCG*, *established the Climate Observatory*: what is founded bears a name. */
function foundedName({ words, at, group, sense }: Site): number {
  if (/^(?:form|set|creat|elev|rais|restor|resum)/.test(words.info[group.verb]!.folded)) return -1;
  const tail = sense.tail ? tailEnd(words, at, sense.tail) : at + 1;
  const next = has(words, tail, Flag.determiner) ? tail + 1 : sense.tail && text(words, tail - 1) === 'al' ? tail : -1;
  const info = words.info[next];
  return info && (info.case === 'upper' || info.case === 'title') && !has(words, next, Flag.state | Flag.office)
    ? next
    : -1;
}

/** *De allí nació un grupo de trabajo*: a mechanism that comes out of what parties agreed. */
function born({ words, at, group, sense }: Site, put: Polarity | null): Hit | null {
  const mechanism = objectWith(words, at, Flag.mechanism, Flag.domestic | Flag.subordinate | Flag.outsider, 6);
  const start = text(words, group.start - 1);
  const source = /^(?:alli|ahi|acuerdo|reunion|encuentro|convenio|declaracion|visita|cumbre)$/.test(start);
  if (mechanism < 0 || !source || !(sense.forms & Form.past)) return null;
  return hit({ words, at, group }, leveled(3, put), 'joint-establishment', 3, { object: mechanism });
}

/** *al formar parte del Consejo*, *pasó a formar parte de*: membership by another phrase. */
function partTaking(site: Site): Hit | null {
  const { words, at, group } = site;
  const done = text(words, group.start - 1) === 'al' || /^pas(?:o|aron)$/.test(text(words, group.start - 2));
  const object = objectWith(words, at + 1, Flag.instrument | Flag.mechanism | Flag.body, Flag.subordinate, 8);
  return done && object >= 0 ? hit(site, 4, 'accession', 5, { object, to: at + 2 }) : null;
}

/** Behind a bare participle: *constituted pursuant to*, *a fund created by*. */
const REDUCED = /^(?:pursuant|by|under|through|in|at|for|to|within|between|as)$/;

const mechanismBefore = (words: Words, start: number, wanted: number): number => {
  for (let at = start - 1; at >= 0 && start - at < 24 && !isStrong(words, at); at--)
    if (has(words, at, wanted) && !has(words, at, Flag.mask)) return at;
  return -1;
};

/** *was established … through an informal understanding*, *by agreement*. */
const byAgreement = (words: Words, at: number): boolean => {
  const text = objectWith(words, at, Flag.instrument | Flag.paper, 0, 12);
  if (text < 0) return false;
  for (let left = text - 1; left > at && text - left <= 4; left--)
    if (/^(?:by|through|under|in|via|mediante|por|en|a|bajo)$/.test(words.info[left]!.folded)) return true;
  return false;
};

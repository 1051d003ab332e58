import { has, isStrong, type Polarity, text, verbGroup } from '../clause';
import { Flag, Form } from '../flags';
import type { Subject } from '../nounPhrase';
import {
  asserts,
  binds,
  bindsJointly,
  type Construction,
  declares,
  type Hit,
  hit,
  isNoun,
  leveled,
  nextWord,
  objectWith,
  putAs,
  type Site,
  subjectAt,
} from '../site';
import { subjectOf } from '../subject';
import type { Words } from '../words';
import { withOutsider } from './otherParty';

/** *launched a working group*, *was established through an understanding*; *crearon un comité binacional*. Guideline 3. */
export const founding: Construction = site => {
  const { words, at, sense, group, spanish, context } = site;
  if (spanish && /^form/.test(words.info[at]!.folded) && text(words, at + 1) === 'parte') return partTaking(site);
  if (isNoun(words, at) && !(sense.forms & Form.gerund)) return null;
  if (!asserts(site)) return null;
  const report = context.genre === 'cable' || context.genre === 'report' || context.genre === 'study';
  if (report && !(sense.forms & (Form.past | Form.participle | Form.future))) return null;
  if (!spanish && !group.passive && !group.perfect && REDUCED.test(text(words, at + 1))) return null;
  const subject = subjectAt(site);
  if (subject.kind === 'outsider') return null;
  const put = putAs(site);
  if (
    /^(?:form|integr|constitu|conform|compon)/.test(words.info[at]!.folded) &&
    /^(?:by|of|por|de)$/.test(text(words, at + 1)) &&
    group.passive
  )
    return null;
  const passive = group.passive && (sense.forms & Form.participle) !== 0;
  if (passive && withOutsider(words, at, /^(?:by|por)$/)) return null;
  if (passive || (spanish && group.reflexive && subject.kind !== 'we')) {
    const mechanism = spanish && !passive ? objectWith(words, at, Flag.mechanism, Flag.domestic, 9) : -1;
    const before = mechanism >= 0 ? mechanism : mechanismBefore(words, group.start);
    const found = before >= 0 ? before : spanish ? objectWith(words, at, Flag.mechanism, Flag.domestic, 9) : -1;
    if (found < 0) return null;
    const shared =
      near(words, found, Flag.joint, 8) || byAgreement(words, at) || (context.genre === 'joint' && !group.future);
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
  const object = objectWith(words, at, Flag.mechanism | Flag.instrument, Flag.domestic | Flag.subordinate, 12);
  const implied = subject.kind === 'none' && context.hinge !== 'none';
  if (object < 0) return null;
  if (context.genre === 'speech' && subject.kind !== 'joint') return null;
  if (
    subject.kind === 'thing' &&
    has(words, subject.to - 1, Flag.instrument) &&
    sense.forms & Form.past &&
    has(words, object, Flag.mechanism)
  )
    return hit(site, leveled(3, put), 'joint-establishment', 3, { subject, object });
  const jointly = bindsJointly(subject, context, words);
  const alone =
    binds(subject, context) && (declares(context) || near(words, object, Flag.joint, 6)) && subject.kind !== 'name';
  if (!jointly && !alone && !implied) return null;
  if (!(sense.forms & (Form.past | Form.participle | Form.future)) && /^(?:constitu|form)/.test(words.info[at]!.folded))
    return null;
  if (spanish && /^form/.test(words.info[at]!.folded) && !jointly) return null;
  if (group.future)
    return hit(site, declares(context) ? leveled(3, put) : Math.min(2, leveled(3, put)), 'joint-establishment', 3, {
      subject,
      object,
    });
  return hit(site, leveled(3, put), 'joint-establishment', 3, { subject, object });
};

const ELEVATE = /^(?:elev|upgrad|rais)/;
const TIES =
  /^(?:relations?|relationship|ties|partnership|links|cooperation|dialogue|relaci(?:on|ones)|vinculos?|nexos|dialogo|asociacion|cooperacion)$/;

/** *elevated their relationship to a strategic partnership*: what the parties are to each other is made something else. */
function elevating({ words, at, group, context }: Site, subject: Subject, put: Polarity | null): Hit | null {
  if (!bindsJointly(subject, context, words)) return null;
  for (let next = at + 1; next < words.length && next - at <= 6; next++)
    if (TIES.test(text(words, next)))
      return hit({ words, at, group }, leveled(3, put), 'joint-establishment', 3, { subject, object: next });
  return null;
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

const mechanismBefore = (words: Words, start: number): number => {
  for (let at = start - 1; at >= 0 && start - at < 14 && !isStrong(words, at); at--)
    if (has(words, at, Flag.mechanism) && !has(words, at, Flag.mask)) return at;
  return -1;
};

const near = (words: Words, at: number, flag: number, reach: number): boolean => {
  for (let index = Math.max(0, at - reach); index < Math.min(words.length, at + reach); index++)
    if (has(words, index, flag) && !has(words, index, Flag.mask)) return true;
  return false;
};

/** *was established … through an informal understanding*, *by agreement*. */
const byAgreement = (words: Words, at: number): boolean => {
  const text = objectWith(words, at, Flag.instrument | Flag.paper, 0, 12);
  if (text < 0) return false;
  for (let left = text - 1; left > at && text - left <= 4; left--)
    if (/^(?:by|through|under|in|via|mediante|por|en|a|bajo)$/.test(words.info[left]!.folded)) return true;
  return false;
};

/** *joined the initiative*, *acceded to the treaty*; *se adhirió al convenio*. Guideline 5. */
export const joining: Construction = site => {
  const { words, at, sense, group, spanish, context } = site;
  if (isNoun(words, at)) return null;
  const verb = words.info[at]!.folded;
  if (spanish && /^(?:un|sum|incorpor|integr)/.test(verb) && !group.reflexive) return null;
  if (spanish && group.passive) return null;
  const next = nextWord(words, at);
  if (/^(?:in|forces|hands|with|together|us|me|them|him|via|by)$/.test(text(words, next))) return null;
  if (/^(?:acced)/.test(verb) && !accessible(words, at)) return null;
  if (TALKS.test(text(words, next + 1)) || TALKS.test(text(words, next + 2))) return null;
  const object = objectWith(
    words,
    at,
    Flag.instrument | Flag.mechanism | Flag.body | Flag.commitment,
    Flag.subordinate | Flag.domestic,
    sense.forms & Form.infinitive ? 16 : 9,
  );
  const titled = object < 0 ? objectWith(words, at, Flag.paper, Flag.subordinate | Flag.domestic, 6) : -1;
  const paper = titled >= 0 && words.info[titled]!.case === 'title' ? titled : -1;
  const proper = object >= 0 ? object : paper >= 0 ? paper : properName(words, next);
  if (proper < 0) return null;
  if (
    object >= 0 &&
    has(words, object, Flag.mechanism | Flag.paper) &&
    words.info[object]!.case === 'lower' &&
    !near(words, object, Flag.joint, 4)
  ) {
    if (
      /^(?:group|team|board|process|grupo|equipo|mesa|proceso|dialogo|foro|cell|channel|delegation)/.test(
        text(words, object),
      )
    )
      return null;
  }
  const subject = subjectAt(site);
  if (!asserts(site)) {
    if (!(sense.forms & (Form.infinitive | Form.gerund))) return null;
    const put = putAs(site);
    const decided = decisionBefore(words, group.start);
    return hit(site, decided ? 4 : put === 'asserted' ? 4 : Math.min(2, leveled(4, put)), 'accession', 5, {
      subject: whoBecame(words, subject) ?? subject,
      object: proper,
    });
  }
  if (
    !(subject.kind === 'party' || subject.kind === 'joint' || subject.kind === 'we' || subject.kind === 'they') ||
    person(words, subject.from, subject.to)
  ) {
    if (!(subject.kind === 'none' && context.hinge !== 'none')) return null;
  }
  if (group.future)
    return hit(
      site,
      declares(context) ? leveled(3, putAs(site)) : Math.min(2, leveled(4, putAs(site))),
      'accession',
      5,
      { subject, object: proper },
    );
  return hit(site, leveled(4, putAs(site)), 'accession', 5, { subject, object: proper });
};

const TALKS =
  /^(?:talks|negotiations?|discussions?|call|appeal|chorus|protests?|negociaci(?:on|ones)|conversaciones|llamad[oa]|pedido|discusiones|reclamo|protestas?|homenaje)$/;

/** *accedió al TNP*, *acceded to the convention*, but not *acceder a la red*. */
const accessible = (words: Words, at: number): boolean =>
  objectWith(words, at, Flag.instrument | Flag.body, Flag.mechanism | Flag.subordinate, 6) >= 0 ||
  properName(words, nextWord(words, at)) >= 0;

/** *welcomed Peru's decision to join*: the decision binds already. */
const decisionBefore = (words: Words, start: number): boolean => {
  for (let at = start - 1; at >= 0 && start - at <= 3; at--)
    if (/^(?:decision|first|primer|primero|primera|aceptacion)$/.test(text(words, at))) return decided(words, at);
  for (let at = start - 1; at >= 0 && start - at <= 5; at--)
    if (/^(?:first|primer|primera)$/.test(text(words, at))) return decided(words, at);
  return false;
};

const decided = (words: Words, at: number): boolean => {
  for (let left = at - 1; left >= 0 && at - left <= 6 && !isStrong(words, left); left--)
    if (has(words, left, Flag.irrealis | Flag.hypothetical | Flag.refusal | Flag.negation)) return false;
  return true;
};

const properName = (words: Words, from: number): number => {
  let at = from;
  if (has(words, at, Flag.preposition)) at++;
  if (has(words, at, Flag.determiner)) at++;
  const one = words.info[at];
  const two = words.info[at + 1];
  if (!one || has(words, at, Flag.state | Flag.office | Flag.collective)) return -1;
  if (one.case === 'upper' && one.folded.length > 2) return at;
  return one.case === 'title' && two?.case === 'title' && at > from && !has(words, at + 1, Flag.office) ? at + 1 : -1;
};

const person = (words: Words, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (has(words, at, Flag.state | Flag.collective | Flag.body)) return false;
  return true;
};

/** *became a party to*, *became a member of*; *se convirtió en miembro*, *pasó a formar parte*. Guideline 5. */
export const becoming: Construction = site => {
  const { words, at, context, group } = site;
  const member = objectWord(
    words,
    at,
    /^(?:party|member|signatory|participant|parte|miembro|signatario|signatory|adherent)$/,
    9,
  );
  if (member < 0) return null;
  const subject = subjectAt(site);
  if (!asserts(site)) {
    return hit(site, Math.min(2, leveled(4, putAs(site))), 'accession', 5, { subject });
  }
  if (
    !(subject.kind === 'party' || subject.kind === 'joint' || subject.kind === 'we') ||
    person(words, subject.from, subject.to)
  )
    return null;
  if (group.future) return hit(site, declares(context) ? 3 : 2, 'accession', 5, { subject });
  return hit(site, leveled(4, putAs(site)), 'accession', 5, { subject, object: member });
};

const objectWord = (words: Words, at: number, pattern: RegExp, reach: number): number => {
  for (let next = at + 1; next < words.length && next - at <= reach && !isStrong(words, next); next++)
    if (pattern.test(text(words, next))) return next;
  return -1;
};

/** Who became what joins: the subject of the *became* before the noun phrase of *became the first country to join*. */
function whoBecame(words: Words, { from, to }: Subject): Subject | null {
  for (let at = from - 1; to > from && at >= 0 && from - at <= 3 && !isStrong(words, at); at--)
    if (words.info[at]!.acts.some(each => each.act === 'become')) return subjectOf(words, verbGroup(words, at));
  return null;
}

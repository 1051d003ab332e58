import { has, isStrong, text, verbGroup } from '../clause';
import { Flag, Form } from '../flags';
import { near } from '../nearby';
import type { Subject } from '../nounPhrase';
import {
  asserts,
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
import { subjectOf } from '../subject';
import { isNoun } from '../usedAsNoun';
import type { Words } from '../words';
import { saidBehind } from './saidOf';
import { newMember } from './welcoming';

/** *joined the initiative*, *acceded to the treaty*; *se adhirió al convenio*. Guideline 5. */
export const joining: Construction = site => {
  const { words, at, sense, group, spanish, context } = site;
  if (isNoun(words, at)) return null;
  const verb = words.info[at]!.folded;
  if (spanish && /^(?:un|sum|incorpor|integr|pleg|plieg|asoci|afili)/.test(verb) && !group.reflexive) return null;
  if (spanish && group.passive) return null;
  const inverted = spanish ? subjectAt(site) : null;
  const next = nextWord(words, inverted && inverted.from > at ? inverted.to - 1 : at);
  if (/^(?:in|forces|hands|with|together|us|me|them|him|via|by)$/.test(text(words, next))) return null;
  if (COMPANY.test(text(words, next)) || COMPANY.test(text(words, next + 1)) || COMPANY.test(text(words, next + 2)))
    return null;
  const sharing = joinsIn(site);
  if (sharing) return sharing;
  if (/^(?:acced)/.test(verb) && !accessible(words, at)) return null;
  for (let behind = next + 1; behind <= next + (spanish ? 5 : 2); behind++)
    if (TALKS.test(text(words, behind))) return null;
  const object = objectWith(
    words,
    at,
    Flag.instrument | Flag.mechanism | Flag.body | Flag.commitment,
    Flag.subordinate | Flag.domestic,
    sense.forms & Form.infinitive ? 16 : 9,
  );
  const titled = object < 0 ? objectWith(words, at, Flag.paper, Flag.subordinate | Flag.domestic, 6) : -1;
  const paper =
    titled >= 0 && words.info[titled]!.case === 'title' ? titled : spanish ? joinedBefore(words, group.start) : -1;
  const proper =
    object >= 0 ? object : paper >= 0 ? paper : spanish ? membersBehind(words, at, next) : properName(words, next);
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
  if (spanish && !leadsIn(words, at, proper)) return null;
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
    (subject.kind !== 'we' && subject.kind !== 'they' && person(words, subject.from, subject.to))
  ) {
    if (!(subject.kind === 'none' && context.hinge !== 'none')) return null;
  }
  if (group.future)
    return hit(
      site,
      declares(context) || (context.genre === 'report' && saidBehind(words, at))
        ? leveled(3, putAs(site))
        : Math.min(2, leveled(4, putAs(site))),
      'accession',
      5,
      { subject, object: proper },
    );
  return hit(site, leveled(4, putAs(site)), 'accession', 5, { subject, object: proper });
};

/** *ingresó a la OCDE*, *se sumó como miembro*, but not *a donde ingresó la Policía*: what leads to what is joined. */
const leadsIn = (words: Words, at: number, object: number): boolean => {
  for (let next = at + 1; next <= object; next++)
    if (/^(?:a|al|en|como|de|entre)$/.test(text(words, next))) return true;
  return !words.info[at]!.folded.startsWith('ingres');
};

/** *joins Japan in funding the cable*, *se suma a Chile para financiar*: what others do is now done together. Guideline 2. */
function joinsIn(site: Site): Hit | null {
  const { words, at } = site;
  if (!asserts(site)) return null;
  const other = objectWith(words, at, Flag.state, Flag.subordinate | Flag.outsider, 3);
  if (other < 0) return null;
  for (let next = other + 1; next < words.length && next - other <= 8 && !isStrong(words, next); next++) {
    const deed = words.info[next + 1];
    if (!deed || !/^(?:in|para|en)$/.test(text(words, next))) continue;
    if (!/^(?:fund|financ|provid|support|build|contribut|suppl|donat|aport|apoy|constru)/.test(deed.folded))
      return null;
    const subject = subjectAt(site);
    if (subject.kind !== 'party' && subject.kind !== 'joint') return null;
    return hit(site, leveled(site.group.future ? 2 : 3, putAs(site)), 'accession', 5, { subject, object: next + 1 });
  }
  return null;
}

/** *el Pacto Andino, al que se ha incorporado Bolivia*: what is joined stands before its clause; -1 where nothing does. */
function joinedBefore(words: Words, start: number): number {
  const que = start - 1;
  if (!/^(?:que|cual)$/.test(text(words, que)) || !/^(?:al|la)$/.test(text(words, que - 1))) return -1;
  for (let at = que - 2; at >= 0 && que - at <= 8 && !isStrong(words, at); at--)
    if (has(words, at, Flag.instrument | Flag.body | Flag.mechanism) && words.info[at]!.case !== 'lower') return at;
  return -1;
}

/** Whom somebody joins for a moment. */
const COMPANY =
  /^(?:leaders?|counterparts?|partners|colleagues|ministers?|presidents?|prime|secretary|dirigentes|lideres|homologos?|colegas|presidentes)$/;

const TALKS =
  /^(?:talks|negotiations?|discussions?|call|appeal|chorus|protests?|negociaci(?:on|ones)|conversaciones|llamad[oa]|pedido|discusiones|reclamo|protestas?|homenaje)$/;

/** *accedió al TNP*, *acceded to the convention*, but not *acceder a la red*. */
const accessible = (words: Words, at: number): boolean =>
  objectWith(words, at, Flag.instrument | Flag.body, Flag.mechanism | Flag.subordinate, 6) >= 0 ||
  properName(words, nextWord(words, at)) >= 0;

/** *a los primeros signatarios*, *como miembros de pleno derecho*: whom or as what a party joins. */
function membersBehind(words: Words, at: number, next: number): number {
  for (let member = at + 1; member < words.length && member - at <= 6 && !isStrong(words, member); member++)
    if (
      /^(?:signatari[oa]s?|firmantes?|soci[oa]s?|miembros?|adherentes?|observador(?:es)?|asociad[oa]s?)$/.test(
        text(words, member),
      )
    )
      return member;
  return properName(words, next);
}

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
  // *A decision to join has not been made*
  for (let right = at + 1; right < words.length && right - at <= 12 && !isStrong(words, right); right++)
    if (has(words, right, Flag.negation) && /^(?:been|yet)$/.test(text(words, right + 1))) return false;
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
  // *joined Egmont in May 2009*
  if (
    one.case === 'title' &&
    text(words, at + 1) === 'in' &&
    words.lexicon.language === 'en' &&
    /\d{4}/.test(text(words, at + 2) + text(words, at + 3))
  )
    return at;
  return one.case === 'title' && two?.case === 'title' && at > from && !has(words, at + 1, Flag.office) ? at + 1 : -1;
};

const person = (words: Words, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (has(words, at, Flag.state | Flag.collective | Flag.body)) return false;
  return true;
};

/** *became a party to*, *became a member of*; *se convirtió en miembro*, *pasó a formar parte*. Guideline 5. */
export const becoming: Construction = site => {
  const { words, at, context, group } = site;
  if (/^(?:admit|acept)/.test(words.info[at]!.folded)) return admitted(site);
  // *esto hace parte de*: is a part of.
  if (/^(?:h[ai]c|hiz|hech|hag)/.test(words.info[at]!.folded) && !group.reflexive) return null;
  const nth = becameNth(site);
  if (nth) return nth;
  const member = objectWord(
    words,
    at,
    /^(?:party|parties|members?|signatory|signatories|participants?|parte|partes|miembros?|signatarios?|adherents?)$/,
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

/** *was admitted to the arrangement*: a state or a body that others took in. */
function admitted(site: Site): Hit | null {
  const { words, at, group } = site;
  const member = group.passive || !asserts(site) ? null : newMember(site);
  if (member)
    return hit(site, group.future ? 2 : leveled(4, putAs(site)), 'accession', 5, {
      subject: member,
      object: member.from,
    });
  if (!group.passive || group.future || !asserts(site)) return null;
  const object = objectWith(
    words,
    text(words, at + 1) === 'como' ? at + 1 : at,
    Flag.instrument | Flag.mechanism | Flag.body | Flag.paper,
    Flag.subordinate | Flag.domestic,
    8,
  );
  const subject = subjectAt(site);
  if (object < 0 || subject.kind === 'outsider' || subject.kind === 'speaker') return null;
  return hit(site, leveled(4, putAs(site)), 'accession', 5, { subject, object });
}

/** *became the thirtieth state to ratify*, *se convirtió en el primer país en adherirse*: the infinitive was done. */
function becameNth(site: Site): Hit | null {
  const { words, at } = site;
  if (!asserts(site) || site.group.future) return null;
  for (let next = at + 1; next < words.length && next - at <= 12 && !isStrong(words, next); next++) {
    if (!/^(?:to|en)$/.test(text(words, next))) continue;
    if (!words.info[next + 1]?.acts.some(each => NTH.has(each.act) && each.forms & Form.infinitive)) continue;
    const subject = subjectAt(site);
    return subject.kind === 'party' || subject.kind === 'joint'
      ? hit(site, leveled(4, putAs(site)), 'accession', 5, { subject, object: next + 1 })
      : null;
  }
  return null;
}

const NTH: ReadonlySet<string> = new Set(['sign', 'ratify', 'join']);

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

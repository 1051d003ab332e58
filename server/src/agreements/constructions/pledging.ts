import { has, isComma, isStrong, text } from '../clause';
import { Flag, Form } from '../flags';
import { near } from '../nearby';
import type { Subject } from '../nounPhrase';
import {
  asserts,
  binds,
  type Construction,
  hit,
  impliesParties,
  leveled,
  nextWord,
  objectWith,
  putAs,
  type Site,
  subjectAt,
} from '../site';
import { isNoun } from '../usedAsNoun';
import { amountAt } from './amounts';
import { isState, reachesAbroad, towardsAnother } from './otherParty';
import { behindAddress, behindWhen } from './promisedWhen';
import { ofHome, toReporters } from './toReporters';
import { verbal } from './undertakings';

/** *pledged to*, *pledged $5 million*, *promised that … would*, *assured us that … will*; *prometió*. Guideline 2. */
export const pledging: Construction = site => {
  const { words, at, sense, group, context } = site;
  const given = promised(site) ?? asPromised(site) ?? guaranteed(site);
  if (given) return given;
  if (isNoun(words, at) || (!asserts(site) && !(sense.forms & Form.infinitive))) return null;
  const subject = subjectAt(site);
  const ours = subject.kind === 'we' && context.genre === 'speech' && reachesAbroad(words, subject);
  const unnamed = site.spanish && subject.kind === 'none' && promisedTogether(site);
  if (!ours && !unnamed && (!binds(subject, context) || (subject.kind === 'none' && !impliesParties(context))))
    return null;
  if (!asserts(site)) return hit(site, Math.min(2, leveled(3, putAs(site))), 'pledge-verb', 2, { subject });
  const toOffice =
    context.genre === 'cable' &&
    has(words, nextWord(words, at), Flag.office) &&
    words.info[nextWord(words, at)]?.case === 'title';
  const undertook = context.genre === 'cable' && (assures(words, at + 1) ? !ofHome(words, at) : toReporters(words, at));
  const abroad =
    (isState(words, subject) || international(words, subject) || toPerson(words, at) || toUs(site, subject)) &&
    !HOSTILE.test(text(words, nextWord(words, at) + 1));
  if (!undertook && !toOffice && !abroad && !ours && !unnamed && !towardsAnother(words, context, subject, at))
    return null;
  if (group.passive && group.perfect && amountAt(words, Math.max(0, group.start - 6), 6))
    return hit(site, leveled(3, putAs(site)), 'pledge-verb', 2, { subject });
  const level = site.spanish ? spanishPledge(site) : englishPledge(site);
  if (level === 0 || (group.passive && !group.perfect)) return null;
  return hit(site, leveled(level, putAs(site)), 'pledge-verb', 2, { subject });
};

/** *habían prometido un registro común*: several who were named before. */
const promisedTogether = ({ words, at, group, sense }: Site): boolean =>
  near(words, at, Flag.joint, 6) &&
  (/^(?:han|habian)$/.test(text(words, at - 1)) || (!group.perfect && (sense.forms & Form.plural) !== 0));

/** *El G8 prometió*, *NATO pledged*: what states are together binds itself to others. */
const international = (words: Site['words'], { from, to }: Subject): boolean => {
  for (let at = from; at < to; at++) if (has(words, at, Flag.body) && words.info[at]!.case === 'upper') return true;
  return false;
};

/** *prometió a Abbas 400 millones*: somebody with a name is promised a sum. */
const toPerson = (words: Site['words'], verb: number): boolean =>
  words.lexicon.language === 'es' &&
  text(words, verb + 1) === 'a' &&
  words.info[verb + 2]?.case === 'title' &&
  amountAt(words, verb + 2, 6);

/** *El presidente Boric nos prometió*: who speaks for one state tells what another's promised. */
const toUs = ({ words, at, context }: Site, { kind, from, to }: Subject): boolean =>
  text(words, at - 1) === 'nos' &&
  kind === 'party' &&
  (context.genre === 'speech' || context.genre === 'conference') &&
  [...words.flags.slice(from, to)].some(flags => (flags & (Flag.office | Flag.state)) !== 0);

/** What is promised to nobody's good: *pledged to retaliate*. */
const HOSTILE =
  /^(?:respond|retaliate|avenge|punish|fight|defend|destroy|crush|continue|keep|win|responder|vengar|castigar|defender|luchar|combatir|seguir|continuar|preservar)$/;

/** What is promised when nothing is. */
const LOOK = /^(?:review|consider|study|examine|look|check|think|try)$/;
/** *offered his personal assurances that nobody would be expelled*. */
const assures = (words: Site['words'], from: number): boolean => {
  for (let at = from; at < from + 4; at++) {
    if (has(words, at, Flag.negation)) return false;
    if (/^(?:assurances?|guarantees?)$/.test(text(words, at)))
      return text(words, at + 1) === 'that' && promises(words, at + 2, false);
  }
  return false;
};

/** What one state guarantees another. */
const GUARANTEED =
  /^(?:passage|access|immunity|independence|neutrality|integrity|sovereignty|delivery|supply|supplies|return|transit)$/;

/** What is allegiance, or a threat, rather than help. */
const NO_HELP = /^(?:allegiance|loyalty|fealty|revenge|vengeance|retaliation|resistance|victory|defiance|support)$/;

/** What is promised when nothing is done. */
const THINKING = /^(?:seguir|continuar|considerar|estudiar|analizar|revisar|evaluar|intentar)$/;

function spanishPledge({ words, at, group }: Site): number {
  const told = behindAddress(words, nextWord(words, at));
  const next = words.info[at]!.folded.startsWith('prom') ? behindWhen(words, told) : told;
  const word = text(words, next);
  const verb = words.info[at]!.folded;
  if (/^(?:garanti|asegur)/.test(verb)) {
    const that = has(words, next, Flag.preposition) ? wordAt(words, next, /^que$/, 6) : next;
    return text(words, that) === 'que' && promises(words, that + 1, true) ? 3 : 0;
  }
  if (/^ofre[cz]/.test(verb)) return amountAt(words, next, 5) || offersDeed(words, next) ? 3 : 0;
  if (verb.startsWith('oblig') && !group.reflexive) return 0;
  if ([0, 1, 2].some(step => THINKING.test(text(words, next + step)))) return 0;
  return word === 'que' ||
    word === 'a' ||
    ((words.info[next]?.forms ?? 0) & Form.infinitive) !== 0 ||
    amountAt(words, next, 6)
    ? 3
    : 0;
}

/** *ofreció compartir con Belice*, *ofreció a Haití médicos y vacunas*: an offer of help; to mediate or to talk is none. */
function offersDeed(words: Site['words'], next: number): boolean {
  const { forms = 0, folded = '' } = words.info[next] ?? {};
  if (forms & Form.infinitive)
    return !/^(?:mediar|dialogar|negociar|hablar|ser|estar|explicar|renunciar|conversar|reunir)/.test(folded);
  for (let at = next; at < words.length && at - next <= 6 && !isStrong(words, at); at++)
    if (OFFERED.test(text(words, at))) return true;
  return false;
}

/** What one state gives another. */
const OFFERED =
  /^(?:asistencia|becas?|vacunas|medicos|rescatistas|creditos?|financiamiento|donacion|donativo|sede|asilo|refugio|adiestramiento|capacitacion|combustible|alimentos|medicamentos)$/;

function englishPledge({ words, at }: Site): number {
  const next = behindAddress(words, nextWord(words, at));
  const word = text(words, next);
  const verb = words.info[at]!.folded;
  // *pledged their lives*: not to another party.
  if (/^(?:lives|fortunes|allegiance|honou?r|souls|loyalty)$/.test(text(words, next + 1))) return 0;
  const that = wordAt(words, next, /^that$/, 6);
  if (verb.startsWith('guarant') && word === 'to' && verbal(words, next + 1)) return 3;
  if (verb.startsWith('guarant') && [0, 1, 2, 3].some(step => GUARANTEED.test(text(words, next + step)))) return 3;
  if (/^(?:re)?assur|^guarant/.test(verb)) return promises(words, that < 0 ? next : that + 1, false) ? 3 : 0;
  if (verb.startsWith('offer')) return amountAt(words, next, 5) || assures(words, next) ? 3 : 0;
  const toWhom = has(words, next, Flag.state | Flag.office | Flag.collective) ? wordAt(words, next, /^to$/, 5) : -1;
  if (toWhom >= 0 && verbal(words, toWhom + 1)) return LOOK.test(text(words, toWhom + 1)) ? 2 : 3;
  if (word === 'to' && LOOK.test(text(words, next + 1)) && text(words, next + 2) !== 'into') return 2;
  if (word === 'to' || word === 'not' || amountAt(words, next, 6)) return 3;
  if (/^(?:itself|themselves|ourselves)$/.test(word)) return text(words, next + 1) === 'to' ? 3 : 0;
  if (that >= 0 && promises(words, that + 1, false)) return 3;
  // *promised there would be no more delays*
  if (/^(?:pledg|promis)/.test(verb) && /^(?:there|he|she|it|they|the)$/.test(word) && clauseWill(words, next))
    return 3;
  if (word === 'that') return 3;
  if (verb.startsWith('undert')) return 0;
  if (objectWith(words, at, Flag.actNoun | Flag.mechanism, 0, 8) >= 0) return 3;
  if (has(words, next, Flag.determiner | Flag.joint)) return 3;
  if (/^(?:him|her|them|us)$/.test(word) && has(words, next + 1, Flag.determiner)) return 3;
  if (GIVEN.test(word)) return 3;
  // *They pledged safe passage*
  return verb.startsWith('pledg') &&
    words.info[next]?.case === 'lower' &&
    !has(words, next, Flag.preposition | Flag.subordinate | Flag.auxiliary) &&
    ![0, 1].some(step => NO_HELP.test(text(words, next + step)))
    ? 3
    : 0;
}

/** *El Gobierno garantiza los aportes*, *las Partes garantizan el tránsito*: in a text of the parties, what they see to. */
function guaranteed(site: Site): ReturnType<Construction> {
  const { words, at, spanish, context, group, sense } = site;
  if (context.genre !== 'joint' || !spanish || !/^(?:garanti|asegur)/.test(words.info[at]!.folded)) return null;
  if (group.passive || !(sense.forms & Form.present) || !has(words, at + 1, Flag.determiner)) return null;
  const subject = subjectAt(site);
  if (subject.kind !== 'joint' && subject.kind !== 'party') return null;
  return hit(site, leveled(3, putAs(site)), 'pledge-verb', 2, { subject });
}

/** What is promised by its noun alone: *pledged continued support*, *pledged fuel*. */
const GIVEN =
  /^(?:continued|support|additional|more|full|further|assistance|aid|help|fuel|weapons|arms|troops|funds|funding|money|vaccines|equipment|food|ammunition|training|relief|safe|protection|resettlement|humanitarian|financial|military|emergency|our)$/;

/** *the 2 billion euros promised there*, *las armas prometidas por Francia*: the promise as a participle. Guideline 9. */
function promised(site: Site): ReturnType<Construction> {
  const { words, at, group, sense } = site;
  if (/^(?:offer|ofre|garanti|asegur)/.test(words.info[at]!.folded)) return null;
  // *consultations undertaken by* were held.
  if (/^undert/.test(words.info[at]!.folded) && !has(words, at - 1, Flag.commitment)) return null;
  if (!(sense.forms & Form.participle) || group.passive || group.perfect || group.start !== at) return null;
  const next = text(words, at + 1);
  const by =
    /^(?:by|por)$/.test(next) && objectWith(words, at + 1, Flag.state | Flag.collective, Flag.outsider, 5) >= 0;
  const there =
    (/^(?:there|at|in|last|en|durante)$/.test(next) && amountAt(words, Math.max(0, at - 4), Math.min(4, at))) ||
    (/^(?:during|at|last)$/.test(next) &&
      /^(?:aid|assistance|help|funds|funding|money|loans?)$/.test(text(words, at - 1)));
  return (by || there) && at > 0 && !has(words, at - 1, Flag.pronoun)
    ? hit(site, 3, 'pledge-verb', 9, { object: Math.max(0, at - 1) })
    : null;
}

/** *Panama took them in, as its President promised in March*: what is told was done by a promise. */
function asPromised(site: Site): ReturnType<Construction> {
  const { words, at, group, sense } = site;
  if (!(sense.forms & Form.past) || !asserts(site) || group.future || group.passive) return null;
  const next = at + 1;
  const ends =
    next >= words.length || isStrong(words, next) || has(words, next, Flag.preposition | Flag.office | Flag.state);
  if (!ends) return null;
  for (let left = group.start - 1; left >= 0 && group.start - left <= 6 && !isStrong(words, left); left--) {
    if (isComma(words, left)) return null;
    if (!/^(?:as|como)$/.test(text(words, left)) || left < 4) continue;
    const subject = subjectAt(site);
    return subject.kind === 'party' ||
      subject.kind === 'joint' ||
      subject.kind === 'we' ||
      (site.spanish && sense.forms & Form.firstPlural)
      ? hit(site, leveled(3, putAs(site)), 'pledge-verb', 9, { subject })
      : null;
  }
  return null;
}

/** *would be opened*, but not *would be pleased*. `at`: behind *be*. */
const passive = (words: Site['words'], at: number): boolean => {
  const next = nextWord(words, at - 1);
  return (
    /(?:ed|en|held|sent|paid|made|met|kept|built|cut|set|put|done|given)$/.test(text(words, next)) &&
    !FEELS.test(text(words, next))
  );
};

const FEELS =
  /^(?:pleased|interested|concerned|disappointed|surprised|needed|required|limited|respected|tempted|opposed|prepared|inclined|often|open|even|then|when|golden|delighted|honou?red|welcomed|invited)$/;

/** Whether what is assured is a deed to come: *will*, *would*, a Spanish future, and no mere state of things. */
function promises(words: Site['words'], from: number, spanish: boolean): boolean {
  for (let at = from; at < words.length && at - from < 14 && !isStrong(words, at); at++) {
    const info = words.info[at]!;
    if (spanish) {
      if (info.forms & (Form.future | Form.conditional))
        return (
          !info.stateOfThings &&
          !HOSTILE.test(info.folded) &&
          !/^(?:defender|segui|continua|responder|mantendr)/.test(info.folded)
        );
    } else if (has(words, at, Flag.future) || /^(?:would|may|can)$/.test(info.folded)) {
      let next = text(words, at + 1) === 'not' ? at + 2 : at + 1;
      while (has(words, next, Flag.adverb)) next++;
      const verb = words.info[next];
      // *that the dam would be opened*
      if (verb?.folded === 'be') return passive(words, next + 1);
      return (
        verb !== undefined &&
        (!verb.stateOfThings || verb.deed) &&
        (!LOOK.test(verb.folded) ||
          /^(?:into|at)$/.test(text(words, next + 1)) ||
          [2, 3, 4].some(step => /^(?:into|at)$/.test(text(words, next + step)) && verb.folded === 'look'))
      );
    }
  }
  return false;
}

const clauseWill = (words: Site['words'], from: number): boolean => wordAt(words, from + 1, /^(?:would|will)$/, 6) >= 0;

const wordAt = (words: Site['words'], from: number, pattern: RegExp, reach: number): number => {
  for (let at = from; at < words.length && at - from < reach && !isStrong(words, at); at++)
    if (pattern.test(text(words, at))) return at;
  return -1;
};

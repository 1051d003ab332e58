import { has, isStrong, text } from '../clause';
import { Flag, Form } from '../flags';
import { namesSeveral } from '../namesSeveral';
import { near } from '../nearby';
import {
  asserts,
  binds,
  bindsJointly,
  declares,
  type Hit,
  hit,
  impliesParties,
  leveled,
  objectWith,
  putAs,
  type Site,
  subjectAt,
} from '../site';
import { collegiate } from './collegiate';

/** *approved the establishment of the Grain Reserve*: what is approved is that something be set up together. Guideline 3. */
export function foundingApproved(site: Site, rule: string): Hit | null {
  const { words, at, sense, context } = site;
  if (sense.act !== 'adopt' || !asserts(site)) return null;
  if (!declares(context) && !bindsJointly(subjectAt(site), context, words)) return null;
  const noun = has(words, at + 1, Flag.determiner) ? at + 2 : at + 1;
  if (!FOUNDING.test(text(words, noun)) || !/^(?:of|de|del)$/.test(text(words, noun + 1))) return null;
  const subject = subjectAt(site);
  if (!binds(subject, context) || subject.kind === 'name') return null;
  return hit(site, site.group.future ? 2 : leveled(3, putAs(site)), rule, 3, { subject, object: noun });
}

/** *las Partes aprobaron las Normas Comunes de Seguridad*: rules that bear a name, which several states gave themselves. Guideline 1. */
export function rulesAdopted(site: Site, rule: string): Hit | null {
  const { words, at, sense, spanish, context, group } = site;
  if (
    !spanish ||
    sense.act !== 'adopt' ||
    !asserts(site) ||
    group.future ||
    !/^(?:aprob|adopt)/.test(words.info[at]!.folded)
  )
    return null;
  const noun = has(words, at + 1, Flag.determiner) ? at + 2 : at + 1;
  if (!RULES.test(text(words, noun)) || words.info[noun]!.case !== 'title') return null;
  const subject = subjectAt(site);
  if (!collegiate(words, subject) && (subject.kind !== 'joint' || !bindsJointly(subject, context, words))) return null;
  return hit(site, leveled(4, putAs(site)), rule, 1, { subject, object: noun });
}

/** *Colombia aprobó la ratificación de esta enmienda*, *el Senado aprobó la adhesión al Convenio*: the step of one state. Guideline 1. */
export function ratificationApproved(site: Site): Hit | null {
  const { words, at, sense, spanish, group } = site;
  if (!spanish || sense.act !== 'adopt' || !asserts(site) || group.future || !/^aprob/.test(words.info[at]!.folded))
    return null;
  if (text(words, at + 1) !== 'la' || !/^(?:ratificacion|adhesion)$/.test(text(words, at + 2))) return null;
  return hit(site, leveled(4, putAs(site)), 'instrument-ratified', 1, { subject: subjectAt(site), object: at + 2 });
}

const RULES =
  /^(?:medidas|normas|reglas|directrices|principios|lineamientos|codigo|reglamento|estatuto|recomendaciones|bases|decision|resolucion)$/;

const FOUNDING =
  /^(?:establishment|creation|launch|formation|setting-up|creacion|establecimiento|conformacion|constitucion|instalacion|lanzamiento)$/;

/**
 * *se renueva por tres años el despliegue*, *extended the mandate by one year*: in a text of the parties what goes on for
 * a term is agreed anew, whatever it is.
 */
export function extendedForTerm(site: Site, rule: string): Hit | null {
  const { words, at, sense, context, group } = site;
  if (sense.act !== 'extend' || !asserts(site)) return null;
  const subject = subjectAt(site);
  if (
    !declares(context) &&
    !(subject.kind === 'joint' && (near(words, at, Flag.joint, 4) || bindsJointly(subject, context, words)))
  )
    return null;
  if (subject.kind === 'outsider' || subject.kind === 'thing') return null;
  if (subject.kind === 'none' && !group.reflexive && !impliesParties(context)) return null;
  const programme = site.spanish && subject.kind === 'joint' && namesSeveral(words, subject) && sense.forms & Form.past;
  const titled =
    site.spanish || subject.kind !== 'joint'
      ? -1
      : objectWith(words, at, Flag.mechanism, Flag.domestic | Flag.subordinate | Flag.preposition, 10);
  if (titled >= 0 && words.info[titled]!.case === 'title')
    return hit(site, leveled(3, putAs(site)), rule, 1, { subject, object: titled });
  if (programme && objectWith(words, at, Flag.mechanism, Flag.domestic | Flag.subordinate | Flag.preposition, 3) >= 0)
    return hit(site, leveled(3, putAs(site)), rule, 1, { subject });
  for (let next = at + 1; next < words.length && next - at <= 14 && !isStrong(words, next); next++)
    if (
      /^(?:by|for|until|through|por|hasta)$/.test(text(words, next)) &&
      TERM.test([1, 2, 3, 4].map(behind => text(words, next + behind)).join(' '))
    )
      return hit(site, group.future ? 3 : leveled(3, putAs(site)), rule, 1, { subject });
  return null;
}

const TERM =
  /\b(?:years?|months?|(?:19|20)\d\d|anos?|meses|mes|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b/;

import { has, isComma, isStrong, text } from '../clause';
import { Flag, Form } from '../flags';
import { kindOfChunk, PARTY, type Subject } from '../nounPhrase';
import { type Construction, hit, isNoun, leveled, putAs, type Site, subjectAt } from '../site';
import { nounPhraseBefore } from '../subject';
import { verbal } from './undertakings';

/**
 * *welcomed Peru's decision to join*, *felicitó … por su aceptación como Estado Observador*: a welcome says 1, but a step
 * that binds already speaks through it. Acts in nouns and participles are read where they stand.
 */
export const welcoming: Construction = site => {
  const { words, at, spanish } = site;
  if (isNoun(words, at)) return null;
  const subject = subjectAt(site);
  for (let next = at + 1; next < words.length && next - at <= 16 && !isStrong(words, next); next++) {
    if (isComma(words, next) && next - at > 8) break;
    if (!has(words, next, Flag.commitment | Flag.actNoun)) continue;
    const word = text(words, next);
    if (spanish && /^(?:aceptacion|incorporacion|ingreso|adhesion|admision)$/.test(word)) {
      const link = text(words, next + 1);
      if (/^(?:proceso|solicitud|aspiracion|pedido|negociacion|camino)$/.test(text(words, next - 2))) break;
      if (/^(?:como|a|al|en)$/.test(link) || (link === 'de' && admitted(words, next + 2)))
        return hit(site, leveled(4, putAs(site)), 'accession', 5, { subject, object: next });
    }
    if (
      !spanish &&
      /^(?:accession|admission|membership|entry)$/.test(word) &&
      /^(?:to|into|in|as)$/.test(text(words, next + 1)) &&
      !/^(?:force)$/.test(text(words, next + 2))
    )
      return hit(site, leveled(4, putAs(site)), 'accession', 5, { subject, object: next });
  }
  const step = decidedStep(words, at);
  if (step && declaresOrReports(site))
    return hit(site, leveled(3, putAs(site)), 'commitment-reaffirmed', 6, {
      subject: step.owner,
      from: step.noun,
      to: step.noun + 1,
      object: step.link + 1,
    });
  return hit(site, 1, 'welcome', 2, { subject });
};

/**
 * *welcomed Chad's decision to host the summit*, *felicitó la determinación del gobierno de albergar refugiados*: who welcomes
 * what a party took on tells that it did. Null where the noun is nobody's, or no action follows it.
 */
function decidedStep(words: Site['words'], at: number): { owner: Subject; noun: number; link: number } | null {
  const spanish = words.lexicon.language === 'es';
  for (let noun = at + 1; noun < words.length && noun - at <= 16 && !isStrong(words, noun); noun++) {
    if (has(words, noun, Flag.irrealis) && !has(words, noun, Flag.commitment)) return null;
    if (!has(words, noun, Flag.commitment) || !TAKEN_ON.test(text(words, noun))) continue;
    const owner = spanish ? ownerBehind(words, noun) : ownerBefore(words, noun);
    if (!owner) continue;
    let link = spanish ? owner.to : noun + 1;
    if (text(words, link) === 'not') link++;
    if (
      text(words, link) === (spanish ? 'de' : 'to') &&
      verbal(words, link + 1) &&
      words.info[link + 1]!.case === 'lower'
    )
      return { owner, noun, link };
  }
  return null;
}

const TAKEN_ON = /^(?:decision|determination|commitment|pledge|promise|compromiso|determinacion|promesa)$/;

/** *the Republic of Korea's decision*, *their commitment*. */
function ownerBefore(words: Site['words'], noun: number): Subject | null {
  let at = noun - 1;
  while (at > 0 && noun - at <= 2 && !owns(words, at)) at--;
  if (!owns(words, at)) return null;
  const { from, kind } = nounPhraseBefore(words, at + 1, 0);
  return kind === 'party' || kind === 'joint' ? { kind, from, to: at + 1 } : null;
}

const owns = (words: Site['words'], at: number): boolean =>
  at >= 0 && /['’]s?$/.test(words.text.slice(words.start[at]!, words.end[at]!)) && has(words, at, PARTY);

/** *la determinación del Gobierno de Chile (de …)*: the owner ends before the next *de* with an infinitive. */
function ownerBehind(words: Site['words'], noun: number): Subject | null {
  if (!/^(?:de|del)$/.test(text(words, noun + 1))) return null;
  for (let to = noun + 2; to < words.length && to - noun <= 10 && !isStrong(words, to); to++) {
    if (text(words, to) !== 'de' || !((words.info[to + 1]?.forms ?? 0) & Form.infinitive)) continue;
    const kind = kindOfChunk(words, noun + 2, to, true);
    return kind === 'party' || kind === 'joint' ? { kind, from: noun + 2, to } : null;
  }
  return null;
}

/** Where a welcome is told of what the parties do. */
const declaresOrReports = ({ context }: Site): boolean => context.genre !== 'speech';

/** *la incorporación de Panamá como Estado Asociado*. */
const admitted = (words: Site['words'], from: number): boolean => {
  for (let at = from; at < from + 4; at++)
    if (has(words, at, Flag.state) && /^(?:como|a|al|en)$/.test(text(words, at + 1))) return true;
  return false;
};

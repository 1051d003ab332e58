import { has, isComma, isStrong, text } from '../clause';
import { Flag } from '../flags';
import { type Construction, hit, isNoun, leveled, putAs, type Site, subjectAt } from '../site';

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
  return hit(site, 1, 'welcome', 2, { subject });
};

/** *la incorporación de Panamá como Estado Asociado*. */
const admitted = (words: Site['words'], from: number): boolean => {
  for (let at = from; at < from + 4; at++)
    if (has(words, at, Flag.state) && /^(?:como|a|al|en)$/.test(text(words, at + 1))) return true;
  return false;
};

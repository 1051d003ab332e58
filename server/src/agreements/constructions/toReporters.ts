import { has, isStrong, text } from '../clause';
import { Flag } from '../flags';
import { nextWord } from '../site';
import type { Words } from '../words';

/** What an official promises his own people, rather than those who report it. */
const HOME =
  /^(?:voters?|elections?|electorate|campaign|supporters|reforms?|jobs|wages|salaries|teachers?|nurses?|pay|tuition|taxes|pensions|poor|constituents|nationali[sz]e|crowds?|rally|manifesto|base|laws?|bills?|legislation|cabinet|parliament|congress)$/;

/** Whether what is promised behind the verb at `at` is an affair of the promiser's own state. */
export const ofHome = (words: Words, at: number): boolean => {
  for (let word = 0; word < words.length; word++)
    if (HOME.test(text(words, word)) || (word > at && word - at <= 8 && has(words, word, Flag.outsider))) return true;
  return false;
};

/**
 * Whether a cable tells of a promise as made to those who report it, though it does not say to whom: by what is promised.
 * *promised to get back to us*, *undertook to raise it*, *promised there would be no delays*. `at`: the verb.
 */
export function toReporters(words: Words, at: number): boolean {
  if (ofHome(words, at)) return false;
  if (/^(?:undert|(?:re)?assur|guarant)/.test(words.info[at]!.folded)) return true;
  const next = nextWord(words, at);
  if (text(words, next) === 'to') return HELPS.test(text(words, nextWord(words, next)));
  if (text(words, next) === 'there') return true;
  for (let will = next; will < words.length && will - next <= 8 && !isStrong(words, will); will++)
    if (/^(?:will|would)$/.test(text(words, will))) return HELPS.test(text(words, nextWord(words, will)));
  return [0, 1, 2, 3].some(step => HELP.test(text(words, next + step)));
}

/** What is done for those who ask. */
const HELPS =
  /^(?:look|hand|provide|share|supply|send|deliver|release|extradite|grant|issue|return|cooperate|inform|respond|reply|answer|get|pass|forward|raise|follow|check|arrange|facilitate|brief|investigate|consult|try|convey|call|resolve|press|notify|keep|set|help|assist)$/;

/** *pledged full cooperation*, *promised a fuller answer*. */
const HELP =
  /^(?:cooperation|support|assistance|help|answer|response|reply|decision|action|cooperacion|apoyo|asistencia|ayuda)$/;

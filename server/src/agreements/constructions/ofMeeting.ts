import { has, isMark, text } from '../clause';
import { Flag } from '../flags';
import type { Words } from '../words';

/** *approved the agenda*, *se aprobó la agenda propuesta*: how a meeting orders itself is no agreement. `object`: *agenda*. */
export const ofMeeting = (words: Words, object: number): boolean =>
  text(words, object) === 'agenda' &&
  (has(words, object - 1, Flag.determiner) || /^(?:draft|provisional|proposed)$/.test(text(words, object - 1))) &&
  !/^(?:an?|una)$/.test(text(words, object - 1)) &&
  (object + 1 >= words.length ||
    isMark(words, object + 1) ||
    /^(?:propuesta|provisional|for|of|as|presentada)$/.test(text(words, object + 1)) ||
    (/^(?:de|del)$/.test(text(words, object + 1)) &&
      /^(?:la|el|dia|reunion|encuentro|sesion|trabajo)$/.test(text(words, object + 2))));

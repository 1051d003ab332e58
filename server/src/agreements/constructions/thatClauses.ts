import { has, isComma, isStrong, text } from '../clause';
import { Flag } from '../flags';
import { nextWord, type Site, subjectAt } from '../site';
import type { Words } from '../words';

/** Whether the clause from `from` promises: *will*, *would*, *shall*. */
export function promise(words: Words, from: number): boolean {
  for (let at = from; at < words.length && at - from <= 25 && !isStrong(words, at); at++) {
    if ((has(words, at, Flag.future) || text(words, at) === 'would') && FOLLOWS.test(text(words, nextWord(words, at))))
      return false;
    if (has(words, at, Flag.future) || text(words, at) === 'would')
      return text(words, at + 1) !== 'be' || !judged(words, at + 2);
    // *agreed that readings be exchanged*: a wish that was granted.
    if (
      text(words, at) === 'be' &&
      at > from &&
      !/^(?:to|can|cannot|can't|could|couldn't|might|must|should|may|ought|not)$/.test(text(words, at - 1))
    )
      return true;
    // *agreed that ships may enter*: leave that is given.
    if (text(words, at) === 'may' && LEAVE.test(text(words, nextWord(words, at)))) return true;
    if (has(words, at, Flag.hypothetical) || MEANS.test(text(words, at))) return false;
    if (at > from && has(words, at, Flag.auxiliary) && !has(words, at - 1, Flag.subordinate)) return false;
  }
  return false;
}

/** What is foreseen to come about, rather than done: *agreed that it would depend on the weather*. */
const FOLLOWS =
  /^(?:depend|require|need|mean|cost|suffer|cause|result|represent|prove|appear|seem|fail|undermine|weaken|worsen|damage|hurt|harm|like|want|prefer)$/;

/** What is permitted. */
const LEAVE =
  /^(?:visit|use|enter|fly|land|stay|remain|operate|inspect|keep|open|travel|attend|import|export|send|ship|dock|work|station|deploy|overfly|transit)$/;

/** Verbs behind which a clause tells of what follows from something: *agreed that the delay meant Chad would lose*. */
const MEANS = /^(?:means?|meant|suggest(?:s|ed)?|shows?|showed|implie[sd]|indicate[sd]?|proves?|proved|believed?)$/;

/** *agreed that the experts should be sent at once*, *should reconvene*: what several settle that others have to do. */
export function arranged(site: Site, from: number): boolean {
  const { words } = site;
  const asked = isComma(words, from - 2);
  if (!asked && !/^(?:joint|they|we)$/.test(subjectAt(site).kind) && site.context.genre !== 'joint') return false;
  for (let at = from; at < words.length && at - from <= 20 && !isStrong(words, at); at++) {
    if (text(words, at) !== 'should') {
      if (has(words, at, Flag.subordinate | Flag.hypothetical | Flag.future | Flag.auxiliary)) return false;
      continue;
    }
    const verb = nextWord(words, at);
    if (text(words, verb) !== 'be') return MEETS.test(text(words, verb));
    return DONE.test(text(words, nextWord(words, verb)));
  }
  return false;
}

const MEETS = /^(?:meet|re-?convene|convene|begin|resume|take|start)$/;
const DONE =
  /^(?:sent|held|made|paid|met|set|built|drawn|given|delayed|postponed|reported|exchanged|included|established|created|convened|submitted|extended|signed|released|returned|provided|shared|scheduled|formed|launched|opened|reopened|completed|appointed|invited|transferred|deployed|withdrawn|lifted|reviewed|studied|referred)$/;

/** *would be useful*, *will be a challenge*: what is foreseen of a thing, rather than what will be done. `at`: behind *be*. */
function judged(words: Words, at: number): boolean {
  let next = at;
  while (has(words, next, Flag.adverb) || /^(?:very|more|most|quite|too)$/.test(text(words, next))) next++;
  return (
    has(words, next, Flag.view) ||
    (has(words, at, Flag.determiner) && text(words, at) !== 'the') ||
    JUDGED.test(text(words, next))
  );
}

const JUDGED =
  /^(?:use(?:ful|less)|helpful|harmful|difficult|hard|tough|easy|easier|harder|(?:un)?important|key|critical|crucial|vital|essential|(?:un)?necessary|(?:im)?possible|(?:un)?likely|better|best|good|bad|worse|worst|counter-?(?:-|productive)?|counter|(?:un)?productive|(?:un)?wise|challenging|close|(?:un)?able|beneficial|dangerous|risky|costly|painful|premature|(?:in)?appropriate|preferable|(?:un)?welcome|futile|complicated|disastrous|decisive|enough|sufficient|needed|pleased|interested|disappointed|tempted|opposed|hesitant|reluctant|inclined|unhappy|happy|ready|willing|responsible|catastrophic|fatal|problematic|(?:un)?realistic|(?:in)?effective|valuable|interesting|significant|positive|negative|(?:un)?popular|(?:un)?acceptable)$/;

/** Whether a complement without *that* is a clause of opinion: *agreed the talks were useful*. */
export function opinion(words: Words, from: number): boolean {
  for (let at = from + 1; at < words.length && at - from <= 14 && !isStrong(words, at) && !isComma(words, at); at++) {
    if (has(words, at, Flag.subordinate) && text(words, at) !== 'that') return false;
    if (has(words, at, Flag.auxiliary)) return true;
    // *agreed the vote would be close*
    if (text(words, at) === 'would' && text(words, at + 1) === 'be' && !/(?:ed|en|ing)$/.test(text(words, at + 2)))
      return true;
    if (has(words, at, Flag.future) || text(words, at) === 'would') return false;
    if (has(words, at, Flag.hypothetical) || /^need(?:s|ed)?$/.test(text(words, at))) return true;
  }
  return false;
}

// What the rest of the house may use of entity linking.
export { affectedBy, type TextWords, wordsOfText } from './affected';
export type { LinkedPlace, LinkingContext } from './context';
export { isCommonWord, namesOf } from './entryNames';
export { countryOrCity } from './evidence/countries';
export { findMentions, type MentionsRead, mentionsIn, readMentions } from './findMentions';
export { wordsOf } from './gaps';
export { createMatcher, type MatchConditions, type MatchedName, type Matcher, type RawMatch } from './matcher';
export type { Candidate, Mention } from './mention';
export { type UnregisteredName, unregisteredNames } from './unregistered';
export { mayHaveNames, wordSignature } from './wordSignature';

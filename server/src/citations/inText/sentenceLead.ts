import { folded, WORDS } from './words';

/** How long the words are that only begin the sentence before a name in capitals: `The`, `Under the`, `La`. */
export function withoutLead(name: string): number {
  let lead = 0;
  for (let word = /^(\S+)\s+/.exec(name); word; word = /^(\S+)\s+/.exec(name.slice(lead))) {
    const plain = folded(word[1]!);
    if (!WORDS.sentenceWords.has(plain) && !/^(?:the|el|la|los|las)$/.test(plain)) break;
    lead += word[0].length;
  }
  return lead;
}

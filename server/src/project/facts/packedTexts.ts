import { latin1 } from './latin1';
import type { TextFacts, TextName } from './textFacts';

/**
 * The facts of a text as one string of Latin-1 without line breaks: the fingerprint, the mark of the glossary, JSON, a tab, the
 * words' signature.
 */
export type PackedText = string & { readonly packedText: true };

export function packText(facts: TextFacts): PackedText {
  const { uri, fingerprint, names, cited, labels, problems, problemsMark, asked, answer, glossary, words } = facts;
  const { id, works, suggest, agreements, shared, authors, asksAll } = asked;
  const questions = [id, works, suggest, agreements, shared, authors, asksAll ? 1 : 0];
  const marks: Marks = [problemsMark, answer];
  const parts: Parts = [uri, names.flat(), cited, labels, problems, questions as Questions, marks];
  return `${fingerprint}${glossary}${latin1(JSON.stringify(parts))}\t${words}` as PackedText;
}

export function unpackText(packed: PackedText): TextFacts {
  const tab = packed.indexOf('\t');
  const [uri, flat, cited, labels, problems, questions, marks] = JSON.parse(packed.slice(2 * MARK, tab)) as Parts;
  const names: TextName[] = [];
  for (let at = 0; at < flat.length; at += 2) names.push([flat[at] as string, flat[at + 1] as number]);
  const [problemsMark, answer] = marks;
  const [id, works, suggest, agreements, shared, authors, asksAll] = questions;
  return {
    uri,
    fingerprint: packed.slice(0, MARK),
    names,
    cited,
    labels,
    problems,
    problemsMark,
    asked: { id, works, suggest, agreements, shared, authors, asksAll: asksAll === 1 },
    answer,
    glossary: packedGlossary(packed),
    words: packed.slice(tab + 1),
  };
}

/** The mark of the glossary alone. */
export const packedGlossary = (packed: PackedText): string => packed.slice(MARK, 2 * MARK);

/** The words' signature alone. */
export const packedWords = (packed: PackedText): string => packed.slice(packed.indexOf('\t') + 1);

type Parts = [
  uri: string,
  names: (string | number)[],
  cited: readonly string[],
  labels: readonly string[],
  problems: readonly [number, number, number, number],
  questions: Questions,
  marks: Marks,
];
type Marks = [problems: string, answer: string];
type Questions = [string, string[], string[], string[], string[], string[], 0 | 1];

/** Code units of what `fingerprint` gives. */
const MARK = 14;

import type { TextRange } from '../../markup';

/** Longer parentheses are asides, not citations; it also bounds the search for the one that closes. */
const LONGEST = 700;

/** The content of every pair of parentheses or square brackets that closes in its paragraph, in the order of opening. */
export function bracketContents(text: string): TextRange[] {
  const token = /[([)\]]|(?:\r\n|\n|\r(?!\n))[ \t]*(?=[\r\n])/g;
  const open: { at: number; kind: string }[] = [];
  const found: TextRange[] = [];
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const bracket = match[0];
    if (bracket === '(' || bracket === '[') open.push({ at: match.index, kind: bracket });
    else if (bracket !== ')' && bracket !== ']') open.length = 0;
    else {
      const last = open.pop();
      if (!last) continue;
      const fits = (last.kind === '(') === (bracket === ')');
      if (fits && match.index - last.at <= LONGEST) found.push({ start: last.at + 1, end: match.index });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

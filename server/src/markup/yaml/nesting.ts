import { Lexer } from 'yaml';

/**
 * Collections in one another, in flow style, by indentation, or on one line (`- - a`), that the `yaml` package is given
 * to read. It reads them by recursion, and a stack that runs out while the runtime compiles a regular expression ends the
 * whole process; nobody writes so many.
 */
const MAX_NESTING = 100;

/** Whether the text nests more deeply than is safe to read. Linear, without recursion. */
export function nestsTooDeeply(text: string): boolean {
  return indentationDepth(text) > MAX_NESTING || (mayNestDeeply(text) && tokensNestDeeply(text));
}

/** How many lines stand, each indented more than the one before, around the most indented one. */
function indentationDepth(text: string): number {
  const open: number[] = [];
  let deepest = 0;
  for (const match of text.matchAll(/(?:^|[\r\n]) *(?=[^ \r\n])/g)) {
    const indentation = match[0].length;
    while (open.length > 0 && open.at(-1)! >= indentation) open.pop();
    open.push(indentation);
    deepest = Math.max(deepest, open.length);
  }
  return deepest;
}

/** Whether there are enough indicators for it, taking every such character for one. */
function mayNestDeeply(text: string): boolean {
  let indicators = 0;
  for (const _ of text.matchAll(/[[{:?-]/g)) if (++indicators > MAX_NESTING) return true;
  return false;
}

/** Looks at the tokens of the package's lexer, which does not recurse: open brackets, and indicators in a row. */
function tokensNestDeeply(text: string): boolean {
  let flow = 0;
  let inRow = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') flow++;
    else if (token === ']' || token === '}') flow--;
    else if (token === '-' || token === '?' || token === ':') inRow++;
    else if (token === ',' || (flow <= 0 && (token === '\n' || token === '\r\n'))) inRow = 0;
    if (flow > MAX_NESTING || inRow > MAX_NESTING) return true;
  }
  return false;
}

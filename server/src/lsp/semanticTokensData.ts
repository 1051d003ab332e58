import type { SemanticTokensEdit } from 'vscode-languageserver';
import type { Token } from '../features/semanticTokens';
import { tokenTypes } from '../features/tokenTypes';
import type { PlacedText } from './texts';

const typeIndex = new Map(tokenTypes.map((type, index) => [type, index]));

/** Tokens as the protocol packs them: five numbers each, relative to the one before; no token runs over a line's end. */
export function tokenData(tokens: readonly Token[], text: PlacedText): number[] {
  const data: number[] = [];
  let [lastLine, lastCharacter] = [0, 0];
  for (const { range, type } of tokens) {
    for (const [start, end] of lines(text.text, range.start, range.end)) {
      const { line, character } = text.position(start);
      data.push(
        line - lastLine,
        line === lastLine ? character - lastCharacter : character,
        end - start,
        typeIndex.get(type)!,
        0,
      );
      [lastLine, lastCharacter] = [line, character];
    }
  }
  return data;
}

function* lines(text: string, start: number, end: number): Generator<readonly [number, number]> {
  let at = start;
  for (let next = start; next <= end; next++) {
    if (next < end && text[next] !== '\n' && text[next] !== '\r') continue;
    if (next > at) yield [at, next];
    at = next + 1;
  }
}

/** What turns the one into the other: the stretch between what both begin and end with. */
export function tokenEdits(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  if (start === before.length && start === after.length) return [];
  return [{ start, deleteCount: before.length - start - tail, data: after.slice(start, after.length - tail) }];
}

import { CharClass, characterTable, expansion, firstLetter, lettersWithCase } from './characters';

const classes = characterTable();

/**
 * Whether `text` from `start` to `end` has the letters and digits of `name`, folded, in order; with `isExact` in the same
 * letter case too (accents fold all the same). Punctuation and white space are passed over.
 */
export function hasLettersOf(text: string, start: number, end: number, name: string, isExact: boolean): boolean {
  let at = start;
  let other = 0;
  for (;;) {
    while (at < end && isPassedOver(classes[text.charCodeAt(at)]!)) at++;
    while (other < name.length && isPassedOver(classes[name.charCodeAt(other)]!)) other++;
    if (at >= end || other >= name.length) return at >= end && other >= name.length;
    const unit = text.charCodeAt(at++);
    const wanted = name.charCodeAt(other++);
    if (unit === wanted && unit < 0x80) continue;
    // Beyond plain letters one character may be several: rare enough to be compared whole.
    if (unit >= 0x80 || wanted >= 0x80) return hasSameText(text.slice(start, end), name, isExact);
    if (isExact || classes[unit] !== classes[wanted]) return false;
  }
}

const isPassedOver = (found: number): boolean => found < firstLetter && found !== CharClass.expands;

function hasSameText(text: string, name: string, isExact: boolean): boolean {
  return isExact ? lettersWithCase(text) === lettersWithCase(name) : foldedLetters(text) === foldedLetters(name);
}

/** A text's letters and digits, folded, and nothing else. */
export function foldedLetters(text: string): string {
  let result = '';
  for (let at = 0; at < text.length; at++) {
    const found = classes[text.charCodeAt(at)]!;
    if (found >= firstLetter) result += String.fromCharCode(found);
    else if (found === CharClass.expands) {
      const { letters, length } = expansion(text, at);
      result += letters;
      at += length - 1;
    }
  }
  return result;
}

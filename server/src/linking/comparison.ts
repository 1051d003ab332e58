import { CharClass, characterTable, expansion, firstLetter, lettersWithCase } from './characters';

const classes = characterTable();

/** Whether `text` from `start` to `end` has the letters and digits of `name` in the same case; accents do not count. */
export function hasLettersInCase(text: string, start: number, end: number, name: string): boolean {
  let at = start;
  let other = 0;
  for (;;) {
    while (at < end && isPassedOver(classes[text.charCodeAt(at)]!)) at++;
    while (other < name.length && isPassedOver(classes[name.charCodeAt(other)]!)) other++;
    if (at >= end || other >= name.length) return at >= end && other >= name.length;
    const unit = text.charCodeAt(at++);
    const wanted = name.charCodeAt(other++);
    // Beyond plain letters one character may be several: rare enough to be compared whole.
    if (unit >= 0x80 || wanted >= 0x80) return lettersWithCase(text.slice(start, end)) === lettersWithCase(name);
    if (unit !== wanted) return false;
  }
}

const isPassedOver = (found: number): boolean => found < firstLetter && found !== CharClass.expands;

/** A hash of the folded letters and digits from `start` to `end`, made in another way than the hashes of words. */
export function letterCheck(text: string, start: number, end: number): number {
  let check = 0;
  for (let at = start; at < end; at++) {
    const found = classes[text.charCodeAt(at)]!;
    if (found >= firstLetter) check = Math.imul(check + found, 0x9e3779b1) ^ (check >>> 15);
    else if (found === CharClass.expands) {
      const { letters, length } = expansion(text, at);
      for (let index = 0; index < letters.length; index++) {
        check = Math.imul(check + letters.charCodeAt(index), 0x9e3779b1) ^ (check >>> 15);
      }
      at += length - 1;
    }
  }
  return check;
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

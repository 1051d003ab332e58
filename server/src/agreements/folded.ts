const ACCENTS = /[\u0300-\u036f]/g;

/** The folded form of each code unit below `TABLE`, as a code unit; those that fold to several are left to `normalize`. */
const TABLE = 0x180;
const foldedCodes = new Uint16Array(TABLE);
for (let code = 0; code < TABLE; code++) {
  const plain = String.fromCharCode(code).normalize('NFD').replace(ACCENTS, '').toLowerCase();
  foldedCodes[code] = plain.length === 1 ? plain.charCodeAt(0) : 0;
}

/** Lower case, without accents, with plain apostrophes and hyphens: the key under which words are compared. */
export function folded(text: string): string {
  let changed = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= TABLE || (foldedCodes[code] === 0 && code !== 0)) return foldedAtLength(text);
    if (foldedCodes[code] !== code) changed = true;
  }
  if (!changed) return text;
  let plain = '';
  for (let at = 0; at < text.length; at++) plain += String.fromCharCode(foldedCodes[text.charCodeAt(at)]!);
  return plain;
}

const foldedAtLength = (text: string): string =>
  text.normalize('NFD').replace(ACCENTS, '').replace(/[’ʼ]/g, "'").replace(/[‐‑]/g, '-').toLowerCase();

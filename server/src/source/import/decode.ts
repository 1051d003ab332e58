/** Encodings that Gloss reads, by their names in the WHATWG Encoding Standard. */
export const sourceEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;

export type SourceEncoding = (typeof sourceEncodings)[number];

export interface Decoded {
  /**
   * Of UTF-8 every byte counts: a byte order mark stays as the first character, which is text in a document's body
   * (markup, section 5). That of UTF-16 belongs to the encoding and is dropped.
   */
  readonly text: string;
  readonly encoding: SourceEncoding;
  /** Whether some bytes mean nothing in that encoding; they became U+FFFD. */
  readonly hadErrors: boolean;
}

/** How much of a file is looked at for its encoding, in bytes. */
const SAMPLE = 4096;
/** A file of single bytes has hardly any zero; text of Latin letters in UTF-16 has one in every other place. */
const ZEROS = 0.3;

/**
 * Decodes a file: in the encoding that is given, else by its byte order mark, else as UTF-16 where every other byte is zero, else as UTF-8 where it is that,
 * else as Windows-1252, in which every file of single bytes can be read. Never throws.
 */
export function decode(bytes: Uint8Array, given?: SourceEncoding): Decoded {
  if (given) return decodeAs(bytes, given);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return utf8(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes.subarray(2), 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2), 'utf-16be');
  const zeros = zeroShares(bytes.subarray(0, SAMPLE));
  if (zeros.odd > ZEROS && zeros.even < ZEROS / 3) return utf16(bytes, 'utf-16le');
  if (zeros.even > ZEROS && zeros.odd < ZEROS / 3) return utf16(bytes, 'utf-16be');
  const { good, bad } = countSequences(bytes);
  // A few broken sequences among many whole ones: a damaged or cut-off file of UTF-8.
  return bad === 0 || good > 10 * bad ? utf8(bytes) : windows1252(bytes);
}

function decodeAs(bytes: Uint8Array, encoding: SourceEncoding): Decoded {
  if (encoding === 'utf-8') return utf8(bytes);
  if (encoding === 'windows-1252') return windows1252(bytes);
  const isMarked =
    encoding === 'utf-16le' ? bytes[0] === 0xff && bytes[1] === 0xfe : bytes[0] === 0xfe && bytes[1] === 0xff;
  return utf16(isMarked ? bytes.subarray(2) : bytes, encoding);
}

function utf8(bytes: Uint8Array): Decoded {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { text, encoding: 'utf-8', hadErrors: countSequences(bytes).bad > 0 };
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  const little = encoding === 'utf-16le' ? even : swapped(even);
  const text = new TextDecoder('utf-16le', { ignoreBOM: true }).decode(little);
  return { text, encoding, hadErrors: even.length < bytes.length || hasLoneSurrogate(little) };
}

function swapped(bytes: Uint8Array): Uint8Array {
  const result = new Uint8Array(bytes.length);
  for (let at = 0; at < bytes.length; at += 2) {
    result[at] = bytes[at + 1]!;
    result[at + 1] = bytes[at]!;
  }
  return result;
}

function hasLoneSurrogate(bytes: Uint8Array): boolean {
  for (let at = 1; at < bytes.length; at += 2) {
    const high = bytes[at]! & 0xfc;
    if (high === 0xdc) return true;
    if (high === 0xd8) {
      if (((bytes[at + 2] ?? 0) & 0xfc) !== 0xdc) return true;
      at += 2;
    }
  }
  return false;
}

// What 0x80 to 0x9F mean in Windows-1252 (WHATWG Encoding Standard, index-windows-1252); the five free places stay C1
// controls there. Written out because some versions of Node take TextDecoder('windows-1252') for Latin-1.
const HIGH =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

function windows1252(bytes: Uint8Array): Decoded {
  const units = new Uint16Array(bytes.length);
  let hadErrors = false;
  bytes.forEach((byte, at) => {
    const code = byte >= 0x80 && byte < 0xa0 ? HIGH.charCodeAt(byte - 0x80) : byte;
    if (code >= 0x80 && code < 0xa0) hadErrors = true;
    units[at] = code;
  });
  let text = '';
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < units.length; at += SAMPLE) text += String.fromCharCode(...units.subarray(at, at + SAMPLE));
  return { text, encoding: 'windows-1252', hadErrors };
}

function zeroShares(bytes: Uint8Array): { even: number; odd: number } {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  const half = Math.max(1, bytes.length / 2);
  return { even: even / half, odd: odd / half };
}

/** Sequences of several bytes that UTF-8 allows, and bytes that it does not (RFC 3629; overlong forms are let pass). */
function countSequences(bytes: Uint8Array): { good: number; bad: number } {
  let good = 0;
  let bad = 0;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      at++;
      continue;
    }
    const length = byte >= 0xf5 || byte < 0xc2 ? 0 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    let follow = 1;
    while (follow < length && ((bytes[at + follow] ?? 0) & 0xc0) === 0x80) follow++;
    if (length > 0 && follow === length) good++;
    else bad++;
    at += Math.max(1, follow);
  }
  return { good, bad };
}

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The `text-sha256` of a source text (markup, section 6): lower-case hex SHA-256 of its UTF-8 bytes with every line break
 * written as LF. A lone surrogate is hashed as U+FFFD, as UTF-8 has no bytes for it.
 */
export const sourceHash = (sourceText: string): string => bytesToHex(sha256(utf8ToBytes(withLineFeeds(sourceText))));

/** The text with every line break (LF, CRLF, lone CR) as LF. */
export const withLineFeeds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

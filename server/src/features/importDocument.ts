import { importText } from '../markup';
import type { Snapshot } from '../project';
import { decode, proposeFrontMatter } from '../source';

/**
 * The bytes of a plain text as a document: decoded, with an id, the kind, the date and the language that the text shows,
 * and where it came from. Characters that its encoding does not have are told in `origin`.
 */
export function importDocument(bytes: Uint8Array, fileName: string, snapshot: Snapshot): string {
  const { text, encoding, hadErrors } = decode(bytes);
  const defaultLanguage = snapshot.settings.language === 'es' ? 'es' : 'en';
  const origin = hadErrors ? { damaged: true } : {};
  return importText(text, { ...proposeFrontMatter(text, { fileName, encoding, origin, hints: { defaultLanguage } }) });
}

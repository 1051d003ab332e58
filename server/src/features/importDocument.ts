import { t } from '@vscode/l10n';
import { importText } from '../markup';
import { type Snapshot, sourceKind, sourceLanguage } from '../project';
import { type ImportRefusal, type ReadingHints, readImport, sourceEncodings } from '../source';

/** A file that is to become a document. */
export interface ImportQuery {
  readonly bytes: Uint8Array;
  /** Its name; `''` for a text that comes from no file. */
  readonly fileName: string;
  /** What the reader said of it; the rest is proposed. Names of kinds, languages and encodings that there are not count for nothing. */
  readonly said?: Partial<ImportChoices>;
}

/** What is proposed, and what a reader may choose, before the document is written. No title and no date are `''`. */
export interface ImportChoices {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly kind: string;
  readonly language: string;
  readonly encoding: string;
  readonly reflow: boolean;
}

/** A document as it would be written, or one sentence that says why the file is no text. */
export type ImportedDocument =
  | {
      readonly text: string;
      readonly choices: ImportChoices;
      /** Some bytes mean nothing in the encoding. */
      readonly isDamaged: boolean;
      /** The text looks cut up as a PDF's is. */
      readonly looksCut: boolean;
      /** Why it is proposed as of its kind, in the reader's language; none where the reader said the kind. */
      readonly reasons: readonly string[];
    }
  | { readonly refused: string };

/**
 * The bytes of a text as a document: decoded and converted as `gloss import` does it, with what the text shows of itself
 * and what the reader said.
 */
export async function importDocument(
  { bytes, fileName, said = {} }: ImportQuery,
  snapshot: Snapshot,
): Promise<ImportedDocument> {
  const kind = sourceKind(said.kind);
  const language = sourceLanguage(said.language);
  const encoding = sourceEncodings.find(each => each === said.encoding);
  const reflow = said.reflow ?? false;
  const hints: ReadingHints = {
    defaultLanguage: sourceLanguage(snapshot.settings.language) ?? 'en',
    ...(kind ? { kind } : {}),
    ...(language ? { language } : {}),
  };
  const imported = await readImport(bytes, { fileName, reflow, hints, ...(encoding ? { encoding } : {}) });
  if ('refused' in imported) return { refused: reasonOf(imported) };
  const { proposal, isDamaged, looksCut, reasons, text } = imported;
  const id = said.id || proposal.id;
  const title = said.title ?? proposal.title ?? '';
  const date = said.date ?? proposal.date ?? '';
  const document = importText(text, {
    id,
    kind: proposal.kind,
    title: title || undefined,
    date: date || undefined,
    language: proposal.language,
    origin: fileName ? proposal.origin : { ...proposal.origin, from: 'clipboard' },
  });
  const choices = {
    id,
    title,
    date,
    kind: proposal.kind,
    language: proposal.language,
    encoding: imported.encoding,
    reflow,
  };
  return { text: document, choices, isDamaged, looksCut, reasons: reasons.map(each => t(each)) };
}

function reasonOf({ refused, reason }: ImportRefusal): string {
  switch (refused) {
    case 'pdf':
      return t('It is a PDF: save its text as a .txt file and import that.');
    case 'binary':
      return t('It is no text in UTF-8, UTF-16 or Windows-1252.');
    case 'unreadable':
      return t('It cannot be read: {0}', reason ?? '');
  }
}

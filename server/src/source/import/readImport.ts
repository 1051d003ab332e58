import type { ReadingHints } from '../reading';
import { readSource } from '../readSource';
import { decode, type SourceEncoding } from './decode';
import { type FrontMatterProposal, nameOf, proposeFrontMatter } from './frontMatter';
import { needsReflow, reflow } from './reflow';

/** How a file is to be imported. */
export interface ImportOptions {
  /** The file's name, which tells its form by its ending; `''` for a text that comes from no file. */
  readonly fileName: string;
  /** Whether to rebuild the paragraphs of a PDF's text. */
  readonly reflow?: boolean;
  /** Of a plain text or a page; found out where it is not given. */
  readonly encoding?: SourceEncoding;
  readonly hints?: ReadingHints;
}

/** A file as a source text. */
export interface ImportedText {
  /** The source text, fixed from now on. */
  readonly text: string;
  /** UTF-8 for a Word document, whose text has none of its own. */
  readonly encoding: SourceEncoding;
  /** Whether some bytes mean nothing in that encoding. */
  readonly isDamaged: boolean;
  /** Whether the text looks cut up as a PDF's is. Told of the text before it was reflowed. */
  readonly looksCut: boolean;
  /** Why it is of its kind, in English (see `Evidence`); none where the kind was given. */
  readonly reasons: readonly string[];
  /** What its front matter says to begin with. */
  readonly proposal: FrontMatterProposal;
}

/** Why a file is no text: a PDF, bytes of something else, or a document that its library cannot read, with its reason. */
export type ImportRefusal = { readonly refused: 'pdf' | 'binary' | 'unreadable'; readonly reason?: string };

/** Among characters that no text has, so many in a thousand are let pass: damage, not another form. */
const STRAY = 2;

/**
 * Reads a file for import: decoded, converted from HTML or DOCX by its name's ending, reflowed where that is asked for,
 * with the front matter that its text shows. The editor and the command line import by this. Never throws.
 */
export async function readImport(bytes: Uint8Array, options: ImportOptions): Promise<ImportedText | ImportRefusal> {
  const { fileName, hints } = options;
  const converted = await convert(bytes, options).catch((error: Error) => error);
  if (converted instanceof Error) return { refused: 'unreadable', reason: converted.message };
  if ('refused' in converted) return converted;
  const { encoding, isDamaged } = converted;
  let { text } = converted;
  const origin: Record<string, unknown> = { ...converted.origin, ...(isDamaged ? { damaged: true } : {}) };
  const looksCut = needsReflow(text);
  if (options.reflow) {
    const { text: flowed, report } = reflow(text);
    const { dropped, ...counts } = report;
    text = flowed;
    origin.reflow = { ...counts, dropped: dropped.length };
  }
  const about = fileName ? { fileName, encoding } : {};
  // A cable's file often knows the year that its header has lost.
  const id = fileName && nameOf(fileName);
  const reading = readSource(text, id ? { id, ...hints } : hints);
  const proposal = proposeFrontMatter(reading, { ...about, origin });
  const reasons = [...new Set(reading.evidence.map(({ reason }) => reason))];
  return { text, encoding, isDamaged, looksCut, reasons, proposal };
}

interface Converted {
  readonly text: string;
  readonly encoding: SourceEncoding;
  readonly isDamaged: boolean;
  readonly origin: Readonly<Record<string, unknown>>;
}

async function convert(bytes: Uint8Array, { fileName, encoding }: ImportOptions): Promise<Converted | ImportRefusal> {
  if (/\.docx$/i.test(fileName)) {
    const { docxToText } = await import('./converters');
    return { text: await docxToText(bytes), encoding: 'utf-8', isDamaged: false, origin: { converted: 'docx' } };
  }
  if (startsWith(bytes, '%PDF-')) return { refused: 'pdf' };
  const decoded = decode(bytes, encoding);
  if (isBinary(decoded.text)) return { refused: 'binary' };
  const found = { encoding: decoded.encoding, isDamaged: decoded.hadErrors };
  if (!/\.x?html?$/i.test(fileName)) return { ...found, text: decoded.text, origin: {} };
  const { htmlToText } = await import('./converters');
  return { ...found, text: await htmlToText(decoded.text.replace(/^\uFEFF/, '')), origin: { converted: 'html' } };
}

const startsWith = (bytes: Uint8Array, mark: string): boolean =>
  [...mark].every((char, at) => bytes[at] === char.charCodeAt(0));

/** Whether control characters stand in it that no text has. Breaks of lines and pages, tabs and a file's end are text. */
function isBinary(text: string): boolean {
  const strays = text.match(/[\0-\x07\x0e-\x19\x1c-\x1f]/g)?.length ?? 0;
  return strays * 1000 > STRAY * text.length;
}

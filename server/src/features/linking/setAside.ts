import { quoteScalar, type TextRange } from '../../markup';
import { type AnalysedDocument, contextHash, quoteOf, type Snapshot } from '../../project';
import type { ProjectChange } from '../change';
import { appendLines } from '../insertLines';

/** A finding of a rule on a range of the source text that somebody looked at, and found to be none. */
export interface SettingAside {
  readonly rule: string;
  readonly document: AnalysedDocument;
  readonly range: TextRange;
  readonly snapshot: Snapshot;
  /** Who looked; left out where nobody knows. */
  readonly by: string | undefined;
}

/** Notes the finding in `gloss.reviewed.yaml`, as one more line, which is made where there is none. */
export function setAsideChange({ rule, document, range, snapshot, by }: SettingAside): ProjectChange {
  const uri = `${snapshot.root}/gloss.reviewed.yaml`;
  const { text } = document.document.source;
  const fields = {
    rule,
    document: document.id,
    quote: quoteOf(text, range),
    context: contextHash(text, range),
    ...(by ? { by } : {}),
    date: new Date().toISOString().slice(0, 10),
  };
  const pairs = Object.entries(fields).map(([key, value]) => `${key}: ${quoteScalar(value, true)}`);
  const line = `- {${pairs.join(', ')}}\n`;
  const before = snapshot.files.get(uri)?.text;
  if (before === undefined) return { edits: [], newFiles: [{ uri, text: line }] };
  return { edits: [{ uri, edits: [appendLines(before, line)] }] };
}

import { importText } from '../markup';
import type { Snapshot } from '../project';
import { readSource, type SourceKind } from '../source';

/** A plain text as a document: with an id, and the kind and the language that the text shows or the reader says. */
export function importDocument(
  { name, text, kind }: { readonly name: string; readonly text: string; readonly kind?: string },
  snapshot: Snapshot,
): string {
  const { language } = snapshot.settings;
  const defaultLanguage = language === 'es' ? 'es' : 'en';
  const reading = readSource(text, { kind: kind as SourceKind | undefined, defaultLanguage });
  const frontMatter = {
    id: name,
    kind: reading.kind,
    title: reading.header?.subject ?? reading.facts.title?.value,
    date: reading.header?.dateTime?.slice(0, 10) ?? reading.facts.date?.value,
    language: reading.language,
  };
  return importText(text, frontMatter);
}

import { expect } from 'vitest';
import type { ProjectChange } from '../../../server/src/features/change';
import { placedText } from '../../../server/src/lsp/texts';
import { workspaceEdit } from '../../../server/src/lsp/workspaceEdit';
import { applyEdits, strip, type TextEdit } from '../../../server/src/markup';
import { loadProject, uriOf } from '../project/memoryProject';
import { glossaryText, referencesText } from './randomDocuments';

/** Texts of files by their paths in the project. */
export type Texts = Readonly<Record<string, string>>;

/** A glossary, references and findings that were set aside, in the line breaks of Windows if so wished. */
export function ownFiles(isOfWindows: boolean): Texts {
  const files = {
    'glossary/g.yaml': glossaryText,
    'references.yaml': referencesText,
    'gloss.reviewed.yaml': '- {rule: entity/unlinked, document: z, quote: North, context: 00000000}\n',
  };
  const written = (text: string) => (isOfWindows ? text.replaceAll('\n', '\r\n') : text);
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, written(text)]));
}

/** A project of these files, with a glossary and references, its documents open. The one that is asked about is `a.gloss`. */
export async function opened(texts: Texts) {
  const all: Texts = { ...ownFiles(false), ...texts };
  const { project } = await loadProject(all);
  for (const [path, text] of Object.entries(all))
    if (path.endsWith('.gloss')) project.openDocument(uriOf(path), text, 1);
  const snapshot = project.snapshot();
  return { all, project, snapshot, document: snapshot.document(uriOf('a.gloss'))! };
}

const pathOf = (uri: string) => uri.slice(uriOf('').length);

/**
 * The files after the change, if the guard at the rim lets it through, which it does unless `mayRefuse`. Holds every
 * document that it touches to its source text, and every file to its line breaks.
 */
export async function made(change: ProjectChange, files: Texts, mayRefuse = false): Promise<Texts> {
  const after: Record<string, string> = { ...files };
  const checked = await workspaceEdit(change, {
    text: async uri => placedText(uri, files[pathOf(uri)] ?? ''),
    exists: async uri => files[pathOf(uri)] !== undefined,
    seen: uri => files[pathOf(uri)],
    version: () => 1,
    supports: { documentChanges: true, create: true },
  });
  if (mayRefuse && 'refused' in checked) return after;
  expect(checked).toHaveProperty('edit');
  for (const { uri, text } of change.newFiles ?? []) after[pathOf(uri)] = text;
  for (const { uri, edits } of change.edits) {
    const before = files[pathOf(uri)]!;
    inOrder(edits, before);
    const text = applyEdits(before, edits);
    after[pathOf(uri)] = text;
    if (uri.endsWith('.gloss')) expect(strip(text)).toBe(strip(before));
    const breaks = lineBreaks(before);
    if (breaks.size === 1) expect([...lineBreaks(text)], `line breaks of ${pathOf(uri)}`).toEqual([...breaks]);
  }
  return after;
}

const lineBreaks = (text: string): ReadonlySet<string> => new Set(text.match(/\r\n?|\n/g));

/** Edits of a file are in order, apart, and within it, and break no line end and no pair of surrogates up. */
export function inOrder(edits: readonly TextEdit[], text: string): void {
  let end = 0;
  for (const { range } of edits) {
    expect(range.start).toBeGreaterThanOrEqual(end);
    expect(range.end).toBeGreaterThanOrEqual(range.start);
    expect(range.end).toBeLessThanOrEqual(text.length);
    for (const at of [range.start, range.end]) {
      expect(text.slice(at - 1, at + 1)).not.toBe('\r\n');
      expect(/^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1))).toBe(false);
    }
    end = range.end;
  }
}

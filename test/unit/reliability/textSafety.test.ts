import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Problem, runChecks } from '../../../server/src/checks';
import type { ProjectChange } from '../../../server/src/features/change';
import { fixesFor } from '../../../server/src/features/fixes/fixes';
import { importDocument } from '../../../server/src/features/importDocument';
import { rename } from '../../../server/src/features/rename';
import { nameAt } from '../../../server/src/features/symbol';
import { tagPassage } from '../../../server/src/features/tagPassage';
import { placedText } from '../../../server/src/lsp/texts';
import { workspaceEdit } from '../../../server/src/lsp/workspaceEdit';
import {
  applyEdits,
  parseDocument,
  removeField,
  removeFrontMatterField,
  removeSpans,
  setField,
  setFrontMatterField,
  setReference,
  strip,
  type TextEdit,
} from '../../../server/src/markup';
import type { AnalysedDocument, Snapshot } from '../../../server/src/project';
import { loadProject, uriOf } from '../project/memoryProject';
import { runs } from './effort';
import { glossaryText, randomDocument, referencesText } from './randomDocuments';

/** A project with two documents, both open. */
async function opened(texts: Readonly<Record<string, string>>) {
  const all = { 'glossary/g.yaml': glossaryText, 'references.yaml': referencesText, ...texts };
  const { project } = await loadProject(all);
  for (const [path, text] of Object.entries(all))
    if (path.endsWith('.gloss')) project.openDocument(uriOf(path), text, 1);
  const snapshot = project.snapshot();
  return { all, project, snapshot, document: snapshot.document(uriOf('a.gloss'))! };
}

/**
 * The files after the change, if the guard at the rim lets it through, which it does unless `mayRefuse`. Holds every
 * document that it touches to its source text.
 */
async function made(
  change: ProjectChange,
  files: Readonly<Record<string, string>>,
  mayRefuse = false,
): Promise<Record<string, string>> {
  const after: Record<string, string> = { ...files };
  const path = (uri: string) => uri.slice(uriOf('').length);
  const checked = await workspaceEdit(change, {
    text: async uri => placedText(uri, files[path(uri)] ?? ''),
    seen: uri => files[path(uri)],
    version: () => 1,
    supports: { documentChanges: true, create: true },
  });
  if (mayRefuse && 'refused' in checked) return after;
  expect(checked).toHaveProperty('edit');
  for (const { uri, text } of change.newFiles ?? []) after[path(uri)] = text;
  for (const { uri, edits } of change.edits) {
    const before = files[path(uri)]!;
    inOrder(edits, before);
    after[path(uri)] = applyEdits(before, edits);
    if (uri.endsWith('.gloss')) expect(strip(after[path(uri)]!)).toBe(strip(before));
  }
  return after;
}

/** Edits of a file are in order, apart, and within it, and break no line end and no pair of surrogates up. */
function inOrder(edits: readonly TextEdit[], text: string): void {
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

/** What a problem says, wherever the markup around it put it. */
const standing = ({ document }: AnalysedDocument, { code, range }: Problem): string => {
  const source = document.source.rangeToSource(range);
  return source ? `${code} ${source.start}-${source.end}` : `${code} ${document.text.slice(range.start, range.end)}`;
};

/** Fixes that leave what was found and only silence it elsewhere, or that need another hand, are not held to this. */
const mends = (name: string) => !/^(?:create|from-)/.test(name);

describe('every quick fix', () => {
  const seen = new Set<string>();

  test('keeps the source text, and the problem is gone', { timeout: 3_600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(randomDocument, fc.infiniteStream(fc.nat(1000)), async (text, numbers) => {
        const { all, snapshot, document } = await opened({ 'a.gloss': text, 'b.gloss': '[North]{north} again.\n' });
        const problems = runChecks(document, snapshot);
        for (let tries = 0; tries < 4 && problems.length > 0; tries++) {
          const problem = problems[numbers.next().value! % problems.length]!;
          for (const fix of fixesFor({ problem, document, snapshot })) {
            const change = await fix.change?.();
            if (!change || 'refused' in change) continue;
            seen.add(`${problem.code} ${fix.name.replace(/:.*/, '')}`);
            const after = await made(change, all);
            if (!mends(fix.name)) continue;
            const next = await opened(after);
            const left = runChecks(next.document, next.snapshot).map(each => standing(next.document, each));
            const gone = standing(document, problem);
            const was = problems.filter(each => standing(document, each) === gone).length;
            expect(left.filter(each => each === gone).length, `${fix.name} mends ${gone}`).toBeLessThan(was);
          }
        }
      }),
      runs(60),
    );
    console.log([...seen].sort().join('\n'));
    expect(seen.size).toBeGreaterThan(8);
  });
});

describe('every other change', () => {
  let snapshot: Snapshot;
  beforeAll(async () => {
    ({ snapshot } = await opened({ 'a.gloss': '' }));
  });

  test('a rename of anything that stands in a document', { timeout: 3_600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(randomDocument, randomDocument, fc.nat(10_000), async (text, other, number) => {
        const { all, project, snapshot, document } = await opened({ 'a.gloss': text, 'b.gloss': other });
        const spans = document.annotations.filter(each => each.entity ?? each.id ?? each.citations[0]);
        const at = spans[number % Math.max(1, spans.length)];
        if (!at) return;
        const place = (at.entity ?? at.id)?.range.start ?? at.citations[0]!.range.start;
        const found = nameAt({ snapshot, document, offset: place, load: uri => project.read(uri) });
        if (!found) return;
        for (const newId of ['renamed', 'ñandú-2', 'true', '12']) {
          const result = await rename(
            found.thing,
            newId,
            snapshot,
            async uri => all[uri.slice(uriOf('').length) as keyof typeof all],
          );
          // A quote too many may join a bracket somewhere else: then the guard stands in the way.
          if ('change' in result) await made(result.change, all, true);
        }
      }),
      runs(150),
    );
  });

  test('a passage that is linked or tagged, wherever the selection lies', { timeout: 3_600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        randomDocument,
        fc.nat(200),
        fc.nat(60),
        fc.constantFrom('entity', 'agreement'),
        fc.constantFrom('north', 'new', 'a: b', '}', ''),
        async (text, start, length, layer, id) => {
          const { all, snapshot, document } = await opened({ 'a.gloss': text });
          const from = Math.min(start, text.length);
          const range = { start: from, end: Math.min(from + length, text.length) };
          const newEntries = [undefined, { name: 'a: [b', type: 'person' }];
          for (const newEntry of newEntries) {
            const result = tagPassage({
              document,
              snapshot,
              range,
              layer: layer as 'entity',
              id,
              ...(newEntry ? { newEntry } : {}),
            });
            if ('change' in result) await made(result.change, all);
          }
        },
      ),
      runs(150),
    );
  });

  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom('a: b', '}', "'", '\n', 'x # y', '---'),
    fc.boolean(),
    fc.integer(),
  );

  test('fields of annotations and of the front matter', () => {
    fc.assert(
      fc.property(
        randomDocument,
        fc.nat(100),
        fc.constantFrom('note', 'north', 'id', 'a b', '__proto__'),
        value,
        (text, number, key, given) => {
          const document = parseDocument(text);
          const span = document.spans[number % Math.max(1, document.spans.length)];
          const results = [
            setFrontMatterField(document, key, given),
            removeFrontMatterField(document, 'title'),
            removeSpans(document, document.spans),
            ...(span
              ? [
                  setField(document, span, key, given),
                  removeField(document, span, 'note'),
                  setReference(document, span, String(given)),
                ]
              : []),
          ];
          for (const { edits } of results) {
            if (!edits) continue;
            inOrder(edits, text);
            expect(strip(applyEdits(text, edits))).toBe(strip(text));
          }
        },
      ),
      runs(1000),
    );
  });

  test('an import of any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(randomDocument, fc.string({ unit: 'binary', maxLength: 80 })), async given => {
        // A file with control characters is taken for UTF-16 or for no text at all.
        const text = given.replace(/[\0-\x07\x0e-\x1f]/g, '');
        // Lone surrogates have no UTF-8: what a file can hold is compared.
        const bytes = new TextEncoder().encode(text);
        const written = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
        const imported = await importDocument({ bytes, fileName: 'a.txt' }, snapshot);
        expect('refused' in imported ? imported.refused : strip(imported.text)).toBe(written);
      }),
      runs(300),
    );
  });
});

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { importDocument } from '../../../server/src/features/importDocument';
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
} from '../../../server/src/markup';
import type { Snapshot } from '../../../server/src/project';
import { inOrder, opened } from './changes';
import { runs } from './effort';
import { randomDocument } from './randomDocuments';

describe('the source text stays what it is', () => {
  let snapshot: Snapshot;
  beforeAll(async () => {
    ({ snapshot } = await opened({ 'a.gloss': '' }));
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

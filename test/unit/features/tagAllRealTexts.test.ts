import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { tagAllIn } from '../../../server/src/features/agreements/tagAll';
import { applyEdits, importText, keepsSource, parseDocument } from '../../../server/src/markup';
import { load } from './fixture';

const sources = fileURLToPath(new URL('../../../../shared/sources', import.meta.url));
const names = existsSync(sources) ? readdirSync(sources).filter(each => each.endsWith('.txt')) : [];

describe.skipIf(names.length === 0)(
  'all agreements of a real text are tagged (skipped where the texts are absent)',
  () => {
    test.each(names)('%s', async name => {
      const text = importText(readFileSync(`${sources}/${name}`, 'utf8'), {}).replace(/^(?=--- |\s*[|^]+\s*$)/gm, '.');
      const { document, snapshot } = await load(`--- a.gloss\n${text}`);
      const edits = tagAllIn(document, snapshot)?.edits ?? [];
      const after = applyEdits(document.document.text, edits);
      expect(keepsSource(document.document, edits)).toBe(true);
      expect(parseDocument(after).problems).toEqual(document.document.problems);
      // What is tagged is found tagged: nothing of it is told again.
      const again = await load(`--- a.gloss\n${after}`);
      expect(tagAllIn(again.document, again.snapshot)).toBeUndefined();
    });
  },
);

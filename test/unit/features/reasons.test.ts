import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { reasonTemplates, reasonText } from '../../../server/src/features/linking/reasons';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const bundle = (name: string) => JSON.parse(readFileSync(`${root}/l10n/${name}`, 'utf8')) as Record<string, string>;

test('every reason that linking gives is in the table', () => {
  const given: string[] = [];
  for (const path of globSync(['server/src/linking/**/*.ts'], { cwd: root })) {
    const text = readFileSync(`${root}/${path}`, 'utf8');
    for (const [statement] of text.matchAll(/\breasons?\s*(?::|=)\s[^;}]*?(?:'|`)[^;]*/gi)) {
      for (const [, plain, filled] of statement.matchAll(/'([^']* [^']*)'|`([^`]*)`/g)) given.push(plain ?? filled!);
    }
  }
  const shapes = new Set(
    reasonTemplates
      .map(each => each.replace(/\{\d\}/g, '…'))
      .flatMap(each => [each, each.replace(/ (?:before|behind) it/, ' … it')]),
  );
  const missing = given
    .map(each => each.replace(/\$\{[^}]*\}/g, '…'))
    .filter(each => !shapes.has(each) && !reasonTemplates.includes(each));
  expect(given.length).toBeGreaterThan(25);
  expect(missing).toEqual([]);
});

test.each(reasonTemplates)('“%s” has its Spanish', template => {
  expect(bundle('bundle.l10n.json')[template]).toBe(template);
  expect(bundle('bundle.l10n.es.json')[template]).toBeTruthy();
});

test('what is filled in is kept', () => {
  expect(reasonText('“Mayor of” before it suits a place')).toBe('“Mayor of” before it suits a place');
  expect(reasonText('something else')).toBe('something else');
});

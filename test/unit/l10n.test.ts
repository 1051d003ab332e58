import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { type AgreementLevel, agreementRules, explainFinding, findAgreements } from '../../server/src/agreements';
import { readSource } from '../../server/src/source';

const root = fileURLToPath(new URL('../..', import.meta.url));
const json = (path: string): Record<string, string> => JSON.parse(readFileSync(`${root}/${path}`, 'utf8'));
const english = json('l10n/bundle.l10n.json');
const spanish = json('l10n/bundle.l10n.es.json');

/** The messages that files hand to `t`, with the file that each stands in. */
function messages(globs: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const path of globSync([...globs], { cwd: root })) {
    const text = readFileSync(`${root}/${path}`, 'utf8');
    if (!text.includes('l10n')) continue;
    for (const match of text.matchAll(/\bt\(\s*('(?:[^'\\]|\\.)*')/g)) {
      found.set(match[1]!.slice(1, -1).replace(/\\(.)/g, '$1'), path);
    }
  }
  return found;
}

const placeholders = (text: string) => [...new Set(text.match(/\{\d\}/g))].sort();

/** What the explanation of an agreement may say, whatever its rule, guideline and level. */
function agreementMessages(): readonly string[] {
  const asked = new Set<string>();
  const reading = readSource('Both sides agreed on 3 May 2020 to clear the mines.', { language: 'en' });
  const [found] = findAgreements(reading);
  for (const [index, rule] of agreementRules().entries()) {
    const finding = { ...found!, rule, guideline: (index % 9) + 1, level: (index % 6) as AgreementLevel };
    explainFinding(finding, reading, message => {
      asked.add(message);
      return message;
    });
  }
  return [...asked];
}

test.each(agreementMessages())('“%s” of an agreement has its Spanish', message => {
  expect(english[message]).toBe(message);
  expect(spanish[message]).toBeTruthy();
});

describe('messages of the editor', () => {
  test.each([...messages(['client/src/**/*.ts', 'server/src/{lsp,features}/**/*.ts'])])(
    '“%s” (%s) has its Spanish',
    message => {
      expect(english[message]).toBe(message);
      expect(spanish[message]).toBeTruthy();
    },
  );

  test.each(Object.entries(spanish))('“%s” keeps its placeholders', (message, translated) => {
    expect(placeholders(translated)).toEqual(placeholders(message));
  });
});

test('the manifest says everything in both languages', () => {
  const manifest = readFileSync(`${root}/package.json`, 'utf8');
  const named = [...new Set([...manifest.matchAll(/"%([^%"]+)%"/g)].map(each => each[1]!))].sort();
  expect(Object.keys(json('package.nls.json')).sort()).toEqual(named);
  expect(Object.keys(json('package.nls.es.json')).sort()).toEqual(named);
});

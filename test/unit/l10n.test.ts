import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { type AgreementLevel, agreementRules, explainFinding, findAgreements } from '../../server/src/agreements';
import { reasonTexts } from '../../server/src/agreements/weighing/reasonWords';
import { explainToken, inEnglish, readSource } from '../../server/src/source';
import * as codes from '../../server/src/source/cable/codes';

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

test.each([...agreementMessages(), ...new Set(reasonTexts)])('“%s” of an agreement has its Spanish', message => {
  expect(english[message]).toBe(message);
  expect(spanish[message]).toBeTruthy();
});

/** What the explanation of a cable's header may say, and why a text is read as its kind. */
function readingMessages(): readonly string[] {
  const said = new Set<string>();
  for (const path of globSync(['server/src/source/cable/*.ts'], { cwd: root })) {
    const text = readFileSync(`${root}/${path}`, 'utf8');
    for (const match of text.matchAll(/\bsay\(\s*('(?:[^'\\]|\\.)*')/g)) said.add(match[1]!.slice(1, -1));
  }
  for (const path of globSync(['server/src/source/kinds/*.ts', 'server/src/source/cable/evidence.ts'], { cwd: root })) {
    const text = readFileSync(`${root}/${path}`, 'utf8');
    for (const match of text.matchAll(/reason: '([^']+)'|, '([^']+)', [\d.]+/g)) said.add((match[1] ?? match[2])!);
  }
  for (const meaning of [...codes.signals.values(), ...codes.captions.values(), ...codes.schedules.values()])
    said.add(meaning);
  for (const { meaning } of [...codes.precedences.values(), ...codes.orders.values()]) said.add(meaning);
  for (const letters of codes.reasons.values()) for (const meaning of letters.values()) said.add(meaning);
  for (const level of codes.levels) said.add(codes.levelName(level));
  for (const code of 'ABCELMOPST') said.add(codes.tagCategory(code)!);
  for (const kind of ['Subject code', 'Program code', 'Country or region', 'Organization']) said.add(kind);
  for (const word of ['Its meaning is not on the list.', 'Derivative classification', 'Classified by']) said.add(word);
  return [...said];
}

test.each(readingMessages())('“%s” of a text’s reading has its Spanish', message => {
  expect(english[message]).toBe(message);
  expect(spanish[message]).toBeTruthy();
});

/** What reading a file of references may tell. */
const referenceMessages = globSync(['server/src/citations/references/*.ts'], { cwd: root }).flatMap(path =>
  [...readFileSync(`${root}/${path}`, 'utf8').matchAll(/\bsay\(\s*'([^']+)'/g)].map(match => match[1]!),
);

test.each(referenceMessages)('“%s” of a file of references has its Spanish', message => {
  expect(english[message]).toBe(message);
  expect(spanish[message]).toBeTruthy();
});

test('a header is explained in Spanish', () => {
  const text =
    'O R 201658Z NOV 09\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\nCONFIDENTIAL LIMA 001661\nSIPDIS\nE.O. 12958: DECL: 2019/11/20\nTAGS: PREL\nSUBJECT: TALKS\n\n1. (C) Text.\n';
  const header = readSource(text).header!;
  const say = (message: string, ...values: string[]) => inEnglish(spanish[message] ?? message, ...values);
  const lines = header.tokens.flatMap(token => {
    const explained = explainToken(header, token, { say });
    return explained ? [explained.title, ...explained.lines] : [];
  });
  expect(lines).toEqual(
    expect.arrayContaining([
      'viernes 20 de noviembre de 2009, 16:58 UTC',
      '11:58 en LIMA (America/Lima)',
      'PREL: External Political Relations',
      'Código de tema, Asuntos políticos',
      'Se desclasifica el miércoles 20 de noviembre de 2019',
    ]),
  );
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

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { findProblems } from '../../../server/src/checks';
import { Project } from '../../../server/src/project';
import { unitsOf } from '../../../server/src/source';
import { changeDocument } from './changeDocument';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

const paragraphs = (mark: string) =>
  Array.from({ length: 40 }, (_, at) => `${mark}${at + 1}. The ministers of [North]{north} met again.`).join('\n\n');
const texts: Readonly<Record<string, string>> = {
  cable: `VZCZCXYZ0001\nRR RUEHC\nDE RUEHLP #1234 0631200\nZNR UUUUU ZZH\nR 041200Z MAR 09\nFM AMEMBASSY LA PAZ\nTO RUEHC/SECSTATE WASHDC 0001\nBT\nUNCLAS LA PAZ 001234\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: A MEETING\n\n${paragraphs('')}\n\nBT\n`,
  declaration: `Declaration of the Ministers\n\nThe ministers,\n\n${paragraphs('')}\n`,
  plain: paragraphs('At a meeting of day ').replaceAll('. The', ' the'),
};

test.each(Object.keys(texts))('an earlier version of a %s is let go, and all that was read in it', async kind => {
  const files = { list: async () => [], stat: async () => undefined, read: async () => new Uint8Array() };
  const project = new Project({ root: 'file:///p', files });
  await project.load();
  const uri = 'file:///p/a.gloss';
  const text = texts[kind]!;
  const versions: WeakRef<object>[] = [];
  const read = (version: number) => {
    const snapshot = project.snapshot();
    const document = snapshot.document(uri)!;
    findProblems(document, snapshot, {});
    if (version < 6)
      for (const each of [document, document.reading, unitsOf(document.reading)]) versions.push(new WeakRef(each));
  };
  project.openDocument(uri, text, 1);
  read(1);
  const at = text.indexOf('met again', text.length / 2);
  for (let version = 2; version <= 8; version++) {
    changeDocument(project, uri, [{ range: { start: at, end: at }, text: 'a' }], version);
    read(version);
    await new Promise(done => setTimeout(done));
  }
  expect(project.snapshot().document(uri)!.reading.kind).toBe(kind);
  collect();
  expect(versions.map(each => each.deref() === undefined)).toEqual(versions.map(() => true));
});

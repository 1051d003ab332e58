import { describe, expect, test } from 'vitest';
import { Cancelled, Project } from '../../../server/src/project';
import { changeDocument } from './changeDocument';
import { loadProject, MemoryFiles, root, uriOf } from './memoryProject';

const lima = '- {id: lima, type: place, name: Lima}\n';

describe('loading', () => {
  test('an empty folder is a project with all defaults', async () => {
    const { project } = await loadProject({});
    const snapshot = project.snapshot();
    expect(snapshot.settings.documents).toEqual(['**/*.gloss']);
    expect(snapshot.facts.size).toBe(0);
    expect(snapshot.glossary.size).toBe(0);
  });

  test('documents are known by their facts, the glossary by its entries', async () => {
    const { project } = await loadProject({
      'glossary/places.yaml': lima,
      'sources/a.gloss': '---\nid: A1\ntitle: A walk\n---\nIn [Lima]{lima} it rained [hard]{cite: b#2}.\n',
      'sources/b.gloss': 'Nothing here.\n',
      'readme.md': 'No document.\n',
    });
    const snapshot = project.snapshot();
    expect([...snapshot.facts.keys()].sort()).toEqual([uriOf('sources/a.gloss'), uriOf('sources/b.gloss')]);
    expect(snapshot.factsById('A1')).toMatchObject({ title: 'A walk', idRange: { start: 8, end: 10 } });
    expect(snapshot.factsById('b')?.uri).toBe(uriOf('sources/b.gloss'));
    expect(snapshot.factsNaming('lima').map(each => each.id)).toEqual(['A1']);
    expect(snapshot.factsNaming('b').map(each => each.id)).toEqual(['A1']);
    expect(['lima', 'b', 'A1'].map(each => snapshot.isNamed(each))).toEqual([true, true, false]);
    expect(snapshot.glossary.get('lima')?.name).toBe('Lima');
    expect([...snapshot.documents()]).toEqual([]);
  });

  test('a file that is not UTF-8 is told of and costs itself alone', async () => {
    const { project } = await loadProject({
      'a.gloss': new Uint8Array([0x50, 0x65, 0x72, 0xfa]),
      'b.gloss': 'Fine.\n',
      'glossary/x.yaml': new Uint8Array([0xff]),
      'glossary/y.yaml': lima,
    });
    const snapshot = project.snapshot();
    expect([...snapshot.unreadable.keys()].sort()).toEqual([uriOf('a.gloss'), uriOf('glossary/x.yaml')]);
    expect(snapshot.facts.size).toBe(1);
    expect(snapshot.glossary.size).toBe(1);
  });

  test('progress is told, and a cancelled load rejects', async () => {
    const files = new MemoryFiles({ 'a.gloss': 'a', 'b.gloss': 'b' });
    const seen: number[] = [];
    await new Project({ root, files }).load({ onProgress: ({ done }) => seen.push(done) });
    expect(seen).toEqual([1, 2]);
    const cancelled = new Project({ root, files }).load({ token: { isCancellationRequested: true } });
    await expect(cancelled).rejects.toThrow(Cancelled);
  });

  test('what is gone from the disk is gone after loading again', async () => {
    const { project, files } = await loadProject({ 'a.gloss': 'a', 'b.gloss': 'b', 'glossary/x.yaml': lima });
    files.texts.delete(uriOf('a.gloss'));
    files.texts.delete(uriOf('glossary/x.yaml'));
    await project.load();
    expect([...project.snapshot().facts.keys()]).toEqual([uriOf('b.gloss')]);
    expect(project.snapshot().glossary.size).toBe(0);
  });
});

describe('open texts', () => {
  test('stand over the disk, and snapshots stay as they were', async () => {
    const { project } = await loadProject({ 'a.gloss': '[old]{old}\n' });
    const before = project.snapshot();
    project.openDocument(uriOf('a.gloss'), '[new]{new}\n', 1);
    const after = project.snapshot();
    expect(after.factsNaming('new')).toHaveLength(1);
    expect(after.factsNaming('old')).toHaveLength(0);
    expect([after.isNamed('new'), after.isNamed('old'), before.isNamed('old')]).toEqual([true, false, true]);
    expect(after.document(uriOf('a.gloss'))?.version).toBe(1);
    expect(before.factsNaming('old')).toHaveLength(1);
    expect(before.document(uriOf('a.gloss'))).toBeUndefined();
    await project.closeDocument(uriOf('a.gloss'));
    expect(project.snapshot().factsNaming('old')).toHaveLength(1);
    expect(project.snapshot().document(uriOf('a.gloss'))).toBeUndefined();
  });

  test('of glossary, settings and references count too', async () => {
    const { project } = await loadProject({
      'glossary/x.yaml': lima,
      'references.yaml': '- {id: r1, type: book, title: T}\n',
    });
    project.openDocument(uriOf('a.gloss'), '[Cusco]{cusco}\n', 1);
    expect(project.snapshot().document(uriOf('a.gloss'))!.glossary.get('cusco')).toBeUndefined();
    project.openDocument(uriOf('glossary/x.yaml'), `${lima}- {id: cusco, type: place, name: Cusco}\n`, 1);
    expect(project.snapshot().document(uriOf('a.gloss'))!.glossary.get('cusco')?.name).toBe('Cusco');
    project.openDocument(uriOf('gloss.yaml'), 'rules: {entry/unknown: hint}\n', 1);
    expect(project.snapshot().settings.rules.get('entry/unknown')).toBe('hint');
    project.openDocument(uriOf('references.yaml'), '- {id: r2, type: book, title: T}\n', 1);
    expect(project.snapshot().references.get('r2')).toBeDefined();
    expect(project.snapshot().references.get('r1')).toBeUndefined();
    await project.closeDocument(uriOf('glossary/x.yaml'));
    expect(project.snapshot().glossary.size).toBe(1);
  });

  test('changes in ranges follow one another', async () => {
    const { project } = await loadProject({});
    const uri = uriOf('a.gloss');
    project.openDocument(uri, 'The delegates met.\n', 1);
    changeDocument(
      project,
      uri,
      [
        { range: { start: 4, end: 13 }, text: '[delegates]{peru}' },
        { range: { start: 25, end: 25 }, text: ' again' },
      ],
      2,
    );
    expect(project.snapshot().document(uri)?.document.text).toBe('The [delegates]{peru} met again.\n');
  });

  test('an unchanged paragraph is not read again', async () => {
    const { project } = await loadProject({});
    const uri = uriOf('a.gloss');
    project.openDocument(uri, 'One [a]{x}.\n\nTwo [b]{y}.\n', 1);
    const before = project.snapshot().document(uri)!.document.blocks;
    project.openDocument(uri, 'One more [a]{x}.\n\nTwo [b]{y}.\n', 2);
    const after = project.snapshot().document(uri)!.document.blocks;
    expect(after[1]!.block).toBe(before[1]!.block);
    expect(after[0]!.block).not.toBe(before[0]!.block);
  });

  test('a document deleted while it is open stays until it is closed', async () => {
    const { project, files } = await loadProject({ 'a.gloss': 'text' });
    const uri = uriOf('a.gloss');
    project.openDocument(uri, 'text', 1);
    files.texts.delete(uri);
    await project.filesChanged([{ uri, type: 'deleted' }]);
    expect(project.snapshot().facts.has(uri)).toBe(true);
    await project.closeDocument(uri);
    expect(project.snapshot().facts.has(uri)).toBe(false);
  });

  test('closed and opened again at once stays open', async () => {
    const { project } = await loadProject({ 'a.gloss': 'disk' });
    const uri = uriOf('a.gloss');
    project.openDocument(uri, 'first', 1);
    const closing = project.closeDocument(uri);
    project.openDocument(uri, 'second', 1);
    await closing;
    expect(project.snapshot().document(uri)?.document.text).toBe('second');
  });

  test('a text outside the folder is analysed, but is none of the project’s documents', async () => {
    const { project } = await loadProject({});
    project.openDocument('file:///elsewhere/note.txt', 'A [b]{c}.', 1);
    const snapshot = project.snapshot();
    expect(snapshot.document('file:///elsewhere/note.txt')?.document.spans).toEqual([]);
    expect(snapshot.facts.size).toBe(0);
  });
});

describe('watched files', () => {
  test.each(['created', 'changed', 'deleted'] as const)('%s: whatever is told, the disk is looked at', async type => {
    const { project, files } = await loadProject({ 'a.gloss': '[x]{old}' });
    files.texts.set(uriOf('a.gloss'), '[x]{new}');
    await project.filesChanged([{ uri: uriOf('a.gloss'), type }]);
    expect(project.snapshot().factsNaming('new')).toHaveLength(1);
  });

  test('files that are none of the project’s are not read', async () => {
    const { project, files } = await loadProject({});
    files.texts.set(uriOf('notes.md'), 'x');
    files.texts.set(uriOf('node_modules/a/b.gloss'), 'x');
    files.reads.length = 0;
    await project.filesChanged([
      { uri: uriOf('notes.md'), type: 'created' },
      { uri: uriOf('node_modules/a/b.gloss'), type: 'created' },
      { uri: 'file:///project/..%2fsecret.gloss', type: 'created' },
      { uri: 'file:///elsewhere/a.gloss', type: 'created' },
    ]);
    expect(files.reads).toEqual([]);
    expect(project.snapshot().facts.size).toBe(0);
  });

  test('a folder that was moved takes its documents along', async () => {
    const { project, files } = await loadProject({ 'old/a.gloss': 'x' });
    files.texts.delete(uriOf('old/a.gloss'));
    files.texts.set(uriOf('new/a.gloss'), 'x');
    await project.filesChanged([
      { uri: uriOf('old'), type: 'deleted' },
      { uri: uriOf('new'), type: 'created' },
    ]);
    expect([...project.snapshot().facts.keys()]).toEqual([uriOf('new/a.gloss')]);
  });

  test('other globs in gloss.yaml bring other documents', async () => {
    const { project, files } = await loadProject({ 'a.gloss': 'x', 'texts/b.gloss': 'y' });
    files.texts.set(uriOf('gloss.yaml'), 'documents: ["texts/*.gloss"]\n');
    await project.filesChanged([{ uri: uriOf('gloss.yaml'), type: 'created' }]);
    expect([...project.snapshot().facts.keys()]).toEqual([uriOf('texts/b.gloss')]);
  });
});

test('names that every object has are ids like others', async () => {
  const { project } = await loadProject({
    'glossary/x.yaml': '- {id: __proto__, type: topic, name: Proto}\n- {id: constructor, type: topic, name: Con}\n',
    'a.gloss': '[p]{__proto__} [c]{constructor} [t]{toString}\n',
  });
  const snapshot = project.snapshot();
  expect(snapshot.glossary.size).toBe(2);
  expect(snapshot.factsNaming('__proto__')).toHaveLength(1);
  expect(snapshot.factsNaming('constructor')).toHaveLength(1);
  expect(snapshot.glossary.get('toString')).toBeUndefined();
});

test('the project’s own agreement words count, and change with their file', async () => {
  const lexicon = 'language: en\nacts: {agree: [shook hands]}\n';
  const { project, files } = await loadProject({
    'gloss.yaml': 'agreements: {lexicon: words.yaml}\n',
    'words.yaml': lexicon,
  });
  expect(project.snapshot().lexicon).toMatchObject({
    data: [{ language: 'en', acts: { agree: ['shook hands'] } }],
    problems: [],
  });
  files.texts.set(uriOf('words.yaml'), 'acts: {agree: [x]}\n');
  await project.filesChanged([{ uri: uriOf('words.yaml'), type: 'changed' }]);
  expect(project.snapshot().lexicon.data).toEqual([]);
  expect(project.snapshot().lexicon.problems).toHaveLength(1);
});

describe('files that gloss.yaml names', () => {
  const missing = (project: Project) => project.snapshot().missing.map(each => each.path);

  test('are missing until they appear, and again when they go', async () => {
    const { project, files } = await loadProject({ 'gloss.yaml': 'references: [works.yaml]\n' });
    expect(missing(project)).toEqual(['works.yaml']);
    const uri = uriOf('works.yaml');
    files.texts.set(uri, '- {id: a, type: book, title: A}\n');
    await project.filesChanged([{ uri, type: 'created' }]);
    expect(missing(project)).toEqual([]);
    files.texts.set(uri, new Uint8Array([0xff]));
    await project.filesChanged([{ uri, type: 'changed' }]);
    expect(missing(project)).toEqual(['works.yaml']);
    project.openDocument(uri, '', 1);
    expect(missing(project)).toEqual([]);
  });

  test('are looked for when the settings are saved, not while somebody types them', async () => {
    const { project, files } = await loadProject({ 'gloss.yaml': 'references: [a.yaml]\n', 'b.yaml': '' });
    project.openDocument(uriOf('gloss.yaml'), 'references: [a.yaml, b.yaml, c.yaml]\n', 1);
    expect(missing(project)).toEqual(['a.yaml']);
    files.texts.set(uriOf('gloss.yaml'), 'references: [a.yaml, b.yaml, c.yaml]\n');
    await project.filesChanged([{ uri: uriOf('gloss.yaml'), type: 'changed' }]);
    expect(missing(project)).toEqual(['a.yaml', 'c.yaml']);
  });
});

test('documents that one cites are at hand for it, as they are now', async () => {
  const { project, files } = await loadProject({ 'a.gloss': '[x]{cite: b}', 'b.gloss': 'Old words.' });
  const uri = uriOf('b.gloss');
  const citing = (await project.read(uriOf('a.gloss')))!;
  expect(project.snapshot().document(uri)).toBeUndefined();
  expect((await project.withCited(citing)).document(uri)?.document.text).toBe('Old words.');
  files.texts.set(uri, 'New words.');
  await project.filesChanged([{ uri, type: 'changed' }]);
  expect((await project.withCited(citing)).document(uri)?.document.text).toBe('New words.');
  project.openDocument(uri, 'Open words.', 1);
  expect((await project.withCited(citing)).document(uri)?.document.text).toBe('Open words.');
});

test('an edit of an entry links again only the open documents that have its words', async () => {
  const { project } = await loadProject({ 'glossary/x.yaml': lima });
  project.openDocument(uriOf('a.gloss'), 'They met in Lima.', 1);
  project.openDocument(uriOf('b.gloss'), 'They met in Cusco and Lima.', 1);
  const mentions = (path: string) => project.snapshot().document(uriOf(path))!.mentions;
  const [a, b] = [mentions('a.gloss'), mentions('b.gloss')];
  project.openDocument(uriOf('glossary/x.yaml'), `${lima}- {id: cusco, type: place, name: Cusco}\n`, 1);
  expect(mentions('a.gloss')).toBe(a);
  expect(mentions('b.gloss')).not.toBe(b);
  expect(mentions('b.gloss').map(each => each.candidates[0]!.id)).toEqual(['cusco', 'lima']);
});

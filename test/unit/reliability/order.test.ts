import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runChecks, runProjectChecks } from '../../../server/src/checks';
import { workspaceSymbols } from '../../../server/src/features/workspaceSymbols';
import { Project } from '../../../server/src/project';
import { MemoryFiles, root, uriOf } from '../project/memoryProject';
import { runs } from './effort';
import { glossaryText } from './randomDocuments';

const texts: Readonly<Record<string, string>> = {
  'gloss.yaml': 'name: Order\n',
  'glossary/a.yaml': glossaryText,
  'glossary/b.yaml': '- {id: north, type: place, name: Northern Shore}\n- {id: isle, type: place, name: North}\n',
  'a.gloss': '---\nid: same\n---\nNorth and South agreed to build a bridge.\n',
  'b.gloss': '---\nid: same\n---\n[North]{nobody} met the Working Group.\n',
  'c/d.gloss': 'The [Pact]{pact, id: p} of Norte.\n',
};

/** Everything that the project says, whichever way its files came. */
function said(project: Project) {
  const snapshot = project.snapshot();
  const documents = Object.keys(texts).filter(path => path.endsWith('.gloss'));
  return {
    project: runProjectChecks(snapshot),
    documents: documents.map(path => runChecks(snapshot.document(uriOf(path))!, snapshot)),
    symbols: [...workspaceSymbols(snapshot, 'n')],
    naming: snapshot.factsNaming('pact').map(each => each.uri),
    byId: snapshot.factsById('same')?.uri,
  };
}

test('the same files say the same, in whatever order they are listed, told of and opened', async () => {
  const paths = Object.keys(texts);
  const documents = paths.filter(path => path.endsWith('.gloss'));
  const plain = new Project({ root, files: new MemoryFiles(texts) });
  await plain.load();
  for (const path of documents) plain.openDocument(uriOf(path), texts[path]!, 1);
  const expected = said(plain);
  const shuffled = (all: string[]) => fc.shuffledSubarray(all, { minLength: all.length });
  await fc.assert(
    fc.asyncProperty(shuffled(paths), shuffled(paths), shuffled(documents), async (there, told, opened) => {
      const files = new MemoryFiles(Object.fromEntries(there.slice(0, 3).map(path => [path, texts[path]!])));
      const project = new Project({ root, files });
      await project.load();
      for (const path of told) {
        files.texts.set(uriOf(path), texts[path]!);
        await project.filesChanged([{ uri: uriOf(path), type: 'created' }]);
      }
      for (const path of opened) project.openDocument(uriOf(path), texts[path]!, 1);
      expect(said(project)).toEqual(expected);
    }),
    runs(30),
  );
});

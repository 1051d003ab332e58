import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerFrom, DocumentChecker } from '../../../server/src/background';
import { problemRecords } from '../../../server/src/background/problemRecord';
import { runChecks } from '../../../server/src/checks';
import { choicesFrom, Project } from '../../../server/src/project';
import { loadProject, type MemoryFiles, root, uriOf } from '../project/memoryProject';
import { crossingDocuments, ownFiles } from './crossingDocuments';

/** A project that has read its own files alone, as that of a thread has, and knows of others what `project` tells it. */
async function checkerOf(project: Project, files: MemoryFiles) {
  const own = new Project({
    root,
    files,
    choices: choicesFrom(project.choices(), uri => project.snapshot().facts.get(uri)?.choices ?? []),
  });
  await own.load({ documents: false });
  const text = (uri: string) => files.texts.get(uri) as string | undefined;
  const labels: [uri: string, labels: readonly string[]][] = [];
  const checker = new DocumentChecker({
    project: own,
    read: text,
    options: { log: line => expect(line).toBe('') },
    labelsRead: (uri, read) => labels.push([uri, [...read]]),
  });
  const check = (uris: readonly string[]) =>
    checker.check(
      uris.map(uri => own.analyse(uri, text(uri)!)),
      queries => structuredClone(answerFrom(project.snapshot(), queries)),
    );
  return { check, checker, labels };
}

describe('a checker that knows only what it asked for', () => {
  it('finds what the checks find that have the whole project', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(crossingDocuments, fc.nat(3), async (documents, size) => {
        const { project, files } = await loadProject({ ...ownFiles, ...documents });
        const { check } = await checkerOf(project, files);
        const uris = Object.keys(documents).sort().map(uriOf);
        for (let at = 0; at < uris.length; at += size + 1) {
          for (const { uri, problems } of await check(uris.slice(at, at + size + 1))) {
            const document = (await project.read(uri))!;
            const expected = runChecks(document, await project.withCited(document));
            expect(problems).toEqual(problemRecords(expected, document.document));
            for (const { code } of problems) seen.add(code);
          }
        }
      }),
      { numRuns: 150, seed: 5 },
    );
    // What crosses from one document to another was there to be found.
    for (const code of [
      'agreement/contradicts',
      'citation/locator-missing',
      'citation/quote-differs',
      'citation/unknown',
      'document/duplicate-id',
      'entity/unlinked',
    ]) {
      expect(seen).toContain(code);
    }
  });

  it('looks into an open document as it is open', async () => {
    const { project, files } = await loadProject({
      ...ownFiles,
      'a.gloss': '1. One.\n\n2. Two.\n',
      'b.gloss': 'See [there]{cite: "a#2"}.\n',
    });
    const { check } = await checkerOf(project, files);
    const codes = async () => (await check([uriOf('b.gloss')]))[0]!.problems.map(each => each.code);
    expect(await codes()).toEqual([]);
    project.openDocument(uriOf('a.gloss'), '1. One.\n', 1);
    expect(await codes()).toEqual(['citation/locator-missing']);
    await project.closeDocument(uriOf('a.gloss'));
    expect(await codes()).toEqual([]);
  });

  it('tells the labels of what it read because it was cited, once, and again when it changed', async () => {
    const { project, files } = await loadProject({
      ...ownFiles,
      'a.gloss': '1. One.\n\n2. Two.\n',
      'b.gloss': 'See [there]{cite: "a#2"}.\n',
    });
    const { check, checker, labels } = await checkerOf(project, files);
    await check([uriOf('b.gloss')]);
    expect(labels).toEqual([[uriOf('a.gloss'), ['1', '2']]]);
    await check([uriOf('b.gloss')]);
    expect(labels).toHaveLength(1);
    checker.forget([uriOf('a.gloss')]);
    await check([uriOf('b.gloss')]);
    expect(labels).toHaveLength(2);
  });
});

import fc from 'fast-check';
import { expect } from 'vitest';
import { readGlossary } from '../../../server/src/glossary';
import { findMentions } from '../../../server/src/linking';
import { Project } from '../../../server/src/project';
import { MatcherSource } from '../../../server/src/project/analysis/matcherSource';
import { MemoryFiles, root, uriOf } from '../project/memoryProject';
import { fuzz } from './fuzzing';

const item = fc.constantFrom(
  '- {id: north, type: state, name: North}',
  '- {id: north, type: place, name: North Shore, aliases: [North]}',
  '- {id: south, type: state, name: South, aliases: [Sur, North]}',
  '- {id: bwg, type: mechanism, name: Working Group}',
  '- {id: shore, type: place, name: North Shore}',
  '- {id: __proto__, type: topic, name: Sur}',
  '- broken: [',
  '# a comment',
);
const file = fc.array(item, { maxLength: 5 }).map(items => `${items.join('\n')}\n`);
const files = fc.record({ a: file, b: file }, { requiredKeys: [] });
const text = 'North met South. Sur and the North Shore wrote to the Working Group. NORTH SHORE, north.';

const glossaryFiles = (given: { a?: string; b?: string }) =>
  Object.entries(given).map(([name, written]) => ({ uri: uriOf(`glossary/${name}.yaml`), text: written }));

fuzz(
  'a matcher that follows the glossary finds what one made afresh does',
  {
    file: 'glossary updates',
    values: fc.array(fc.tuple(files, fc.boolean()), { minLength: 2, maxLength: 6 }),
    least: 300,
  },
  steps => {
    let reading = readGlossary([]);
    let source = new MatcherSource(reading.glossary);
    source.get();
    for (const [given, isAsked] of steps) {
      reading = readGlossary(glossaryFiles(given), reading);
      source = source.next(reading.glossary, reading.changed);
      if (isAsked) source.get();
    }
    const fresh = readGlossary(glossaryFiles(steps.at(-1)![0]));
    const afresh = new MatcherSource(fresh.glossary).get();
    const mentions = (matcher: typeof afresh) => findMentions(text, matcher, { glossary: fresh.glossary });
    expect(mentions(source.get())).toEqual(mentions(afresh));
    expect(reading.problems).toEqual(fresh.problems);
  },
);

fuzz(
  'so does an open document while glossary files are edited, closed and deleted',
  { file: 'open document beside glossary updates', values: fc.array(files, { minLength: 1, maxLength: 4 }), least: 60 },
  async steps => {
    const disk = new MemoryFiles({ 'a.gloss': text });
    const project = new Project({ root, files: disk });
    await project.load();
    project.openDocument(uriOf('a.gloss'), text, 1);
    for (const [index, given] of steps.entries()) {
      for (const name of ['a', 'b'] as const) {
        const uri = uriOf(`glossary/${name}.yaml`);
        const written = given[name];
        if (written === undefined) disk.texts.delete(uri);
        else disk.texts.set(uri, written);
        if (index % 2 === 0 && written !== undefined) project.openDocument(uri, `${written}# not saved\n`, index);
        else void project.closeDocument(uri);
      }
      await project.filesChanged(
        [...disk.texts.keys(), uriOf('glossary/a.yaml'), uriOf('glossary/b.yaml')].map(uri => ({
          uri,
          type: 'changed',
        })),
      );
      void project.snapshot().document(uriOf('a.gloss'))?.mentions;
    }
    for (const name of ['a', 'b']) await project.closeDocument(uriOf(`glossary/${name}.yaml`));
    const fresh = new Project({ root, files: disk });
    await fresh.load();
    const mentions = (of: Project) => of.snapshot().document(uriOf('a.gloss'))?.mentions;
    fresh.openDocument(uriOf('a.gloss'), text, 1);
    expect(mentions(project)).toEqual(mentions(fresh));
  },
);

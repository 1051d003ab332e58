import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { parseDocument } from '../../../server/src/markup';
import { Project } from '../../../server/src/project';
import { MemoryFiles, root, uriOf } from '../project/memoryProject';

// Small projects whose documents link every name of the glossary that stands in them, and nothing else: each `projects/NAME.txt`
// holds a glossary and some documents, a `--- FILE` line before each. What is measured is what Gloss says of the documents
// without their links.
const folder = new URL('projects/', import.meta.url);
const names = globSync('*.txt', { cwd: folder }).map(each => each.replace('.txt', ''));

interface Figures {
  marked: number;
  found: number;
  right: number;
  shared: number;
  first: number;
  firstThree: number;
  /** Shared names that mean the entry which comes first in the glossary. */
  firstInFile: number;
}

/** A project with the glossary of one of the files, and the texts that are to be read in it. */
async function projectOf(name: string): Promise<{ project: Project; files: Map<string, string> }> {
  const [, ...parts] = readFileSync(new URL(`${name}.txt`, folder), 'utf8').split(/^--- (\S+)\n/m);
  const files = new Map<string, string>();
  for (let index = 0; index < parts.length; index += 2) files.set(parts[index]!, parts[index + 1]!);
  const glossary = { 'gloss.yaml': 'languages: [en, es]\n', 'glossary/entries.yaml': files.get('glossary.yaml')! };
  const project = new Project({ root, files: new MemoryFiles(glossary) });
  await project.load();
  expect(project.snapshot().glossaryProblems).toEqual([]);
  files.delete('glossary.yaml');
  return { project, files };
}

const frontOf = (text: string): string => (text.startsWith('---\n') ? text.slice(0, text.indexOf('\n---\n') + 5) : '');

async function measure(name: string): Promise<Figures> {
  const { project, files } = await projectOf(name);
  const order = [...project.snapshot().glossary.entries()].map(each => each.id);

  const figures: Figures = { marked: 0, found: 0, right: 0, shared: 0, first: 0, firstThree: 0, firstInFile: 0 };
  for (const [file, text] of files) {
    const labelled = parseDocument(text);
    expect(labelled.problems).toEqual([]);
    const front = frontOf(text);
    const { mentions } = project.analyse(uriOf(file), front + labelled.source.text);
    const place = ({ start, end }: { start: number; end: number }) => `${start}-${end}`;
    const meant = new Map(labelled.spans.map(each => [place(each.source), each.annotation!.fields[0]!.key]));
    figures.marked += meant.size;
    figures.found += mentions.length;
    for (const { range, candidates } of mentions) {
      const id = meant.get(place(range));
      if (id === undefined) continue;
      figures.right++;
      if (candidates.length < 2) continue;
      const at = candidates.findIndex(each => each.id === id);
      figures.shared++;
      if (at === 0) figures.first++;
      if (at >= 0 && at < 3) figures.firstThree++;
      if (order.find(each => candidates.some(other => other.id === each)) === id) figures.firstInFile++;
    }
  }
  return figures;
}

test('mentions and shared names', async () => {
  const sum: Figures = { marked: 0, found: 0, right: 0, shared: 0, first: 0, firstThree: 0, firstInFile: 0 };
  for (const each of names) {
    const figures = await measure(each);
    for (const key of Object.keys(sum) as (keyof Figures)[]) sum[key] += figures[key];
  }
  const f1 = (2 * sum.right) / (sum.marked + sum.found);
  const [top1, top3] = [sum.first / sum.shared, sum.firstThree / sum.shared];
  console.log(
    `${sum.marked} mentions, F1 ${f1.toFixed(3)}; ${sum.shared} shared names, top-1 ${top1.toFixed(3)}, top-3 ${top3.toFixed(3)}; first in the file ${(sum.firstInFile / sum.shared).toFixed(3)}`,
  );
  expect(f1).toBeGreaterThanOrEqual(0.99);
  expect(top1).toBeGreaterThanOrEqual(0.9);
  expect(top3).toBeGreaterThanOrEqual(0.98);
});

test('line breaks of another system make no other entry the likeliest', async () => {
  for (const name of names) {
    const { project, files } = await projectOf(name);
    for (const [file, text] of files) {
      const front = frontOf(text);
      const read = (lineBreak: string) =>
        project
          .analyse(uriOf(file), (front + parseDocument(text).source.text).replaceAll('\n', lineBreak))
          .mentions.map(({ candidates }) => candidates[0]!.id);
      expect(read('\r\n'), `${name} ${file}`).toEqual(read('\n'));
    }
  }
});

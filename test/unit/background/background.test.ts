import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { Background, LocalEngine, MemorySheets, type SheetStore } from '../../../server/src/background';
import { packProblems, unpackProblems } from '../../../server/src/background/packProblems.node';
import { SheetFiles } from '../../../server/src/background/sheetFiles.node';
import { unlinkedCounts } from '../../../server/src/features/codeLens';
import { findAllMentions } from '../../../server/src/features/linking/findMentions';
import { Project, unpackText } from '../../../server/src/project';
import { MemoryFiles, root, uriOf } from '../project/memoryProject';
import { crossingDocuments, ownFiles } from './crossingDocuments';

const begun: Background[] = [];
afterEach(async () => {
  for (const each of begun.splice(0)) await each.dispose();
});

/** A project and what is found out behind it, all that is known of by now. */
async function begin(
  files: MemoryFiles,
  store: (settings: string) => SheetStore = () => new MemorySheets(unpackProblems),
) {
  const project = new Project({ root, files });
  await project.load();
  const checked: string[] = [];
  const log = (line: string) => expect(line).toBe('');
  const background = new Background({
    project,
    store,
    engine: () => {
      const engine = new LocalEngine(project, { options: { log }, pack: packProblems });
      return {
        ahead: 1,
        check: uris => engine.check(checked.push(...uris) ? uris : []),
        renew: (facts, changed) => engine.renew(facts, changed),
        end: () => engine.end(),
      };
    },
    log,
    onDidFind: () => {},
    pause: 0,
  });
  begun.push(background);
  background.start();
  await background.settled();
  return { project, background, checked };
}

/** Everything that was found, by document. */
function found({ project, background }: Awaited<ReturnType<typeof begin>>) {
  const closed = [...project.snapshot().facts.keys()].filter(uri => project.snapshot().isClosed(uri)).sort();
  return Object.fromEntries(
    closed.map(uri => {
      const packed = project.texts.packed(uri);
      // Which names it was compared with does not matter as long as it has none of the others.
      const { glossary: _, ...text } = packed === undefined ? { glossary: '' } : unpackText(packed);
      return [uri, { text, problems: background.problems(uri), report: background.reports.get(uri) ?? null }];
    }),
  );
}

/** Entries of which a change takes one in or out; the first stand at the beginning. */
const entries = [
  '- {id: ana, type: person, name: Ana Robles, aliases: [Robles]}\n',
  '- {id: luis, type: person, name: Luis Robles, aliases: [Robles], board: lake}\n',
  '- {id: lake, type: organization, name: Fisheries Board}\n',
  '- {id: north, type: state, name: North, names: {es: Norte}}\n',
  '- {id: pact, type: agreement, name: River Pact, date: 2019-05-03}\n',
  '- {id: lake, type: organization, name: Harbour Board}\n',
  '- {id: north, type: place, name: North, description: A wide land}\n',
  '- {id: south, type: state, name: South}\n',
  '- {id: nroth, type: place, name: Bridge}\n',
  '- {id: bwg, type: mechanism, name: Working Group, parties: [north, south]}\n',
  '- {id: quispe, type: person, name: Quispe, aliases: [Ana Condori]}\n',
];
const references = [
  '- {id: river-2001, type: book, title: Rivers, author: [{family: Quispe}], issued: {date-parts: [[2001]]}}\n',
  '- {id: shoree, type: book, title: Shores}\n',
  '- {id: again-2001, type: book, title: More rivers, author: [{family: Quispe}], issued: {date-parts: [[2001]]}}\n',
  '- {id: condori, type: book, title: Lakes, author: [{family: Condori, given: Ana}], issued: {date-parts: [[2001]]}}\n',
];
/** What stands in a file of which a change takes one item in or out. */
class Items {
  readonly #all: readonly string[];
  readonly #on: Set<number>;

  constructor(all: readonly string[], count: number) {
    this.#all = all;
    this.#on = new Set(all.slice(0, count).keys());
  }

  toggle(index: number): void {
    if (!this.#on.delete(index)) this.#on.add(index);
  }

  get text(): string {
    return this.#all.filter((_, index) => this.#on.has(index)).join('');
  }
}

const reviewed = fc.constantFrom(
  '',
  '- {rule: entity/unlinked, document: a, quote: North}\n',
  '- {rule: agreement/untagged, document: b, quote: North and South agreed to build a bridge.}\n',
);
const settings = fc.constantFrom(ownFiles['gloss.yaml'], 'rules: {agreement/untagged: off}\n');
const documents = crossingDocuments.map(all => Object.entries(all));
const change = fc.oneof(
  { weight: 4, arbitrary: documents.map(all => ({ kind: 'write' as const, files: all })) },
  { weight: 2, arbitrary: documents.map(all => ({ kind: 'open' as const, files: all })) },
  { weight: 2, arbitrary: documents.map(all => ({ kind: 'close' as const, files: all })) },
  { weight: 2, arbitrary: documents.map(all => ({ kind: 'delete' as const, files: all })) },
  { weight: 6, arbitrary: fc.nat(entries.length - 1).map(index => ({ kind: 'entry' as const, index })) },
  { weight: 3, arbitrary: fc.nat(references.length - 1).map(index => ({ kind: 'reference' as const, index })) },
  { weight: 1, arbitrary: reviewed.map(text => ({ kind: 'write' as const, files: [['gloss.reviewed.yaml', text]] })) },
  { weight: 1, arbitrary: settings.map(text => ({ kind: 'write' as const, files: [['gloss.yaml', text]] })) },
);

type Change = { readonly kind: string; readonly files?: string[][]; readonly index?: number };

/** Makes changes in the files of a project, and tells it. */
class Changer {
  readonly #project: Project;
  readonly #files: MemoryFiles;
  readonly #items = { entry: new Items(entries, 5), reference: new Items(references, 2) };

  constructor(project: Project, files: MemoryFiles) {
    this.#project = project;
    this.#files = files;
  }

  async apply({ kind, files = [], index = 0 }: Change): Promise<void> {
    if (kind === 'entry' || kind === 'reference') {
      this.#items[kind].toggle(index);
      await this.#write(kind === 'entry' ? 'glossary/g.yaml' : 'references.yaml', this.#items[kind].text);
    }
    for (const [path, text] of files as [string, string][]) {
      if (kind === 'open') this.#project.openDocument(uriOf(path), text, 1);
      else if (kind === 'close') await this.#project.closeDocument(uriOf(path));
      else await this.#write(path, kind === 'write' ? text : null);
    }
  }

  async #write(path: string, text: string | null): Promise<void> {
    if (text === null) this.#files.texts.delete(uriOf(path));
    else this.#files.texts.set(uriOf(path), text);
    await this.#project.filesChanged([{ uri: uriOf(path), type: 'changed' }]);
  }
}

describe('what is found behind the index', () => {
  it('is, after whatever changes, what a new start finds', async () => {
    await fc.assert(
      fc.asyncProperty(crossingDocuments, fc.array(change, { maxLength: 6 }), async (first, changes) => {
        const own = { 'glossary/g.yaml': new Items(entries, 5).text, 'references.yaml': new Items(references, 2).text };
        const files = new MemoryFiles({ ...ownFiles, ...own, ...first });
        const world = await begin(files);
        const changer = new Changer(world.project, files);
        for (const each of changes) {
          await changer.apply(each);
          await world.background.settled();
          const fresh = await begin(files);
          for (const { uri, version, document } of world.project.snapshot().documents()) {
            fresh.project.openDocument(uri, document.text, version);
          }
          await fresh.background.settled();
          expect(found(world)).toEqual(found(fresh));
        }
      }),
      { numRuns: 40, seed: 3 },
    );
  });

  it('is taken over at the next start, where it holds', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gloss-background-'));
    let [all, taken] = [0, 0];
    try {
      await fc.assert(
        fc.asyncProperty(crossingDocuments, fc.array(change, { maxLength: 5 }), async (first, changes) => {
          rmSync(folder, { recursive: true, force: true });
          const own = {
            'glossary/g.yaml': new Items(entries, 5).text,
            'references.yaml': new Items(references, 2).text,
          };
          const files = new MemoryFiles({ ...ownFiles, ...own, ...first });
          const changer = new Changer(new Project({ root, files }), files);
          for (const each of [{ kind: 'none' }, ...changes]) {
            await changer.apply(each);
            const world = await begin(files, settings => new SheetFiles(folder, settings));
            expect(found(world)).toEqual(found(await begin(files)));
            all += world.project.snapshot().facts.size;
            taken += world.project.snapshot().facts.size - world.checked.length;
            await world.background.dispose();
          }
        }),
        { numRuns: 30, seed: 4 },
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    expect(taken / all).toBeGreaterThan(0.2);
  });

  /** What is checked again after a change, of documents that the change may or may not concern. */
  async function rechecked(
    texts: Readonly<Record<string, string>>,
    path: string,
    changed: string,
  ): Promise<{ again: string[]; same: boolean }> {
    const files = new MemoryFiles({ ...ownFiles, ...texts });
    const world = await begin(files);
    world.checked.splice(0);
    files.texts.set(uriOf(path), changed);
    await world.project.filesChanged([{ uri: uriOf(path), type: 'changed' }]);
    await world.background.settled();
    const again = world.checked.map(uri => uri.slice(root.length + 1)).sort();
    return { again, same: isDeepStrictEqual(found(world), found(await begin(files))) };
  }

  const people = `- {id: ana, type: person, name: Ana Robles, aliases: [Robles]}
- {id: luis, type: person, name: Luis Robles, aliases: [Robles], board: lake}
`;

  it('costs a change of an entry the documents that may have one of its names', async () => {
    const texts = {
      'glossary/g.yaml': `- {id: bwg, type: mechanism, name: Working Group}\n- {id: n, type: state, name: North}\n`,
      'a.gloss': 'The Working Group met.\n',
      'b.gloss': 'The [G]{bwg} met.\n',
      'c.gloss': 'The Bridge Commission met.\n',
      'd.gloss': 'North met.\n',
    };
    const to = (item: string) => rechecked(texts, 'glossary/g.yaml', `${item}- {id: n, type: state, name: North}\n`);
    expect(await to('- {id: bwg, type: mechanism, name: Working Group, aliases: [Bridge Commission]}\n')).toEqual({
      again: ['a.gloss', 'b.gloss', 'c.gloss'],
      same: true,
    });
    expect(await to('- {id: bwg, type: mechanism, name: Working Group, note: x}\n')).toEqual({
      again: ['a.gloss', 'b.gloss'],
      same: true,
    });
    // Where an entry stands in its file does not matter.
    expect(await to('# A remark.\n- {id: bwg, type: mechanism, name: Working Group}\n')).toEqual({
      again: [],
      same: true,
    });
  });

  it('checks again where an entry is evidence of another', async () => {
    const texts = {
      'glossary/g.yaml': `${people}- {id: lake, type: organization, name: Harbour Board}\n`,
      'a.gloss': 'Robles spoke of the fisheries.\n',
      'b.gloss': 'Nobody spoke of the fisheries.\n',
    };
    const changed = `${people}- {id: lake, type: organization, name: Fisheries Board}\n`;
    expect(await rechecked(texts, 'glossary/g.yaml', changed)).toEqual({ again: ['a.gloss'], same: true });
  });

  it('checks again where what others link a name to is evidence', async () => {
    const texts = {
      'glossary/g.yaml': people,
      'a.gloss': 'Robles spoke.\n',
      'b.gloss': 'Nobody spoke.\n',
      'c.gloss': 'Robles came.\n',
    };
    expect(await rechecked(texts, 'c.gloss', '[Robles]{luis} came.\n')).toEqual({
      again: ['a.gloss', 'c.gloss'],
      same: true,
    });
  });

  it('checks again where a citation means another work', async () => {
    const river = '- {id: r, type: book, title: Rivers, author: [{family: Quispe}], issued: {date-parts: [[2001]]}}\n';
    const texts = {
      'references.yaml': `${river}- {id: s, type: book, title: Shores}\n`,
      'a.gloss': 'So says Quispe (2001).\n',
      'b.gloss': 'So says [she]{cite: s}.\n',
      'c.gloss': 'So says [she]{cite: r}.\n',
    };
    expect(await rechecked(texts, 'references.yaml', river)).toEqual({ again: ['a.gloss', 'b.gloss'], same: true });
    expect(await rechecked(texts, 'references.yaml', '- {id: s, type: book, title: Shores}\n')).toEqual({
      again: ['a.gloss', 'c.gloss'],
      same: true,
    });
  });

  it('spares who looks for an entry the documents that have none of its words', async () => {
    const files = new MemoryFiles({
      ...ownFiles,
      'glossary/g.yaml': '- {id: bwg, type: mechanism, name: Working Group}\n',
      'a.gloss': 'The Working Group met. The Bridge Commission met.\n',
      'b.gloss': 'Nobody met.\n',
      'c.gloss': 'The [G]{bwg} met.\n',
      'd.gloss': 'The Bridge Commission left.\n',
    });
    const { project } = await begin(files);
    const search = async () => {
      const read: string[] = [];
      const found = await findAllMentions(project.snapshot(), 'bwg', uri => {
        read.push(uri.slice(root.length + 1));
        return project.read(uri);
      });
      return { read, found: found.map(each => `${each.id}: ${each.mentions.map(({ text }) => text)}`) };
    };
    expect(await search()).toEqual({ read: ['a.gloss', 'c.gloss'], found: ['a: Working Group', 'c: G'] });
    expect(unlinkedCounts(project.snapshot())('bwg')).toBe(1);
    // A name that has just come is found before texts were looked at for it.
    const more = '- {id: bwg, type: mechanism, name: Working Group, aliases: [Bridge Commission]}\n';
    project.openDocument(uriOf('glossary/g.yaml'), more, 1);
    expect((await search()).found).toEqual(['a: Working Group,Bridge Commission', 'c: G', 'd: Bridge Commission']);
  });

  it('checks documents once, and none again that an edit of another does not concern', async () => {
    const files = new MemoryFiles({
      ...ownFiles,
      'a.gloss': '1. One.\n',
      'b.gloss': '[x]{cite: "a#1"}\n',
      'c.gloss': 'C.\n',
    });
    const world = await begin(files);
    expect(world.checked.sort()).toEqual(['a', 'b', 'c'].map(each => uriOf(`${each}.gloss`)));
    world.checked.splice(0);
    world.project.openDocument(uriOf('c.gloss'), 'C is open.\n', 1);
    await world.background.settled();
    expect(world.checked).toEqual([]);
    world.project.openDocument(uriOf('a.gloss'), '2. Two.\n', 1);
    await world.background.settled();
    expect(world.checked).toEqual([uriOf('b.gloss')]);
    expect(world.background.problems(uriOf('b.gloss'))?.map(each => each.code)).toEqual(['citation/locator-missing']);
  });
});

import type { ProjectChange } from '../../../server/src/features/change';
import type { CursorQuery } from '../../../server/src/features/cursor';
import { applyEdits, type TextRange } from '../../../server/src/markup';
import { type AnalysedDocument, Project, type ProjectFiles, type Snapshot } from '../../../server/src/project';

/** A project in memory, with what was drawn under its texts. */
export interface Fixture {
  readonly snapshot: Snapshot;
  /** Where the `|` stands. */
  readonly cursor: { readonly uri: string; readonly offset: number };
  /** The document with the cursor, else the first. */
  readonly document: AnalysedDocument;
  readonly query: CursorQuery;
  /** Stretches under which `^^^` stands, in order, as `file start-end`. */
  readonly marked: readonly string[];
  text(uri: string): string;
  /** The file's text with the change made in it. */
  after(change: ProjectChange | undefined, file: string): string;
}

const root = 'file:///project';

/**
 * Reads a fixture: files behind lines `--- name`, with a `|` under the character before which the cursor stands and `^^^`
 * under a stretch of the line above. Such lines are no part of the text.
 */
export async function load(fixture: string): Promise<Fixture> {
  const files = new Map<string, string>();
  const marked: string[] = [];
  let cursor: Fixture['cursor'] | undefined;
  let uri = '';
  let lineStart = 0;
  for (const line of fixture.replace(/^\n/, '').split('\n')) {
    const name = /^--- (\S+)$/.exec(line);
    const drawn = /^ *(\||\^+) *$/.exec(line);
    const text = files.get(uri) ?? '';
    if (name) {
      uri = `${root}/${name[1]}`;
      files.set(uri, '');
      lineStart = 0;
    } else if (drawn) {
      const at = lineStart + line.indexOf(drawn[1]!);
      if (drawn[1] === '|') cursor = { uri, offset: at };
      else marked.push(shown({ uri, range: { start: at, end: at + drawn[1]!.length } }));
    } else {
      lineStart = text.length;
      files.set(uri, `${text}${line}\n`);
    }
  }
  const project = new Project({ root, files: inMemory(files) });
  await project.load();
  const documents = [...files.keys()].filter(each => each.endsWith('.gloss'));
  for (const each of documents) project.openDocument(each, files.get(each)!, 1);
  const snapshot = project.snapshot();
  const shownUri = cursor && snapshot.document(cursor.uri) ? cursor.uri : documents[0]!;
  const document = snapshot.document(shownUri)!;
  const at = cursor ?? { uri: document.uri, offset: 0 };
  return {
    snapshot,
    cursor: at,
    document,
    query: {
      snapshot,
      document,
      offset: at.offset,
      isWhole: true,
      knowing: async () => snapshot,
      load: each => project.read(each),
    },
    marked,
    text: each => files.get(each)!,
    after: (change, file) => {
      const edits = change?.edits.find(each => each.uri === `${root}/${file}`)?.edits ?? [];
      return applyEdits(files.get(`${root}/${file}`) ?? '', edits);
    },
  };
}

/** A place as fixtures write it: `a.gloss 3-7`. */
export const shown = ({ uri, range }: { readonly uri: string; readonly range: TextRange }): string =>
  `${uri.slice(root.length + 1)} ${range.start}-${range.end}`;

/** Files that stand in a map; globs are told by their endings, which is all that the defaults need. */
const inMemory = (files: ReadonlyMap<string, string>): ProjectFiles => ({
  read: async uri => {
    const text = files.get(uri);
    if (text === undefined) throw new Error(`There is no ${uri}.`);
    return new TextEncoder().encode(text);
  },
  list: async (_, globs) =>
    [...files.keys()]
      .filter(uri =>
        globs.some(glob =>
          glob.startsWith('glossary/')
            ? uri.startsWith(`${root}/glossary/`)
            : glob.startsWith('references')
              ? uri.startsWith(`${root}/references.`)
              : uri.endsWith('.gloss'),
        ),
      )
      .sort(),
  stat: async uri => (files.has(uri) ? { size: files.get(uri)!.length, time: 0 } : undefined),
});

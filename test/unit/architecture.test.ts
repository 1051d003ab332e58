import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(__dirname, '../../server/src');

/** The folders of the server, each with those that it may import. */
const arrows: Record<string, readonly string[]> = {
  incremental: [],
  markup: ['incremental'],
  source: ['incremental', 'markup'],
  glossary: ['incremental', 'markup', 'source'],
  citations: ['incremental', 'markup', 'source'],
  linking: ['incremental', 'markup', 'source', 'glossary'],
  agreements: ['incremental', 'markup', 'source', 'glossary', 'citations'],
};
const core = Object.keys(arrows);
const domain = [...core, 'exchange'];
arrows.exchange = core;
arrows.project = domain;
arrows.checks = [...domain, 'project'];
arrows.features = [...domain, 'project', 'checks'];
arrows.background = [...domain, 'project', 'checks', 'features'];
arrows.lsp = [...domain, 'project', 'checks', 'features', 'background'];
arrows.cli = [...domain, 'project', 'checks', 'features', 'background'];

interface Import {
  readonly file: string;
  readonly folder: string;
  readonly from: string;
}

const imports = [...files(root)].flatMap(file => {
  const name = path.relative(root, file).split(path.sep).join('/');
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g)].map(
    (found): Import => ({ file: name, folder: name.split('/')[0] as string, from: (found[1] ?? found[2]) as string }),
  );
});

function* files(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* files(at);
    else if (at.endsWith('.ts') && !at.endsWith('.d.ts')) yield at;
  }
}

/** The folder of `server/src` that a relative import leads to, and whether it goes through that folder's index. */
function target({ file, from }: Import): { folder: string; throughIndex: boolean } | null {
  if (!from.startsWith('.')) return null;
  const at = path.posix.join(path.posix.dirname(file), from);
  return at.startsWith('..') ? null : { folder: at.split('/')[0] as string, throughIndex: !at.includes('/') };
}

const list = (offenders: readonly Import[]) => offenders.map(each => `${each.file} imports ${each.from}`);

describe('the house', () => {
  test('there is something to look at', () => expect(imports.length).toBeGreaterThan(100));

  test('the core imports neither the editor nor the disk', () => {
    const offends = ({ folder, from }: Import) => core.includes(folder) && /^(vscode|node:|@vscode\/)/.test(from);
    expect(list(imports.filter(offends))).toEqual([]);
  });

  test('only lsp and the entry points import the protocol', () => {
    const offends = ({ file, folder, from }: Import) =>
      from.startsWith('vscode-languageserver') && folder !== 'lsp' && !file.startsWith('main.');
    expect(list(imports.filter(offends))).toEqual([]);
  });

  test('only rims and files of Node import Node', () => {
    const offends = ({ file, folder, from }: Import) =>
      from.startsWith('node:') && folder !== 'cli' && file !== 'cli.ts' && !file.includes('.node.');
    expect(list(imports.filter(offends))).toEqual([]);
  });

  test('arrows run one way', () => {
    const offends = (each: Import) => {
      const to = target(each);
      const allowed = arrows[each.folder];
      return to && allowed && to.folder !== each.folder && to.folder in arrows && !allowed.includes(to.folder);
    };
    expect(list(imports.filter(offends))).toEqual([]);
  });

  test('a folder is used through its index', () => {
    const offends = (each: Import) => {
      const to = target(each);
      return to && to.folder in arrows && to.folder !== each.folder && !to.throughIndex && core.includes(to.folder);
    };
    expect(list(imports.filter(offends))).toEqual([]);
  });

  test('edits leave the server through one door', () => {
    // What is typed where the reader chose it, and glossary files made tidy, change no document behind anybody's back.
    const others = ['lsp/toProtocol.ts', 'lsp/requests/glossary.ts'];
    const making = [...files(path.join(root, 'lsp'))]
      .filter(file => /\bnewText\b|\bdocumentChanges: |\bWorkspaceEdit\b/.test(readFileSync(file, 'utf8')))
      .map(file => path.relative(root, file).split(path.sep).join('/'));
    expect(making.filter(each => !others.includes(each) && !/clientAbilities|session/.test(each))).toEqual([
      'lsp/workspaceEdit.ts',
    ]);
  });

  test('what a project says is shown to a reader as text alone', () => {
    const client = path.resolve(root, '../../client/src');
    const direct =
      /window\.(?:show(?:Information|Warning|Error)Message|setStatusBarMessage)\b|MarkdownString|createWebviewPanel/;
    const offenders = [...files(client)].filter(file => direct.test(readFileSync(file, 'utf8')));
    expect(offenders.map(file => path.relative(client, file))).toEqual(['say.ts']);
  });
});

import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import { completion } from '../../../server/src/features/completion/completion';
import { hover } from '../../../server/src/features/hover/hover';
import { renderCards } from '../../../server/src/features/hover/render';
import { asLabel } from '../../../server/src/features/label';
import { outline } from '../../../server/src/features/outline';
import { workspaceSymbols } from '../../../server/src/features/workspaceSymbols';
import { placedText } from '../../../server/src/lsp/texts';
import { completionList, documentSymbol } from '../../../server/src/lsp/toProtocol';
import { memoryServer } from '../lsp/memoryServer';
import { loadProject, uriOf } from '../project/memoryProject';

const names = [
  '[x](command:workbench.action.quit)',
  '[x][y]\n\n[y]: command:evil',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '`rm -rf` ``` code',
  '![pixel](https://evil.example/p.png)',
  'https://evil.example www.evil.example',
  '$(trash) $(sync~spin)',
  '\u202Egnp.exe\u202C \u2066isolated\u2069 \u200Fmark',
  '# Title\n---\n- list',
  '\\',
  '&lt;b&gt; &#106;avascript:x',
];

/** What Markdown would make more than text of, were it not escaped; `**`, `*`, lists, quotes and rules are the card's own. */
const alive = /(?<!\\)[[\]<`$!]|(?<!\\)https?:|(?<!\\)&|[\u202A-\u202E\u2066-\u2069\u200E\u200F]/;

test.each(names)('%j shows as text wherever it is shown', async name => {
  const written = JSON.stringify(name);
  const { project } = await loadProject({
    'glossary/g.yaml': `- {id: evil, type: person, name: ${written}, description: ${written}, aliases: [Evil One], office: ${written}, cite: ${written}, same-as: [${JSON.stringify(`command:${name}`)}]}\n`,
    'references.yaml': `- {id: book, type: book, title: ${written}, author: [{literal: ${written}}], note: ${written}}\n`,
  });
  const text = `[Evil One]{evil, note: ${JSON.stringify(name)}} [said]{cite: book}. Evil One. [x]{ev\n`;
  project.openDocument(uriOf('a.gloss'), text, 1);
  const snapshot = project.snapshot();
  const document = snapshot.document(uriOf('a.gloss'))!;
  const query = (offset: number) => ({
    snapshot,
    document,
    offset,
    isWhole: true,
    knowing: async () => snapshot,
    load: (uri: string) => project.read(uri),
  });
  let cards = 0;
  for (let offset = 0; offset < text.length; offset += 3) {
    const found = await hover({
      ...query(offset),
      format: async reference => [{ text: String(reference.item.title), italic: true }],
    });
    if (!found) continue;
    cards++;
    expect(renderCards(found.cards)).not.toMatch(alive);
  }
  expect(cards).toBeGreaterThan(2);
  // Labels are plain text in every editor; what turns the direction of writing would still lie about them.
  const placed = placedText(document.uri, text);
  const proposals = await completion(query(text.length - 1));
  const items = proposals ? completionList(proposals, placed, false, document.uri).items : [];
  const labels = [
    ...items.flatMap(each => [each.label, each.labelDetails?.description ?? '']),
    ...[...workspaceSymbols(snapshot, '')].map(each => asLabel(each.name)),
    ...outline(document).flatMap(each => [
      documentSymbol(each, placed).name,
      documentSymbol(each, placed).detail ?? '',
    ]),
  ];
  expect(labels.length).toBeGreaterThan(2);
  for (const label of labels) expect(label).not.toMatch(/[\u202A-\u202E\u2066-\u2069]|[\r\n]/);
});

/** What editors show of an answer, by the protocol's names for it. */
const shownKeys = ['message', 'title', 'label', 'detail', 'name', 'containerName', 'description', 'tooltip'];
function* shown(value: unknown, key = ''): Generator<string> {
  if (typeof value === 'string') {
    if (shownKeys.includes(key)) yield value;
  } else if (value && typeof value === 'object') {
    for (const [inner, each] of Object.entries(value)) yield* shown(each, Array.isArray(value) ? key : inner);
  }
}

test.each(names)('%j turns nothing around in problems, quick fixes, hints and lists', async name => {
  const written = JSON.stringify(name);
  const text = `Evil One met [Evil One]{evil} and [x]{${name.replace(/[^\w\u202E\u2066]/g, '') || 'y'}}. [They met]{agreement: new, parties: [evil]}.\n`;
  const server = await memoryServer({
    'gloss.yaml': `name: ${written}\n`,
    'glossary/g.yaml': `- {id: evil, type: person, name: ${written}, aliases: [Evil One]}\n- {id: twin, type: person, name: ${written}, aliases: [Evil One]}\n`,
    'a.gloss': text,
  });
  await server.open('a.gloss', text);
  const uri = uriOf('a.gloss');
  const textDocument = { uri };
  const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
  const report = await server.ask<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument });
  expect(report.items.length).toBeGreaterThan(1);
  const answers: unknown[] = [
    report,
    await server.ask('textDocument/codeAction', { textDocument, range, context: { diagnostics: report.items } }),
    await server.ask('textDocument/codeLens', { textDocument: { uri: uriOf('glossary/g.yaml') } }),
    await server.ask('textDocument/documentSymbol', { textDocument }),
    await server.ask('textDocument/documentLink', { textDocument }),
    await server.ask('textDocument/inlayHint', { textDocument, range }),
    await server.ask('textDocument/completion', { textDocument, position: { line: 0, character: 25 } }),
    await server.ask('workspace/symbol', { query: '' }),
  ];
  await server.stop();
  const words = answers.flatMap(each => [...shown(each)]);
  expect(words.length).toBeGreaterThan(10);
  for (const each of words) expect(each).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200E\u200F]/);
});

test('no link leads to a command or to a script', async () => {
  const addresses = ['command:evil', 'javascript:alert(1)', 'data:text/html,x', 'vscode://evil', ' command:evil'];
  const server = await memoryServer({
    'glossary/g.yaml': addresses
      .map((each, index) => `- {id: e${index}, type: person, name: E${index}, same-as: [${JSON.stringify(each)}]}\n`)
      .join(''),
    'references.yaml': addresses
      .map(
        (each, index) =>
          `- {id: r${index}, type: book, title: R, URL: ${JSON.stringify(each)}, DOI: ${JSON.stringify(each)}}\n`,
      )
      .join(''),
  });
  const text = `${addresses.map((_, index) => `[E${index}]{e${index}} [x]{cite: r${index}}`).join(' ')} command:evil\n`;
  await server.open('a.gloss', text);
  for (const path of ['a.gloss', 'glossary/g.yaml', 'references.yaml']) {
    const links = await server.ask<{ target?: string }[] | null>('textDocument/documentLink', {
      textDocument: { uri: uriOf(path) },
    });
    for (const { target = '' } of links ?? []) expect(target).toMatch(/^(?:https?|file):/);
  }
  for (let character = 0; character < text.length; character += 4) {
    const hover = await server.ask('textDocument/hover', {
      textDocument: { uri: uriOf('a.gloss') },
      position: { line: 0, character },
    });
    expect(JSON.stringify(hover)).not.toMatch(/\]\((?!https?:|file:)/);
  }
  await server.stop();
});

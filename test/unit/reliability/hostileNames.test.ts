import { expect, test } from 'vitest';
import { completion } from '../../../server/src/features/completion/completion';
import { hover } from '../../../server/src/features/hover/hover';
import { renderCards } from '../../../server/src/features/hover/render';
import { asLabel } from '../../../server/src/features/label';
import { outline } from '../../../server/src/features/outline';
import { workspaceSymbols } from '../../../server/src/features/workspaceSymbols';
import { placedText } from '../../../server/src/lsp/texts';
import { completionList, documentSymbol } from '../../../server/src/lsp/toProtocol';
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
  const query = (offset: number) => ({ snapshot, document, offset, load: (uri: string) => project.read(uri) });
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

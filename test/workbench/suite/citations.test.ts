import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, file, hoverText, openDocument, place, problemsOf } from './workspace';

// The sample project formats in Chicago's author-date style, in American English.
const cable = 'sources/09LIMA9901.gloss';
const study = 'sources/dialogos.gloss';
const brief = 'sources/brief.gloss';

describe('Citations', () => {
  beforeEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.env.clipboard.writeText('nothing yet');
  });

  it('of a passage are copied: its paragraph’s name, a footnote, the words with their citation', async () => {
    const document = await openDocument(cable);
    const editor = await vscode.window.showTextDocument(document);
    const start = place(document, 'Trade was not on the agenda');
    editor.selection = new vscode.Selection(start, start.translate(0, 'Trade was not on the agenda'.length));
    const copied = async (command: string) => {
      await vscode.commands.executeCommand(command);
      return vscode.env.clipboard.readText();
    };
    assert.equal(await copied('gloss.copyCitation'), '09LIMA9901#5');
    assert.match(await copied('gloss.copyFootnote'), /^U\.S\. Embassy Lima\. 2009\. .*09 LIMA 9901.*, para\. 5\.$/);
    assert.equal(
      await copied('gloss.copyQuotation'),
      '“Trade was not on the agenda” (U.S. Embassy Lima 2009, para. 5)',
    );
  });

  it('are gathered in a bibliography and as CSL-JSON, those of closed texts too', async () => {
    await openDocument(cable);
    await vscode.commands.executeCommand('gloss.insertBibliography');
    const list = await shownText('markdown');
    assert.match(list, /^Clayton, Lawrence A\. 1999\. \*Peru and the United States: The Condor and the Eagle\*\./m);
    assert.match(list, /U\.S\. Embassy Lima\. 2009\./);
    assert.doesNotMatch(list, /Smith, Peter H\./);
    await vscode.commands.executeCommand('gloss.exportCitedWorks');
    const works = JSON.parse(await shownText('json')) as { id: string }[];
    const ids = works.map(each => each.id);
    for (const id of ['lipson-1991', 'st-john-1992', '09LIMA9901']) assert.ok(ids.includes(id), ids.join(' '));
  });

  it('in the text itself show their work, lead to it, and are written on the passage by a quick fix', async () => {
    const document = await openDocument(study);
    const hover = await eventually('the card of the work', async () => {
      const text = await hoverText(document, 'Lipson, 1991', 2);
      return text?.includes('*International Organization*') ? text : undefined;
    });
    assert.match(hover, /https:\/\/doi\.org\/10\.1017/);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(place(document, 'Lipson, 1991'), place(document, 'Lipson, 1991', 12)),
      vscode.CodeActionKind.QuickFix.value,
      30,
    );
    const fix = actions.find(each => each.title.includes('cite: lipson-1991'));
    assert.ok(fix?.edit, actions.map(each => each.title).join('; '));
    await vscode.workspace.applyEdit(fix.edit);
    assert.match(document.getText(), /\[Lipson, 1991\]\{cite: lipson-1991\}/);
    await vscode.commands.executeCommand('undo');
  });

  it('of words that do not stand in their source are underlined, with the nearest passage', async () => {
    const text = '---\nid: brief\n---\nIt is “[regulated by an informal agreement]{cite: "09LIMA9901#3"}”.\n';
    await vscode.workspace.fs.writeFile(file(brief), Buffer.from(text));
    const document = await openDocument(brief);
    const problem = await eventually('citation/quote-differs', () =>
      problemsOf(document).find(each => (each.code as { value: string }).value === 'citation/quote-differs'),
    );
    assert.match(problem.message, /regulated, by an informal understanding/);
    assert.match(String(problem.relatedInformation?.[0]?.location.uri), /09LIMA9901\.gloss$/);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(file(brief));
  });
});

/** The text of the new document that a command showed. */
async function shownText(language: string): Promise<string> {
  const document = await eventually(`a document in ${language}`, () => {
    const active = vscode.window.activeTextEditor?.document;
    if (!active?.isUntitled || active.languageId !== language) return undefined;
    // An untitled document takes the name of the last one, and for a moment its text.
    return language === 'json' && !active.getText().startsWith('[') ? undefined : active;
  });
  const text = document.getText();
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  return text;
}

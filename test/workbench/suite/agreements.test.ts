import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { eventually, file, hoverText, openDocument, problemsOf } from './workspace';

// States of their own, so that the sample project has no part in it.
const glossary = `- {id: osterland, type: state, name: Osterland}
- {id: velmark, type: state, name: Velmark}
`;
const statement = `---
id: delta-1
kind: declaration
---
Joint Statement of Osterland and Velmark

On 4 May 2021 Osterland and Velmark signed a Memorandum of Understanding on Ferries in the town hall.

- Both countries committed to dredge the strait.
- They agreed to share tide tables.
- They welcomed the visit of the students.
`;
const notes = `---
id: delta-2
kind: declaration
---
Excellency, I have the honour to propose, on behalf of my Government, the following agreement, which together with your reply shall constitute an agreement between our Governments:

Both Governments will open the lock at Brenn to fishing boats.

Excellency, I have the honour to acknowledge receipt of your note. Both Governments agree to open the lock at Brenn to fishing boats.
`;

const [one, two, entries] = ['sources/delta-1.gloss', 'sources/delta-2.gloss', 'glossary/delta.yaml'];
const texts = { [entries]: glossary, [one]: statement, [two]: notes };
const untagged = (document: vscode.TextDocument): vscode.Diagnostic[] =>
  problemsOf(document).filter(each => codeOf(each) === 'agreement/untagged');

describe('Agreements that nobody tagged', () => {
  let document: vscode.TextDocument;

  beforeEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.writeFile(file('gloss.reviewed.yaml'), Buffer.from(''));
    for (const [path, text] of Object.entries(texts)) {
      await vscode.workspace.fs.writeFile(file(path), Buffer.from(text));
      const opened = await openDocument(path);
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await eventually(`${path} as written`, () => opened.getText() === text || undefined);
    }
    document = await openDocument(one);
    await eventually('three findings', () => untagged(document).length === 3 || undefined);
  });
  afterEach(() => vscode.workspace.saveAll());

  it('say who agreed what, how strongly, and why that counts', async () => {
    const told = untagged(document).map(each => each.message);
    assert.match(
      told[0]!,
      /“On 4 May 2021|“Osterland and Velmark signed a Memorandum of Understanding on Ferries.*level 4/,
    );
    assert.match(told[1]!, /“Both countries committed to dredge the strait”: agreed or committed, level 3/);
    const parts = untagged(document)[0]!.relatedInformation?.map(each => each.message) ?? [];
    assert.deepEqual(parts.slice(0, 2), ['party: Osterland', 'party: Velmark']);
    assert.ok(parts.some(each => each.startsWith('object: Memorandum of Understanding on Ferries')));
    assert.ok(parts.includes('date: 2021-05-04'));
    const hover = await eventually('a hover', () => hoverText(document, 'committed to dredge', 3));
    assert.match(hover, /commit/);
    assert.match(hover, /A commitment/);
  });

  it('become an entry with its parties, its date and the passage that vouches for it', async () => {
    const fix = await fixOf(document, untagged(document)[0]!, /^Create agreement entry/);
    assert.match(fix.title, /“Memorandum of Understanding on Ferries”/);
    await vscode.workspace.applyEdit(fix.edit!, { isRefactoring: true });
    assert.match(document.getText(), /\{agreement: [\w-]*ferries[^}]*status: signed/);
    assert.equal(sourceOf(document.getText()), sourceOf(statement));
    const made = await eventually('the entry', async () => {
      for (const uri of await vscode.workspace.findFiles('glossary/*.yaml')) {
        const text = (await vscode.workspace.openTextDocument(uri)).getText();
        if (/name: Memorandum of Understanding on Ferries/.test(text)) return text;
      }
      return undefined;
    });
    assert.match(made, /parties: \[osterland, velmark\]/);
    assert.match(made, /signed: 2021-05-04/);
    assert.match(made, /cite: "?delta-1/);
    await vscode.commands.executeCommand('undo');
  });

  it('are tagged as none, or set aside without a word in the text', async () => {
    const none = await fixOf(document, untagged(document)[1]!, /^Tag as no agreement/);
    await vscode.workspace.applyEdit(none.edit!);
    assert.match(document.getText(), /\[Both countries committed to dredge the strait\.?\]\{agreement: none\}/);
    assert.equal(sourceOf(document.getText()), sourceOf(statement));
    await eventually('two findings', () => untagged(document).length === 2 || undefined);
    const before = document.getText();
    const aside = await fixOf(document, untagged(document)[1]!, /^Not an agreement/);
    if (aside.edit) await vscode.workspace.applyEdit(aside.edit);
    if (aside.command) await vscode.commands.executeCommand(aside.command.command, ...(aside.command.arguments ?? []));
    await eventually('one finding', () => untagged(document).length === 1 || undefined);
    assert.equal(document.getText(), before);
    await vscode.workspace.saveAll();
    assert.match(
      readFileSync(file('gloss.reviewed.yaml').fsPath, 'utf8'),
      /rule: agreement\/untagged, document: delta-1, quote: .*share tide tables/,
    );
  });

  it('are tagged all at once, but for what is unticked in the preview', async () => {
    const [first] = untagged(document);
    const fix = await fixOf(document, first!, /^Tag all 3 /);
    const caret = new vscode.Selection(first!.range.start, first!.range.start);
    vscode.window.activeTextEditor!.selection = caret;
    const titles = (await fixesOf(document, caret)).map(each => each.title);
    await vscode.commands.executeCommand('editor.action.quickFix');
    await pause(1500);
    for (let at = titles.indexOf(fix.title); at > 0; at--) await vscode.commands.executeCommand('selectNextCodeAction');
    await vscode.commands.executeCommand('acceptSelectedCodeAction');
    await pause(2000);
    assert.equal(document.getText(), statement, 'nothing is changed before it is confirmed');
    for (const command of ['refactorPreview.focus', 'list.focusLast', 'refactorPreview.toggleCheckedState']) {
      await vscode.commands.executeCommand(command);
      await pause(300);
    }
    await vscode.commands.executeCommand('refactorPreview.apply');
    await eventually('the tags', () => document.getText().includes('{agreement: new') || undefined);
    assert.equal(document.getText().match(/\{agreement: new/g)?.length, 2);
    assert.equal(sourceOf(document.getText()), sourceOf(statement));
  });

  it('are in an exchange of notes only what the second note accepts', async () => {
    const exchange = await openDocument(two);
    const [found, ...more] = await eventually('the acceptance', () =>
      untagged(exchange).length > 0 ? untagged(exchange) : undefined,
    );
    assert.equal(more.length, 0);
    assert.match(exchange.getText(found!.range), /Both Governments agree to open the lock/);
  });
});

const pause = (milliseconds: number): Promise<void> => new Promise(done => setTimeout(done, milliseconds));

const codeOf = (problem: vscode.Diagnostic): unknown =>
  typeof problem.code === 'object' ? problem.code.value : problem.code;

const fixesOf = (document: vscode.TextDocument, range: vscode.Range): Thenable<vscode.CodeAction[]> =>
  vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
    30,
  );

async function fixOf(document: vscode.TextDocument, problem: vscode.Diagnostic, title: RegExp) {
  const fixes = await fixesOf(document, problem.range);
  const fix = fixes.find(each => title.test(each.title));
  assert.ok(fix, `no ${title} among: ${fixes.map(each => each.title).join('; ')}`);
  return fix;
}

/** The text without the tags that the tests lay, which are not nested. */
const sourceOf = (text: string): string => text.replace(/\[([^\]]*)\]\{[^}]*\}/g, '$1');

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { parseDocument } from '../../../server/src/markup';
import { Picks } from './picks';
import { eventually, file, openDocument, place, problemsOf } from './workspace';

// Names of their own, so that the sample project's documents have no part in it.
const glossary = `- {id: brenn-board, type: organization, name: Brenn Harbour Board, aliases: [Brenn Board, BHB]}
- {id: odrin-ana, type: person, name: Ana Odrin, aliases: [Odrin]}
- {id: odrin-luis, type: person, name: Luis Odrin, aliases: [Odrin]}
- {id: vell, type: place, name: Port of Vell, aliases: [Vell]}
`;
const first = `---
rules: {entity/unregistered: information}
---
The Brenn Harbour Board met in Vell. Ana Odrin spoke; Odrin left early.

Twice the Sorrel Fishing League (SFL) asked for more, and twice the Sorrel Fishing League was told to wait.
`;
const second = 'Brenn Board, Vell.\n\nThe BHB again.\n';

const [one, two, entries] = ['sources/brenn-1.gloss', 'sources/brenn-2.gloss', 'glossary/brenn.yaml'];
const textOf = async (path: string) => (await vscode.workspace.openTextDocument(file(path))).getText();

describe('Names that are linked', () => {
  let picks: Picks;
  const texts = { [entries]: glossary, [one]: first, [two]: second };
  const write = (path: string) =>
    vscode.workspace.fs.writeFile(file(path), Buffer.from(texts[path as keyof typeof texts]!));

  beforeEach(async () => {
    picks = new Picks();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.writeFile(file('gloss.reviewed.yaml'), Buffer.from(''));
    for (const [path, text] of Object.entries(texts)) {
      await write(path);
      await openDocument(path);
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await eventually(`${path} as written`, async () => (await textOf(path)) === text || undefined);
    }
    // The server has seen the files once it knows a name of them.
    const document = await openDocument(one);
    await eventually(
      'names',
      () =>
        ['Vell', 'Odrin'].every(name => problemsOf(document).some(each => document.getText(each.range) === name)) ||
        undefined,
    );
  });
  afterEach(async () => {
    picks.restore();
    await vscode.workspace.saveAll();
  });

  it('one by one with the keyboard, in the linking walk', async () => {
    const document = await openDocument(one);
    const walk = vscode.commands.executeCommand('gloss.linkNames');
    await picks.type('1');
    await picks.type('s');
    await picks.type('b');
    await picks.type('1');
    await picks.type('1');
    await picks.type('n');
    await walk;
    const text = document.getText();
    assert.match(
      text,
      /The \[Brenn Harbour Board\]\{brenn-board\} met in \[Vell\]\{vell\}\. \[Ana Odrin\]\{odrin-ana\} spoke; Odrin/,
    );
    assert.deepEqual(
      picks.answered.map(each => /“(.*)” — (.*)$/.exec(each.title)?.slice(1)),
      [
        ['Brenn Harbour Board', '1 of 4'],
        ['Vell', '2 of 4'],
        ['Ana Odrin', '3 of 4'],
        ['Vell', '2 of 4'],
        ['Ana Odrin', '3 of 4'],
        ['Odrin', '4 of 4'],
      ],
    );
    const reviewed = readFileSync(file('gloss.reviewed.yaml').fsPath, 'utf8');
    assert.match(reviewed, /- \{rule: entity\/\w+, document: brenn-1, quote: Odrin, context: \w+.*date: /);
    await eventually(
      'nothing more is told of the name',
      () => !problemsOf(document).some(each => document.getText(each.range) === 'Odrin') || undefined,
    );
    // Each link is undone by itself.
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.match(document.getText(), /\]\{vell\}\. Ana Odrin spoke/);
  });

  it('to another candidate, a new entry or one that is searched for, in the walk', async () => {
    const document = await openDocument(one);
    vscode.window.activeTextEditor!.selection = new vscode.Selection(0, 0, 0, 0);
    const walk = vscode.commands.executeCommand('gloss.linkNames');
    picks.create('Brenn Harbour Trust', 'organization');
    await picks.type('e');
    await picks.type('o');
    await picks.search('BHB');
    await picks.take('brenn-board');
    await picks.type('s');
    await picks.type('2');
    await walk;
    assert.match(
      document.getText(),
      /The \[Brenn Harbour Board\]\{brenn-harbour-trust\} met in \[Vell\]\{brenn-board\}\. Ana Odrin spoke; \[Odrin\]\{odrin-luis\} left/,
    );
    assert.equal(sourceOf(document.getText()), sourceOf(first));
    const made = await eventually('the entry', async () => {
      const found = await vscode.workspace.findFiles('glossary/*.yaml');
      const written = await Promise.all(
        found.map(async each => (await vscode.workspace.openTextDocument(each)).getText()),
      );
      return written.find(each => each.includes('id: brenn-harbour-trust'));
    });
    assert.match(made, /- id: brenn-harbour-trust\n {2}type: organization\n {2}name: Brenn Harbour Trust\n/);
    for (const command of ['undo', 'undo', 'undo']) await vscode.commands.executeCommand(command);
  });

  it('never again once they were set aside, whatever is edited around them', async () => {
    const document = await openDocument(two);
    const about = (words: string) =>
      problemsOf(document)
        .filter(each => document.getText(each.range) === words)
        .map(each => document.getText(new vscode.Range(each.range.end, each.range.end.translate(0, 9))));
    const write = async (text: string) => {
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
      await vscode.workspace.applyEdit(edit);
    };
    const [aside, other] = ['A stranger called Odrin asked for a boat.', 'The books that Odrin kept were lost.'];
    await write(`${other}\n\n${aside}\n`);
    await eventually('both names', () => about('Odrin').length === 2 || undefined);
    const walk = vscode.commands.executeCommand('gloss.linkNames');
    await picks.type('s');
    await picks.type('n');
    await walk;
    const isQuiet = () => (about('Odrin').join() === ' kept wer' ? true : undefined);
    await eventually('one of them', isQuiet);
    // Luis Odrin before it makes it a clear name; then its paragraph moves, and a word comes right before it.
    await write(`Luis Odrin paid.\n\n${other}\n\n${aside}\n`);
    await eventually('one of them behind an edit', isQuiet);
    await write(`Luis Odrin paid.\n\n${aside}\n\n${other}\n`);
    await eventually('one of them after a move', isQuiet);
    await write(`Luis Odrin paid.\n\n${aside.replace('called', 'called old')}\n\n${other}\n`);
    await eventually('one of them beside an edit', isQuiet);
    await pause(1000);
    assert.ok(isQuiet());
  });

  it('everywhere in the project, but for a place that is unticked in the preview', async () => {
    const document = await openDocument(one);
    const fix = await eventually('a fix', () => codeAction(document, 'Brenn Harbour Board', /in the project/));
    const problem = problemsOf(document).find(each => document.getText(each.range) === 'Brenn Harbour Board')!;
    vscode.window.activeTextEditor!.selection = new vscode.Selection(problem.range.start, problem.range.start);
    const titles = (await codeActions(document, problem.range)).map(each => each.title);
    await vscode.commands.executeCommand('editor.action.quickFix');
    await pause(1500);
    for (let at = titles.indexOf(fix.title); at > 0; at--) {
      await vscode.commands.executeCommand('selectNextCodeAction');
    }
    await vscode.commands.executeCommand('acceptSelectedCodeAction');
    await pause(2000);
    assert.equal(document.getText(), first, 'nothing is changed before it is confirmed');
    // The second document is the last of the list, and its second place the last of all.
    for (const command of [
      'refactorPreview.focus',
      'list.focusLast',
      'list.expand',
      'list.focusLast',
      'refactorPreview.toggleCheckedState',
    ]) {
      await vscode.commands.executeCommand(command);
      await pause(300);
    }
    await vscode.commands.executeCommand('refactorPreview.apply');
    await eventually('the links', () => document.getText().includes('{brenn-board}') || undefined);
    assert.equal(document.getText(), first.replace('Brenn Harbour Board', '[Brenn Harbour Board]{brenn-board}'));
    assert.equal(await textOf(two), second.replace('Brenn Board', '[Brenn Board]{brenn-board}'));
    assert.equal(sourceOf(document.getText()), sourceOf(first));
    assert.equal(sourceOf(await textOf(two)), sourceOf(second));
  });

  it('make a concordance, with links to the places', async () => {
    await vscode.commands.executeCommand('gloss.findMentions', file(entries).toString(), 'brenn-board');
    const page = await eventually('the concordance', () => {
      const open = vscode.window.activeTextEditor?.document;
      return open?.uri.scheme === 'gloss-mentions' ? open : undefined;
    });
    const text = page.getText();
    assert.match(text, /^Brenn Harbour Board \(brenn-board\)\n0 linked, 3 not linked, 0 perhaps, in 2 documents\n/);
    assert.match(text, /4:5 {2}○ .*The \[Brenn Harbour Board\] met in Vell\.\n/);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', page.uri);
    assert.equal(links.length, 5);
    assert.match(links[1]!.target!.path, /brenn-1\.gloss$/);
    assert.equal(links[1]!.target!.fragment, 'L4,5');
  });

  it('become entries where the glossary has none', async () => {
    const document = await openDocument(one);
    const fix = await eventually('a fix', () => codeAction(document, 'Sorrel Fishing League', /Create entry/));
    await vscode.workspace.applyEdit(fix.edit!, { isRefactoring: true });
    assert.ok(document.getText().includes('Twice the [Sorrel Fishing League]{sorrel-fishing-league} (SFL)'));
    const found = await vscode.workspace.findFiles('glossary/*.yaml');
    const written = await Promise.all(
      found.map(async each => (await vscode.workspace.openTextDocument(each)).getText()),
    );
    const made = written.find(each => each.includes('id: sorrel-fishing-league'));
    assert.match(
      made ?? '',
      /- id: sorrel-fishing-league\n {2}type: organization\n {2}name: Sorrel Fishing League\n {2}aliases: \[SFL\]\n/,
    );
    await vscode.commands.executeCommand('undo');
  });

  it('go over to the entry that another is merged into, once the preview is confirmed', async () => {
    await linkBoth();
    picks.choose('Keep odrin-ana');
    const done = vscode.commands.executeCommand('gloss.mergeEntry', file(entries).toString(), 'odrin-ana');
    await picks.search('odrin-luis');
    await picks.take('odrin-luis');
    await pause(1500);
    assert.ok((await textOf(entries)).includes('id: odrin-luis'), 'nothing is changed before it is confirmed');
    await eventually('the merger', async () => {
      await vscode.commands.executeCommand('refactorPreview.apply');
      return !(await textOf(entries)).includes('id: odrin-luis') || undefined;
    });
    await done;
    assert.match(
      await textOf(entries),
      /- \{id: odrin-ana, type: person, name: Ana Odrin, aliases: \[Odrin, Luis Odrin\]\}/,
    );
    assert.ok(!(await textOf(entries)).includes('id: odrin-luis'));
    assert.equal(await textOf(two), '[Odrin]{odrin-ana} met [Luis Odrin]{odrin-ana}.\n');
  });

  it('go to another entry when an alias is moved, or to a new one when an entry is split', async () => {
    const move = vscode.commands.executeCommand('gloss.moveAlias', file(entries).toString(), 'brenn-board', 'BHB');
    await picks.take('vell');
    await move;
    assert.match(await textOf(entries), /Port of Vell, aliases: \[Vell, BHB\]/);
    const uri = file(entries).toString();
    picks.tick(['BHB'], 'Bureau of Vell');
    await vscode.commands.executeCommand('gloss.splitEntry', uri, 'vell', ['Vell', 'BHB']);
    const after = await textOf(entries);
    assert.match(after, /Port of Vell, aliases: \[Vell\]\}/);
    assert.match(after, /- id: bureau-of-vell\n {2}type: place\n {2}name: Bureau of Vell\n {2}aliases: \[BHB\]\n/);
  });

  it('follow an entry whose id is renamed', async () => {
    await linkBoth();
    const document = await openDocument(entries);
    const edit = await eventually('the renaming', async () => {
      const found = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        place(document, 'odrin-luis', 2),
        'odrin-l',
      );
      return found?.entries().length === 2 ? found : undefined;
    });
    await vscode.workspace.applyEdit(edit);
    assert.equal(await textOf(entries), glossary.replace('id: odrin-luis', 'id: odrin-l'));
    assert.equal(await textOf(two), '[Odrin]{odrin-ana} met [Luis Odrin]{odrin-l}.\n');
  });

  it('are written in a glossary file with completion, lenses and Format Document', async () => {
    const document = await openDocument(entries);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(
      document.uri,
      document.positionAt(document.getText().length),
      '- id: accord\n  type: agreement\n  parties: [bre]  \n\n\n',
    );
    await vscode.workspace.applyEdit(edit);
    const labels = await eventually('ids', async () => {
      const at = document.positionAt(document.getText().indexOf('bre]') + 3);
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        at,
      );
      const found = list.items.map(each => (typeof each.label === 'string' ? each.label : each.label.label));
      return found.includes('brenn-board') ? found : undefined;
    });
    assert.equal(labels[0], 'brenn-board');
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      10,
    );
    assert.equal(lenses.length, 5);
    const tidy = await vscode.commands.executeCommand<vscode.TextEdit[]>(
      'vscode.executeFormatDocumentProvider',
      document.uri,
      { tabSize: 2, insertSpaces: true },
    );
    assert.ok(tidy.length > 0 && tidy.every(each => each.newText.trim() === ''), JSON.stringify(tidy));
  });

  async function linkBoth(): Promise<void> {
    const document = await openDocument(two);
    const edit = new vscode.WorkspaceEdit();
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    edit.replace(document.uri, all, '[Odrin]{odrin-ana} met [Luis Odrin]{odrin-luis}.\n');
    await vscode.workspace.applyEdit(edit);
    await document.save();
  }
});

/** The source text of a document. */
const sourceOf = (text: string): string => parseDocument(text).source.text;

const pause = (milliseconds: number): Promise<void> => new Promise(done => setTimeout(done, milliseconds));

async function codeAction(document: vscode.TextDocument, words: string, title: RegExp) {
  const problem = problemsOf(document).find(each => document.getText(each.range) === words);
  if (!problem) return undefined;
  return (await codeActions(document, problem.range)).find(each => title.test(each.title) && each.edit);
}

const codeActions = (document: vscode.TextDocument, range: vscode.Range) =>
  vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
    30,
  );

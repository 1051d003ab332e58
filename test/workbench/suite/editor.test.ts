import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { eventually, extensionId, file, freshText, hoverText, openDocument, place, problemsOf } from './workspace';

const statement = 'sources/hld-2024-statement.gloss';

describe('Gloss in the editor', () => {
  beforeEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('activates on a document', async () => {
    await openDocument(statement);
    const extension = vscode.extensions.getExtension(extensionId);
    await eventually('activation', () => extension?.isActive || undefined);
  });

  it('underlines an agreement that nobody tagged', async () => {
    const document = await openDocument(statement);
    const problem = await eventually('agreement/untagged', () =>
      problemsOf(document).find(
        each => code(each) === 'agreement/untagged' && document.getText(each.range).includes('Blue Dot Network'),
      ),
    );
    assert.equal(problem.severity, vscode.DiagnosticSeverity.Warning);
    assert.equal(problem.source, 'gloss');
    assert.match(String((problem.code as { target: vscode.Uri }).target), /docs\/rules\/agreement\/untagged\.md/);
  });

  it('shows the card of an entry with its citation', async () => {
    const document = await openDocument(statement);
    const text = await eventually('a hover', () => hoverText(document, 'Bicentenary Working Group]', 3));
    assert.match(text, /Bicentenary Working Group/);
    assert.match(text, /200 years of diplomatic relations/);
    assert.match(text, /First United States–Peru High-Level Dialogue/);
  });

  it('tags an agreement by a quick fix, and undoes it', async () => {
    const document = await openDocument(statement);
    const before = document.getText();
    const problem = await eventually('agreement/untagged', () =>
      problemsOf(document).find(each => code(each) === 'agreement/untagged'),
    );
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem.range,
      vscode.CodeActionKind.QuickFix.value,
      30,
    );
    const fix = actions.find(action => /new agreement/i.test(action.title));
    assert.ok(fix?.edit, `no fix among: ${actions.map(action => action.title).join('; ')}`);
    await vscode.workspace.applyEdit(fix.edit);
    assert.match(document.getText(), /\{agreement: new/);
    await eventually(
      'the problem is gone',
      () => !problemsOf(document).some(each => each.range.isEqual(problem.range)) || undefined,
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('renames an entry in the glossary and in every document', async () => {
    const document = await openDocument(statement);
    const edit = await eventually('a rename', () =>
      vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        place(document, ']{bicentenary-group}', 4),
        'group-of-200',
      ),
    );
    const files = edit
      .entries()
      .map(([uri]) => uri.path.split('/').at(-1))
      .sort();
    assert.deepEqual(files, ['hld-2024-statement.gloss', 'mechanisms.yaml']);
    await vscode.workspace.applyEdit(edit);
    assert.match(document.getText(), /\]\{group-of-200\}/);
    assert.match(await freshText('glossary/mechanisms.yaml'), /- id: group-of-200\n/);
    await vscode.workspace.saveAll();
  });

  it('links a selection to the entry that is picked', async () => {
    const document = await openDocument(statement);
    const editor = await vscode.window.showTextDocument(document);
    const start = place(document, 'Global Health Security programme');
    editor.selection = new vscode.Selection(start, start.translate(0, 'Global Health Security programme'.length));
    const done = vscode.commands.executeCommand('gloss.linkSelection');
    await new Promise(shown => setTimeout(shown, 1500));
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await done;
    await eventually(
      'the link',
      () => document.getText().includes('[Global Health Security programme]{global-health-security}') || undefined,
    );
    await vscode.commands.executeCommand('undo');
  });

  it('imports a source text beside it', async () => {
    const source = file('notes.txt');
    await vscode.workspace.fs.writeFile(source, Buffer.from('Minutes\n\nThe ministers met [briefly]{sic} in Lima.\n'));
    const done = vscode.commands.executeCommand('gloss.importSource', source);
    // What is proposed is shown, and accepted.
    await new Promise(shown => setTimeout(shown, 1500));
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await done;
    const text = await eventually('notes.gloss', () => written('notes.gloss') || undefined);
    assert.match(text, /^---\nid: notes\n/);
    assert.match(text, /text-sha256: [0-9a-f]{64}\n/);
    assert.ok(text.endsWith('Minutes\n\nThe ministers met [briefly]\\{sic} in Lima.\n'), text);
  });

  it('imports many texts, and the readable ones in spite of the others', async () => {
    const names = ['one.txt', 'two.html', 'picture.txt'];
    const contents = ['One met.\n', '<p>Two met.</p>', '\x89PNG\0\0\0\rIHDR\0\0\0\x01'];
    const files = names.map(file);
    for (const [index, each] of files.entries()) {
      await vscode.workspace.fs.writeFile(each, Buffer.from(contents[index]!, 'latin1'));
    }
    // The summary of what could not be read waits for an answer.
    void vscode.commands.executeCommand('gloss.importSource', files[0], files);
    for (const [name, end] of [
      ['one.gloss', 'One met.\n'],
      ['two.gloss', 'Two met.\n'],
    ] as const) {
      await eventually(name, () => written(name).endsWith(end) || undefined);
    }
    assert.ok(!existsSync(file('picture.gloss').fsPath));
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('comes back when its server is killed', async () => {
    const document = await openDocument(statement);
    await eventually('problems', () => problemsOf(document)[0]);
    const { pid } = await serverStatus();
    process.kill(pid, 'SIGKILL');
    const after = await eventually('another server', async () => {
      const status = await serverStatus().catch(() => undefined);
      return status && status.pid !== pid ? status : undefined;
    });
    assert.notEqual(after.pid, pid);
    assert.match(await eventually('a hover from it', () => hoverText(document, 'Kurt Campbell', 2)), /Kurt Campbell/);
  });
});

/** What stands in a file; empty where there is none, and the moment before what is written stands in it. */
const written = (name: string): string =>
  existsSync(file(name).fsPath) ? readFileSync(file(name).fsPath, 'utf8') : '';

function code(problem: vscode.Diagnostic): string {
  return typeof problem.code === 'object' ? String(problem.code.value) : String(problem.code);
}

/** What the extension tells other extensions, and tests, of its server. */
function serverStatus(): Promise<{ readonly pid: number }> {
  return vscode.extensions
    .getExtension<{ serverStatus(): Promise<{ pid: number }> }>(extensionId)!
    .exports.serverStatus();
}

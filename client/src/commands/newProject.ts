import * as vscode from 'vscode';
import { fileExists } from '../fileExists';

/** Makes the files of a project in a folder that the reader picks; files that are there already stay as they are. */
export async function newProject(): Promise<void> {
  const folder = await askForFolder();
  if (!folder) return;
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('Name of the project'),
    value: folder.path.split('/').at(-1) ?? '',
  });
  if (!name) return;
  for (const [path, text] of projectFiles(name)) {
    const file = vscode.Uri.joinPath(folder, path);
    if (!(await fileExists(file))) await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  }
  if (!vscode.workspace.getWorkspaceFolder(folder)) await vscode.commands.executeCommand('vscode.openFolder', folder);
  else await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, 'gloss.yaml'));
}

function projectFiles(name: string): readonly (readonly [path: string, text: string])[] {
  return [
    ['gloss.yaml', `name: ${JSON.stringify(name)}\nlanguages: [en]\nlanguage: en\n`],
    ['glossary/entries.yaml', '- id: example-state\n  type: state\n  name: Example State\n  aliases: [the Example]\n'],
    ['references.yaml', '[]\n'],
    [
      'sources/welcome.gloss',
      '---\nid: welcome\ntitle: Welcome\n---\nThis names the [Example State]{example-state}.\n',
    ],
    ['.gitattributes', 'gloss.reviewed.yaml merge=union\n*.gloss -text\n'],
  ];
}

async function askForFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders;
  if (folders?.length === 1) return folders[0]!.uri;
  if (folders && folders.length > 1) return (await vscode.window.showWorkspaceFolderPick())?.uri;
  const picked = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Folder of the new project'),
    canSelectFolders: true,
    canSelectFiles: false,
  });
  return picked?.[0];
}

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, extensionId, hoverText, openDocument, problemsOf } from './workspace';

const cable = 'sources/09LIMA9901.gloss';

describe('In a Spanish editor', () => {
  it('commands have their Spanish', () => {
    assert.equal(vscode.env.language, 'es');
    const { commands } = vscode.extensions.getExtension(extensionId)!.packageJSON.contributes;
    const title = (id: string) => {
      const found = (commands as { command: string; title: string | { value: string } }[]).find(
        ({ command }) => command === id,
      )!.title;
      return typeof found === 'string' ? found : found.value;
    };
    assert.equal(title('gloss.copyCitation'), 'Copiar la cita de este párrafo');
    assert.equal(title('gloss.importSource'), 'Importar texto fuente…');
  });

  it('problems, their fixes and hovers are told in Spanish', async () => {
    const document = await openDocument(cable);
    const [problem] = await eventually('a problem', () => {
      const found = problemsOf(document).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Warning);
      return found.length ? found : undefined;
    });
    assert.match(problem!.message, /^«/);
    assert.ok(problem!.relatedInformation?.some(({ message }) => message.startsWith('fecha: ')));
    const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem!.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    assert.ok(
      fixes.some(({ title }) => title === 'Desactivar «agreement/untagged» en este documento'),
      fixes.map(({ title }) => title).join('; '),
    );
    const hover = await eventually('a hover', () => hoverText(document, '241530Z', 2));
    assert.match(hover, /24 de junio de 2009/);
  });
});

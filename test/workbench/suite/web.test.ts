import * as vscode from 'vscode';
import { extensionId } from './workspace';

describe('the extension in a web worker', () => {
  it('is there', () => {
    if (!vscode.extensions.getExtension(extensionId)) throw new Error('no extension');
  });
});

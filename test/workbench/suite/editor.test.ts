import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extensionId } from './workspace';

describe('the extension', () => {
  it('is there', () => {
    assert.ok(vscode.extensions.getExtension(extensionId));
  });
});

import * as vscode from 'vscode';
import { CITATION_CREDIT } from '../../server/src/citations/formatting/credit';

/** Whose work formats the citations, beside the language in the status bar of every document: its licence asks to show it. */
export function citationCredit(): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('gloss.citations', { language: 'gloss' });
  item.name = vscode.l10n.t('Citation styles');
  item.text = CITATION_CREDIT.text;
  item.command = {
    command: 'vscode.open',
    title: vscode.l10n.t('Open'),
    arguments: [vscode.Uri.parse(CITATION_CREDIT.url)],
  };
  return item;
}

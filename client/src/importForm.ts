import * as vscode from 'vscode';
import { asPlain } from '../../server/src/features/label';
import type { ImportFields, ImportTextAnswer } from '../../server/src/lsp/customRequests';

/** A document that is proposed for a text. */
export type Proposal = Exclude<ImportTextAnswer, { readonly refused: string }>;

const kinds = ['cable', 'declaration', 'treaty', 'study', 'news', 'speech', 'plain'];
const languages = ['en', 'es'];
const encodings = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'];

interface Row extends vscode.QuickPickItem {
  readonly field?: keyof ImportFields;
}

/**
 * Shows what is proposed for a text, field by field, until the reader accepts it: picking a field changes it. `propose`
 * gives the proposal anew with what the reader said. `undefined` where the reader thought better of it.
 */
export async function askForImport(
  title: string,
  first: Proposal,
  propose: (said: Partial<ImportFields>) => Promise<Proposal | undefined>,
): Promise<Proposal | undefined> {
  let proposal = first;
  let said: Partial<ImportFields> = {};
  let last: keyof ImportFields | undefined;
  for (;;) {
    const row = await pickRow(title, proposal, last);
    if (!row) return undefined;
    if (!row.field) return proposal;
    last = row.field;
    const value = await changed(row.field, proposal.choices);
    if (value === undefined) continue;
    said = { ...said, [row.field]: value };
    proposal = (await propose(said)) ?? proposal;
  }
}

async function pickRow(title: string, proposal: Proposal, last: keyof ImportFields | undefined) {
  const rows = rowsOf(proposal);
  const picker = vscode.window.createQuickPick<Row>();
  picker.title = asPlain(title);
  picker.placeholder = vscode.l10n.t('Create the document, or pick what is to be changed first');
  picker.items = rows;
  picker.ignoreFocusOut = true;
  const active = rows.find(each => last !== undefined && each.field === last);
  if (active) picker.activeItems = [active];
  try {
    return await new Promise<Row | undefined>(done => {
      picker.onDidAccept(() => done(picker.selectedItems[0]));
      picker.onDidHide(() => done(undefined));
      picker.show();
    });
  } finally {
    picker.dispose();
  }
}

function rowsOf({ choices, isDamaged, looksCut, reasons }: Proposal): Row[] {
  const row = (field: keyof ImportFields, icon: string, label: string, detail?: string): Row => ({
    field,
    label: `$(${icon}) ${label}`,
    description: asPlain(String(choices[field])) || vscode.l10n.t('none'),
    ...(detail ? { detail } : {}),
  });
  const damage = vscode.l10n.t('Some bytes mean nothing in this encoding.');
  const cut = vscode.l10n.t('The text looks as if a PDF had cut it up: rebuild its paragraphs?');
  const fixed = vscode.l10n.t('Only now: once imported, the source text stays as it is.');
  return [
    { label: `$(check) ${vscode.l10n.t('Create the document')}` },
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    row('id', 'key', vscode.l10n.t('Id')),
    row('title', 'text-size', vscode.l10n.t('Title')),
    row(
      'kind',
      'symbol-class',
      vscode.l10n.t('Kind'),
      reasons.length > 0 ? vscode.l10n.t('From the text: {0}', asPlain(reasons.join(', '))) : undefined,
    ),
    row('date', 'calendar', vscode.l10n.t('Date')),
    row('language', 'globe', vscode.l10n.t('Language')),
    row('encoding', 'file-binary', vscode.l10n.t('Encoding'), isDamaged ? damage : undefined),
    {
      ...row('reflow', 'word-wrap', vscode.l10n.t('Reflow'), looksCut ? `${cut} ${fixed}` : undefined),
      description: choices.reflow ? vscode.l10n.t('yes') : vscode.l10n.t('no'),
    },
  ];
}

/** The new value of a field; `undefined` where the reader left it. */
async function changed(field: keyof ImportFields, choices: ImportFields): Promise<string | boolean | undefined> {
  if (field === 'reflow') return !choices.reflow;
  const options = { kind: kinds, language: languages, encoding: encodings }[field as string];
  if (options) return vscode.window.showQuickPick(options, { title: labelOf(field) });
  return vscode.window.showInputBox({
    title: labelOf(field),
    value: String(choices[field]),
    validateInput: value =>
      field === 'id' ? obstacleOfId(value) : field === 'date' ? obstacleOfDate(value) : undefined,
  });
}

const labelOf = (field: keyof ImportFields): string =>
  ({
    id: vscode.l10n.t('Id'),
    title: vscode.l10n.t('Title'),
    kind: vscode.l10n.t('Kind'),
    date: vscode.l10n.t('Date'),
    language: vscode.l10n.t('Language'),
    encoding: vscode.l10n.t('Encoding'),
    reflow: vscode.l10n.t('Reflow'),
  })[field];

/** The id names the file too. */
const obstacleOfId = (value: string): string | undefined =>
  /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(value)
    ? undefined
    : vscode.l10n.t('Letters without accents, digits, “.”, “_” and “-” alone, beginning with a letter or a digit.');

/** EDTF, as far as a date of a text goes: a year, with a month, with a day, or none. */
const obstacleOfDate = (value: string): string | undefined =>
  /^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?)?$/.test(value) ? undefined : vscode.l10n.t('Write 2009, 2009-11 or 2009-11-20.');

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, file, hoverText, openDocument, place, problemsOf } from './workspace';

// REF A stands in the sample project; the subject code has two letters the wrong way round.
const cable = `---
id: 09LIMA9955
kind: cable
language: en
---
P R 301530Z JUN 09
FM AMEMBASSY LIMA
TO RUEHC/SECSTATE WASHDC PRIORITY 1155

UNCLAS LIMA 009955

SIPDIS

E.O. 12958: N/A
TAGS: PRLE, MARR, PE
SUBJECT: PERU: AFTER THE MEETING

REF: A. 09 LIMA 9901
     B. 09 STATE 50110

-------
SUMMARY
-------

1. (U) As REF A said, the group met. See also 09LIMA9901.

----------
WHAT NEXT?
----------

2. (SBU) The next meeting is in doubt, see [the report]{cite: "09LIMA9901#"}.
Nobody has set a date.

BRANDT
`;
const statement = `---
id: sound-2011
kind: declaration
language: en
---
JOINT STATEMENT OF NORLANDIA AND SUDARIA

The Presidents of Norlandia and Sudaria met in Puerto Viejo on 4 March 2011.

Declare:

1. Both countries will open a second border post at the bridge.

2. The two governments will share the tide tables of the sound:

(a) in winter, by radio;

(b) in summer, by post.

Done at Puerto Viejo, on 4 March 2011.

Ana Rivas        Ivo Brandt
`;
const paths = { cable: 'sources/09LIMA9955.gloss', statement: 'sources/sound-2011.gloss' };

describe('Source texts', () => {
  before(async () => {
    await vscode.workspace.fs.writeFile(file(paths.cable), Buffer.from(cable));
    await vscode.workspace.fs.writeFile(file(paths.statement), Buffer.from(statement));
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const path of Object.values(paths)) await vscode.workspace.fs.delete(file(path));
    await vscode.workspace.getConfiguration('gloss').update('inlayHints.enabled', undefined, true);
  });
  beforeEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('have the outline of their kind', async () => {
    const outline = async (path: string) => {
      const document = await openDocument(path);
      const symbols = await eventually('an outline', async () => {
        const found = await ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document);
        return found?.length ? found : undefined;
      });
      return linesOf(symbols);
    };
    assert.deepEqual(await outline(paths.cable), ['SUMMARY', '  1 (U)', 'WHAT NEXT?', '  2 (SBU)']);
    assert.deepEqual(await outline(paths.statement), [
      'JOINT STATEMENT OF NORLANDIA AND SUDARIA',
      '  The Presidents of Norlandia and Sudaria met in Puerto Viejo…',
      '  Declare:',
      '    1',
      '    2',
      '      a',
      '      b',
      '  Done at Puerto Viejo, on 4 March 2011.',
    ]);
  });

  it('fold under their titles', async () => {
    const document = await openDocument(paths.cable);
    const folds = await eventually('folds', async () => {
      const found = await ask<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document);
      return found?.length ? found : undefined;
    });
    const told = folds.map(({ start, end }) => [document.lineAt(start).text, document.lineAt(end).text.slice(0, 12)]);
    assert.ok(
      told.some(([first, last]) => first === 'WHAT NEXT?' && last === 'Nobody has s'),
      JSON.stringify(told),
    );
    assert.ok(!told.some(([first]) => first?.startsWith('----')), JSON.stringify(told));
  });

  it('colour a header, portion marks and headings, and show the hour in words once that is switched on', async () => {
    const document = await openDocument(paths.cable);
    const legend = await eventually('a legend', () =>
      ask<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', document),
    );
    const { data } = await eventually('tokens', async () => {
      const found = await ask<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document);
      return found?.data.length ? found : undefined;
    });
    const coloured = new Set<string>();
    for (let at = 0, line = 0, start = 0; at < data.length; at += 5) {
      const [down = 0, right = 0, length = 0, type = 0] = data.subarray(at, at + 4);
      line += down;
      start = down ? right : start + right;
      coloured.add(`${legend.tokenTypes[type]} ${document.lineAt(line).text.slice(start, start + length)}`);
    }
    const words = [...coloured].map(each => each.replace(/^\S+ /, ''));
    for (const each of ['SUBJECT:', 'MARR', 'RUEHC', '(SBU)']) assert.ok(words.includes(each), `${each}: ${words}`);
    for (const each of ['heading SUMMARY', 'heading WHAT NEXT?'])
      assert.ok(coloured.has(each), [...coloured].join('; '));

    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = () =>
      vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole);
    assert.deepEqual(await hints(), []);
    await vscode.workspace.getConfiguration('gloss').update('inlayHints.enabled', true, true);
    const label = await eventually('the hour in words', async () => {
      const found = (await hints()).find(({ position }) => position.line === 5);
      return typeof found?.label === 'string' ? found.label : found?.label.map(part => part.value).join('');
    });
    assert.match(label, /30 Jun 2009, 15:30 UTC · 10:30 LIMA/);
  });

  it('explain what stands in a header', async () => {
    const document = await openDocument(paths.cable);
    const hover = (text: string, by: number) => eventually(`a hover on ${text}`, () => hoverText(document, text, by));
    assert.match(await hover('MARR', 1), /Military/i);
    assert.match(await hover('301530Z', 2), /30 June 2009, 15:30 UTC[\s\S]*10:30/);
    assert.match(await hover('P R 30', 0), /priority/);
    assert.match(await hover('RUEHC/', 2), /SECSTATE WASHDC/);
    assert.match(await hover('REF A said', 1), /Second Meeting of the Bilateral Working Group/i);
  });

  it('lead to the cables that they refer to', async () => {
    const document = await openDocument(paths.cable);
    const target = file('sources/09LIMA9901.gloss').toString();
    const linked = await eventually('links', async () => {
      const found = await ask<vscode.DocumentLink[]>('vscode.executeLinkProvider', document);
      const places = found?.filter(each => each.target?.toString().startsWith(target)) ?? [];
      return places.length ? places.map(({ range }) => document.getText(range)) : undefined;
    });
    for (const each of ['09 LIMA 9901', 'REF A', '09LIMA9901']) assert.ok(linked.includes(each), linked.join('; '));
    const [definition] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      place(document, 'REF A said', 1),
    );
    assert.equal(String(definition && ('uri' in definition ? definition.uri : definition.targetUri)), target);
  });

  it('are cited to the paragraph, and its number is offered behind the #', async () => {
    const document = await openDocument(paths.statement);
    const editor = await vscode.window.showTextDocument(document);
    const copied = async (text: string) => {
      const at = place(document, text);
      editor.selection = new vscode.Selection(at, at);
      await vscode.env.clipboard.writeText('nothing yet');
      await vscode.commands.executeCommand('gloss.copyCitation');
      return vscode.env.clipboard.readText();
    };
    assert.equal(await copied('Both countries'), 'sound-2011#1');
    assert.equal(await copied('in summer'), 'sound-2011#2(b)');

    const citing = await openDocument(paths.cable);
    const cursor = place(citing, '09LIMA9901#"', '09LIMA9901#'.length);
    const writing = await vscode.window.showTextDocument(citing);
    writing.selection = new vscode.Selection(cursor, cursor);
    await writing.edit(change => change.insert(cursor, '3'));
    // As a person does, as the editor weeds out what it takes not to fit.
    await eventually('the paragraph is written', async () => {
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
      await new Promise(done => setTimeout(done, 700));
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return /cite: "?09LIMA9901#3"?\}/.test(citing.getText()) || undefined;
    });
    const offered = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      citing.uri,
      place(citing, '09LIMA9901#', '09LIMA9901#'.length),
    );
    const third = offered.items.find(({ label }) => typeof label === 'object' && label.label === '09LIMA9901#3');
    assert.match(String(typeof third?.label === 'object' && third.label.description), /^No treaty stands behind/);
  });

  it('stay as they are when a misprint is mended: the front matter records what was meant', async () => {
    const document = await openDocument(paths.cable);
    const problem = await eventually('the misprint', () =>
      problemsOf(document).find(each => document.getText(each.range) === 'PRLE'),
    );
    const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem.range,
      vscode.CodeActionKind.QuickFix.value,
      30,
    );
    const fix = fixes.find(each => each.edit && /PREL/.test(each.title));
    assert.ok(fix, fixes.map(each => each.title).join('; '));
    const before = document.getText();
    await vscode.workspace.applyEdit(fix.edit!);
    const [, front = '', text] = document.getText().split(/^---\n/m);
    assert.match(front, /corrections:[\s\S]*PRLE[^\n]*PREL/);
    assert.equal(text, before.split(/^---\n/m)[2]);
    await eventually(
      'no misprint',
      () => problemsOf(document).every(each => document.getText(each.range) !== 'PRLE') || undefined,
    );
  });
});

const ask = <T>(command: string, document: vscode.TextDocument): Thenable<T | undefined> =>
  vscode.commands.executeCommand<T>(command, document.uri);

/** Names of an outline, two spaces in for each level. */
const linesOf = (symbols: readonly vscode.DocumentSymbol[], indent = ''): string[] =>
  symbols.flatMap(({ name, children }) => [`${indent}${name}`, ...linesOf(children, `${indent}  `)]);

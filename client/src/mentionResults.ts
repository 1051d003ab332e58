import * as vscode from 'vscode';
import type { MentionsOfEntry } from '../../server/src/lsp/customRequests';

const scheme = 'gloss-mentions';
const width = 48;

/** Concordances: read-only documents that list the mentions of an entry by document, a line each, with links to the places. */
export class MentionResults
  implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider, vscode.Disposable
{
  readonly #pages = new Map<string, Page>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #registered: vscode.Disposable;
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#registered = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      vscode.languages.registerDocumentLinkProvider({ scheme }, this),
    );
  }

  async show(found: MentionsOfEntry): Promise<void> {
    const uri = vscode.Uri.from({ scheme, path: `/${vscode.l10n.t('Mentions of {0}', found.name)}`, query: found.id });
    this.#pages.set(uri.toString(), pageOf(found));
    this.#changed.fire(uri);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: true });
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#pages.get(uri.toString())?.text ?? '';
  }

  provideDocumentLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
    return (this.#pages.get(document.uri.toString())?.links ?? []).map(
      ({ line, start, end, target }) => new vscode.DocumentLink(new vscode.Range(line, start, line, end), target),
    );
  }

  dispose(): void {
    this.#registered.dispose();
    this.#changed.dispose();
  }
}

interface Page {
  readonly text: string;
  readonly links: readonly { line: number; start: number; end: number; target: vscode.Uri }[];
}

function pageOf({ name, id, documents }: MentionsOfEntry): Page {
  const all = documents.flatMap(each => each.mentions);
  const count = (state: string) => all.filter(each => each.state === state).length;
  const summary = vscode.l10n.t(
    '{0} linked, {1} not linked, {2} perhaps, in {3} documents',
    count('linked'),
    count('unlinked'),
    count('maybe'),
    documents.length,
  );
  const lines = [`${name} (${id})`, summary, vscode.l10n.t('● linked   ○ not linked   ? perhaps another entry'), ''];
  const links: Page['links'][number][] = [];
  for (const { uri, title, mentions } of documents) {
    links.push({ line: lines.length, start: 0, end: title.length, target: vscode.Uri.parse(uri) });
    lines.push(title);
    for (const { range, state, before, text, after } of mentions) {
      const place = `${range.start.line + 1}:${range.start.character + 1}`.padStart(8);
      const target = vscode.Uri.parse(`${uri}#L${range.start.line + 1},${range.start.character + 1}`);
      links.push({ line: lines.length, start: place.length - place.trim().length, end: place.length, target });
      const left = before.slice(-width);
      lines.push(`${place}  ${marks[state]}  ${left.padStart(width)}[${text}]${after.slice(0, width)}`);
    }
    lines.push('');
  }
  return { text: lines.join('\n'), links };
}

const marks = { linked: '●', unlinked: '○', maybe: '?' } as const;

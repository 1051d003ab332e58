import type { CodeAction, Diagnostic, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import type { MentionItem } from '../../server/src/lsp/customRequests';
import type { Editing, Operation } from './editing';

/** Edits that the server works out, made as it says. */
export const serverEdits = {
  async rename(editing) {
    const document = await editing.anyOpen();
    const id = /\b(?:north|south|bwg|pact|ana|river-2001|part-1|renamed\d*)\b/.exec(document.getText());
    if (!id) return;
    await agreed(editing);
    const edit = await editing.request<WorkspaceEdit>('textDocument/rename', {
      textDocument: { uri: document.uri },
      position: document.positionAt(id.index + 1),
      newName: editing.random.pick([
        'north',
        'south',
        'bwg',
        'pact',
        'ana',
        'renamed',
        `renamed${editing.random.below(9)}`,
      ]),
    });
    if (edit) await editing.world.apply(edit);
  },

  async fix(editing) {
    const document = await editing.anyOpen();
    const textDocument = { uri: document.uri };
    await agreed(editing);
    const report = await editing.request<{ items?: Diagnostic[] }>('textDocument/diagnostic', { textDocument });
    if (!report?.items?.length) return;
    const problem = editing.random.pick(report.items);
    const context = { diagnostics: [problem] };
    const actions = await editing.request<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range: problem.range,
      context,
    });
    if (!actions?.length) return;
    const action = editing.random.pick(actions);
    const resolved =
      action.edit || action.command ? action : await editing.request<CodeAction>('codeAction/resolve', action);
    if (resolved?.edit) await editing.world.apply(resolved.edit);
  },

  async tag(editing) {
    const { world, random } = editing;
    const document = await editing.anyOpen();
    const start = random.below(document.getText().length + 1);
    const range = { start: document.positionAt(start), end: document.positionAt(start + random.below(40)) };
    await agreed(editing);
    const answer = await editing.request<{ edit?: WorkspaceEdit }>('gloss/laySpan', {
      uri: document.uri,
      range,
      layer: random.pick(['entity', 'agreement']),
      id: random.pick(['north', 'pact', 'new', 'none', 'a: b', '__proto__']),
      ...(random.chance(0.1) ? { newEntry: { name: random.pick(['Ana', 'a: [b', '<img>']), type: 'person' } } : {}),
    });
    if (answer?.edit) await world.apply(answer.edit);
  },

  async link(editing) {
    const { uri } = await editing.anyOpen();
    const answer = await changed(
      editing,
      async mention => {
        const newEntry = editing.random.chance(0.1) ? { name: mention.text, type: 'topic' } : undefined;
        const id = mention.candidates[0]?.id ?? '';
        return editing.request('gloss/linkMention', { uri, start: mention.start, id, newEntry });
      },
      uri,
    );
    if (answer?.edit) await editing.world.apply(answer.edit);
  },

  async setAside(editing) {
    const { uri } = await editing.anyOpen();
    const answer = await changed(
      editing,
      mention => editing.request('gloss/setAsideMention', { uri, start: mention.start }),
      uri,
    );
    if (answer?.edit) await editing.world.apply(answer.edit);
  },

  async editGlossary(editing) {
    const { world, random } = editing;
    const ids = ['north', 'south', 'bwg', 'pact', 'ana', 'renamed'];
    const [one, other] = [random.pick(ids), random.pick(ids)];
    await agreed(editing);
    const answer = await editing.request<{ edit?: WorkspaceEdit }>('gloss/editGlossary', {
      uri: world.uri('glossary/a.yaml'),
      ...random.pick([
        { kind: 'merge', kept: one, gone: other },
        { kind: 'split', id: one, name: 'Sur', aliases: ['Sur'] },
        { kind: 'move', from: one, to: other, alias: 'the South' },
      ]),
    });
    if (answer?.edit) await world.apply(answer.edit);
  },

  async format(editing) {
    const { world, random } = editing;
    const uri = world.uri(random.pick(['glossary/a.yaml', 'glossary/b.yaml']));
    await agreed(editing);
    const edits = await editing.request<TextEdit[] | null>('textDocument/formatting', {
      textDocument: { uri },
      options: { tabSize: 2, insertSpaces: true },
    });
    if (edits) await world.apply({ documentChanges: [{ textDocument: { uri, version: null }, edits }] });
  },
} satisfies Record<string, Operation>;

/** What the server answers for one of the names of a document. */
async function changed(
  editing: Editing,
  ask: (mention: MentionItem) => Promise<{ edit?: WorkspaceEdit } | undefined>,
  uri: string,
): Promise<{ edit?: WorkspaceEdit } | undefined> {
  await agreed(editing);
  const mentions = (await editing.request<MentionItem[]>('gloss/mentions', { uri })) ?? [];
  return mentions.length > 0 ? ask(editing.random.pick(mentions)) : undefined;
}

/** An edit needs a disk that the server has heard of, as a person's does. */
const agreed = ({ world }: Editing) => world.tell();

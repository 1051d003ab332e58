import { t } from '@vscode/l10n';
import { clearCandidate } from '../../checks';
import { linkMention, whyInParts } from '../../features/linking/linkMention';
import { reasonText } from '../../features/linking/reasons';
import { setAsideChange } from '../../features/linking/setAside';
import { unlinkedMentions } from '../../features/linking/unlinkedMentions';
import { newEntry } from '../../features/newEntry';
import { type Mention, wordsOf } from '../../linking';
import { type AnalysedDocument, isOn, mentionsWithSpans } from '../../project';
import { type ChangeAnswer, type LinkMentionParams, type MentionItem, serverRequests } from '../customRequests';
import type { Session } from '../session';

/** What the linking walk asks: the names of a document, and the edits that link one or set it aside. */
export function listenForLinking(session: Session): void {
  const { connection } = session;

  connection.onRequest(
    serverRequests.mentions,
    session.guard<{ readonly uri: string }, readonly MentionItem[]>(serverRequests.mentions, [], ({ uri }) => {
      const document = session.document(uri);
      return document ? mentionItems(session, document) : [];
    }),
  );

  connection.onRequest(
    serverRequests.linkMention,
    session.guard<LinkMentionParams, ChangeAnswer>(serverRequests.linkMention, { refused: '' }, async params => {
      const document = session.document(params.uri);
      const mention = document?.mentions.find(each => each.range.start === params.start);
      if (!document || !mention) return { refused: t('No name of the glossary stands here any more.') };
      const snapshot = session.snapshot(params.uri);
      const made = params.newEntry && newEntry(snapshot, params.newEntry);
      const linked = linkMention(document, mention.range, made?.id ?? params.id);
      if ('refused' in linked) return linked;
      const edits = made?.edit ? [...linked.edits, made.edit] : linked.edits;
      return session.edit({ edits, ...(made?.newFile ? { newFiles: [made.newFile] } : {}) }, snapshot);
    }),
  );

  connection.onRequest(
    serverRequests.setAsideMention,
    session.guard<{ uri: string; start: number }, ChangeAnswer>(
      serverRequests.setAsideMention,
      { refused: '' },
      async ({ uri, start }) => {
        const document = session.document(uri);
        const mention = document?.mentions.find(each => each.range.start === start);
        if (!document || !mention) return { refused: t('No name of the glossary stands here any more.') };
        const rule = clearCandidate(mention) ? 'entity/unlinked' : 'entity/ambiguous';
        const [snapshot, by] = [session.snapshot(uri), await session.reviewer(uri)];
        return session.edit(setAsideChange({ rule, document, range: mention.range, snapshot, by }), snapshot);
      },
    ),
  );
}

function mentionItems(session: Session, document: AnalysedDocument): MentionItem[] {
  const { source } = document.document;
  const { types } = session.snapshot(document.uri).settings;
  const open = new Set(unlinkedMentions(document, session.snapshot(document.uri)));
  const text = session.place(document);
  const inParts = (mention: Mention) => {
    const why = open.has(mention) ? whyInParts(document, mention.range) : undefined;
    return why === undefined ? {} : { inParts: why };
  };
  return [...mentionsWithSpans(document)].map(({ mention, spans }) => ({
    start: mention.range.start,
    range: text.range(source.rangeToDocument(mention.range)),
    text: wordsOf(source.text, mention.range, document.reading.masks),
    linked: spans.findLast(each => isOn(each.span.source, mention.range))?.entity?.spelling ?? null,
    isPassedOver: !open.has(mention),
    ...inParts(mention),
    candidates: mention.candidates.flatMap(({ id, score, reasons }) => {
      const entry = document.glossary.get(id);
      const type = entry && (types.get(entry.type)?.label ?? entry.type);
      return entry && type ? [{ id, name: entry.name, type, score, reasons: reasons.map(reasonText) }] : [];
    }),
  }));
}

import { writeCslJson } from '../../citations';
import { passageCitation } from '../../features/passageCitation';
import { citedInClosedTexts, citedWorks } from '../../project';
import { type PassageCitationParams, serverRequests } from '../customRequests';
import type { Session } from '../session';

/** What the commands that write citations ask. */
export function listenForCitations(session: Session): void {
  const { connection } = session;

  connection.onRequest(
    serverRequests.passageCitation,
    session.guard<PassageCitationParams, { readonly text: string } | null>(
      serverRequests.passageCitation,
      null,
      async ({ uri, range, as }) => {
        const document = session.document(uri);
        const snapshot = session.snapshot(uri);
        const style = document && (await session.style(snapshot.settings, snapshot.root));
        if (!document || !style) return null;
        const text = passageCitation(document, snapshot, session.place(document).offsets(range), as, style);
        return text === undefined ? null : { text };
      },
    ),
  );

  connection.onRequest(
    serverRequests.citedWorks,
    session.guardWhole<
      { readonly uri: string; readonly as: 'markdown' | 'csl-json' },
      { readonly text: string } | null
    >(serverRequests.citedWorks, null, async ({ uri, as }, token) => {
      const snapshot = session.snapshot(uri);
      const inTexts = await citedInClosedTexts(session.project(uri), token);
      const items = citedWorks(snapshot, inTexts).map(each => each.item);
      if (as === 'csl-json') return { text: writeCslJson(items) };
      const style = await session.style(snapshot.settings, snapshot.root);
      if (!style) return null;
      const entries = style.formatBibliography(items, 'markdown');
      return { text: entries.map(each => `${each.text}\n`).join('\n') };
    }),
  );
}

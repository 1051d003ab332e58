import { splitLocator } from '../citations';
import { type AnalysedDocument, citedQuotations, type Snapshot } from '../project';
import { isLabelled } from '../source';

/**
 * URIs of the closed documents whose text the checks of a document look into: those with a locator that their known
 * labels do not settle, and those that are quoted.
 */
export function citedTexts(document: AnalysedDocument, snapshot: Snapshot): ReadonlySet<string> {
  const needed = new Set<string>();
  const uriOf = (id: string) => (id && id !== document.id ? snapshot.urisWithId(id)[0] : undefined);
  for (const { role, value } of document.facts.spans) {
    if (role !== 'cite') continue;
    const { id, locator } = splitLocator(value);
    const uri = locator === undefined ? undefined : uriOf(id);
    if (uri !== undefined && !isLabelled(snapshot.labels(uri) ?? none, locator!)) needed.add(uri);
  }
  for (const { works } of citedQuotations(document, snapshot)) {
    for (const { id } of works) {
      const uri = uriOf(id);
      if (uri !== undefined) needed.add(uri);
    }
  }
  return needed;
}

const none: ReadonlySet<string> = new Set();

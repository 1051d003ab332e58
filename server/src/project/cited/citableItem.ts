import { type CslItem, documentReference, joinReferences, type References } from '../../citations';
import type { AnalysedDocument } from '../analysis/analysedDocument';
import type { Snapshot } from '../snapshot';

/** What an id cites, as CSL has it: a work of the references, else a document of the project; `undefined` for neither. */
export const citableItem = (id: string, snapshot: Snapshot): CslItem | undefined =>
  citableWorks(snapshot).get(id)?.item;

/**
 * The references of the project, or of one of its documents, with the documents behind them, found by their ids alone:
 * to list them all is to walk over the project.
 */
export function citableWorks(snapshot: Snapshot, references: References = snapshot.references): References {
  return joinReferences(references, {
    size: 0,
    get(id) {
      const facts = snapshot.factsById(id);
      return facts && documentReference(withText(facts.uri, snapshot) ?? facts);
    },
    all: () => [],
  });
}

/** A document at hand knows more of itself than its fact sheet: the header, and the whole front matter. */
function withText(uri: string, snapshot: Snapshot) {
  const document: AnalysedDocument | undefined = snapshot.document(uri);
  return (
    document && { ...document.facts, header: document.reading.header, frontMatter: document.document.frontMatter.data }
  );
}

import type { TextRange } from '../markup';
import type { AnalysedDocument, Snapshot } from '../project';
import { locate } from './locate';
import type { NamedThing } from './symbol';

/** Where something is written down. */
export interface Place {
  readonly uri: string;
  /** The whole of it, for a peek view. */
  readonly range: TextRange;
  /** What is selected. */
  readonly selection: TextRange;
}

/**
 * Where the thing is defined: an entry in its glossary file, a reference in its file, a span in its document, the cited
 * paragraph in a document of the project.
 */
export async function definition(
  thing: NamedThing,
  snapshot: Snapshot,
  load: (uri: string) => Promise<AnalysedDocument | undefined>,
  from?: AnalysedDocument,
): Promise<readonly Place[]> {
  if (thing.kind === 'entry') {
    const origin = (from?.glossary ?? snapshot.glossary).get(thing.id)?.origin;
    return origin ? [{ uri: origin.uri, range: origin.range, selection: origin.idRange }] : [];
  }
  if (thing.kind === 'span') {
    const parts = snapshot.facts.get(thing.uri)?.spans.filter(each => each.role === 'id' && each.value === thing.id);
    return (parts ?? []).map(({ range }) => ({ uri: thing.uri, range, selection: range }));
  }
  const origin = (from?.references ?? snapshot.references).get(thing.id)?.origin;
  const facts = snapshot.factsById(thing.id);
  if (!facts) return origin ? [{ uri: origin.uri, range: origin.range, selection: origin.idRange }] : [];
  const document = await load(facts.uri);
  const cited = document && thing.locator !== undefined ? locate(document, thing.locator) : undefined;
  const range = cited ?? facts.idRange ?? { start: 0, end: 0 };
  return [{ uri: facts.uri, range, selection: { start: range.start, end: range.start } }];
}

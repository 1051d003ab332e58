import { documentReference, shortCitation } from '../citations';
import { byDate, withStatusBefore } from '../features/agreements/thread';
import { fieldScalars, fieldText } from '../markup';
import { type AgreementFact, type AnalysedDocument, type Project, relativePath, type Snapshot } from '../project';

/** One agreement with the passages that state it, by date. */
export interface RecordedAgreement {
  /** The entry's id; `null` for passages tagged `new`, each by itself. */
  readonly id: string | null;
  readonly name: string;
  readonly parties: readonly string[];
  readonly status: string | null;
  readonly date: string | null;
  readonly passages: readonly RecordedPassage[];
}

export interface RecordedPassage {
  readonly document: string;
  readonly path: string;
  /** The document's, EDTF. */
  readonly told: string | null;
  readonly status: string | null;
  /** The status that an earlier passage told, where this one tells another. */
  readonly before: string | null;
  readonly date: string | null;
  readonly parties: readonly string[];
  readonly quote: string;
  readonly offsets: { readonly start: number; readonly end: number };
  readonly citation: string;
}

/** Every agreement of the project: its entries, those that only tags know, and passages without one, by date. */
export async function readAgreements(project: Project): Promise<readonly RecordedAgreement[]> {
  const snapshot = project.snapshot();
  const passages = new Map<string, RecordedPassage[]>();
  const unnamed: RecordedPassage[] = [];
  for (const uri of [...snapshot.facts.keys()].sort()) {
    const stated = snapshot.facts.get(uri)!.agreements.filter(each => each.id !== 'none' && each.review !== 'rejected');
    if (!stated.length) continue;
    const analysed = await project.read(uri);
    if (!analysed) continue;
    for (const fact of stated) {
      const passage = passageOf(fact, analysed, snapshot);
      if (fact.id === 'new') unnamed.push(passage);
      else passages.get(fact.id)?.push(passage) ?? passages.set(fact.id, [passage]);
    }
  }
  const named: RecordedAgreement[] = [];
  for (const entry of snapshot.glossary.entries()) {
    if (entry.type !== 'agreement' && !passages.has(entry.id)) continue;
    const text = (key: string) => fieldText(entry.data, key) ?? null;
    named.push({
      id: entry.id,
      name: entry.name,
      parties: fieldScalars(entry.data, 'parties').map(each => each.spelling),
      status: text('status'),
      date: text('signed') ?? text('in-force') ?? text('date'),
      passages: inOrder(passages.get(entry.id) ?? []),
    });
    passages.delete(entry.id);
  }
  const strangers = [...passages].map(([id, stated]) => recordOf(id, id, stated));
  return byDate(
    [...named, ...strangers, ...unnamed.map(each => recordOf(null, each.quote, [each]))],
    each => each.date,
  );
}

/** By date, each with the status that it changes. */
const inOrder = (passages: readonly RecordedPassage[]): RecordedPassage[] =>
  withStatusBefore(
    byDate(passages, each => each.told),
    each => each.status,
  ).map(({ item, before }) => ({ ...item, before }));

function recordOf(id: string | null, name: string, stated: readonly RecordedPassage[]): RecordedAgreement {
  const first = stated[0]!;
  const passages = inOrder(stated);
  return { id, name, parties: first.parties, status: first.status, date: first.date ?? passages[0]!.told, passages };
}

function passageOf(
  fact: AgreementFact,
  { uri, facts, document }: AnalysedDocument,
  { root }: Snapshot,
): RecordedPassage {
  // What the front matter states has no words of its own: the whole document states it.
  const source = document.source.rangeToSource(fact.range);
  return {
    document: facts.id,
    path: relativePath(root, uri) ?? uri,
    told: facts.date,
    status: fact.status ?? null,
    before: null,
    date: fact.signed ?? fact.inForce ?? fact.date ?? null,
    parties: fact.parties,
    quote: (source ? document.source.text.slice(source.start, source.end) : (facts.title ?? facts.id)).replace(
      /\s+/g,
      ' ',
    ),
    offsets: { start: fact.range.start, end: fact.range.end },
    citation: shortCitation(documentReference({ ...facts, frontMatter: document.frontMatter.data })),
  };
}

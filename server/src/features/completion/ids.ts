import { creators, familyName, issuedYear, plainText, shortCitation } from '../../citations';
import type { Entry } from '../../glossary';
import { quoteScalar } from '../../markup';
import type { AnalysedDocument, Snapshot } from '../../project';
import { locators } from '../../source';
import type { CursorQuery } from '../cursor';
import { citedWork } from '../symbol';
import type { Proposal } from './proposals';

/** Entries of the types that fit, all where none is given. */
export function* entryProposals(document: AnalysedDocument, types: readonly string[] = []): Generator<Proposal> {
  for (const entry of document.glossary.entries()) {
    if (types.length === 0 || types.includes(entry.type)) yield entryProposal(entry);
  }
}

/** The entries that the words before `contentEnd` (an offset of the file) may name, the likeliest first. */
export function* entriesNamed(document: AnalysedDocument, contentEnd: number): Generator<Proposal> {
  const end = document.document.source.toSource(contentEnd);
  const mention = document.mentions.find(({ range }) => range.end === end);
  for (const { id } of mention?.candidates ?? []) {
    const entry = document.glossary.get(id);
    if (entry) yield entryProposal(entry);
  }
}

function entryProposal(entry: Entry): Proposal {
  const names = [entry.id, entry.name, ...entry.names.values(), ...entry.aliases.map(each => each.text)];
  return {
    kind: 'entry',
    label: entry.id,
    detail: entry.name,
    insert: quoteScalar(entry.id),
    filter: names.join(' '),
  };
}

/** References, documents, and the document's own spans as `^id`. */
export function* workProposals(document: AnalysedDocument, snapshot: Snapshot): Generator<Proposal> {
  for (const reference of document.references.all()) {
    const { id, item } = reference;
    const title = typeof item.title === 'string' ? plainText(item.title) : '';
    const names = creators(item).flatMap(each => [familyName(each), each.given ?? '']);
    const filter = [id, ...names, issuedYear(item), title].filter(Boolean).join(' ');
    yield { kind: 'work', label: id, detail: shortCitation(reference), insert: quoteScalar(id), filter, work: id };
  }
  for (const { id, title } of snapshot.heads()) {
    const filter = `${id} ${title ?? ''}`;
    yield { kind: 'work', label: id, detail: title ?? '', insert: quoteScalar(id), filter, work: id };
  }
  for (const id of spanIds(document)) {
    yield { kind: 'place', label: `^${id}`, insert: quoteScalar(`^${id}`), filter: `^${id}` };
  }
}

/** What a locator behind the `#` may name in a document of the project: spans, paragraphs, sections. */
export async function* locatorProposals(typed: string, query: CursorQuery): AsyncGenerator<Proposal> {
  const { id } = citedWork(typed);
  const facts = (await query.knowing(id)).factsById(id);
  const document = facts && (await query.load(facts.uri));
  if (!document) return;
  const place = (label: string, detail: string): Proposal => {
    const text = `${id}#${label}`;
    return { kind: 'place', label: text, detail, insert: quoteScalar(text), filter: text };
  };
  for (const each of spanIds(document)) yield place(each, '');
  for (const { locator, firstWords } of locators(document.reading)) yield place(locator, firstWords);
}

const spanIds = (document: AnalysedDocument): ReadonlySet<string> =>
  new Set(document.facts.spans.filter(each => each.role === 'id').map(each => each.value));

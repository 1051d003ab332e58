import type { CslItem } from '../citations';
import type { DocumentFacts } from './documentFacts';
import type { Snapshot } from './snapshot';

/** A work as the formatter takes it. */
export interface CitableItem {
  readonly item: CslItem;
  /** Whether it is a document of the project, whose bare locators are paragraphs. */
  readonly isDocument: boolean;
}

/** What an id cites: a work of the references, else a document of the project as one. */
export function citableItem(id: string, snapshot: Snapshot): CitableItem | undefined {
  const reference = snapshot.references.get(id);
  if (reference) return { item: reference.item, isDocument: snapshot.factsById(id) !== undefined };
  const facts = snapshot.factsById(id);
  return facts && { item: documentItem(facts), isDocument: true };
}

/**
 * A document as CSL has it. Of a cable the number names the post and the year, as archives file it; what the front matter
 * does not say is left out.
 */
export function documentItem({ id, kind, title, date, language }: DocumentFacts): CslItem {
  const cable = /^(\d\d)([A-Z]{3,})(\d+)$/.exec(id);
  const parts = date && /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date);
  return {
    id,
    type: types[kind ?? 'plain'],
    title: title ?? id,
    ...(parts ? { issued: { 'date-parts': [parts.slice(1).flatMap(each => (each ? [Number(each)] : []))] } } : {}),
    ...(language ? { language } : {}),
    ...(kind === 'cable' ? { genre: 'Cable', number: id } : {}),
    ...(kind === 'cable' && cable ? { 'publisher-place': cable[2] } : {}),
  };
}

/** CSL's types for the kinds of source text. */
const types: Readonly<Record<NonNullable<DocumentFacts['kind']>, string>> = {
  cable: 'document',
  declaration: 'document',
  treaty: 'treaty',
  study: 'report',
  news: 'article-newspaper',
  speech: 'speech',
  plain: 'document',
};

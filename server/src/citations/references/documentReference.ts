import { field, fieldText, type Mapping, type TextRange } from '../../markup';
import type { CableHeader, SourceKind } from '../../source';
import type { CslItem, CslName, Reference } from '../reference';
import { dateOfText } from './cslDate';
import { readItem } from './cslItem';

/** What is known of a document; a fact sheet will do, its text's header and front matter say more. */
export interface CitableDocument {
  readonly uri: string;
  readonly id: string;
  readonly idRange: TextRange | null;
  readonly kind: SourceKind | null;
  readonly title: string | null;
  /** EDTF. */
  readonly date: string | null;
  readonly language: string | null;
  readonly header?: Partial<CableHeader> | null;
  readonly frontMatter?: Mapping | null;
}

/**
 * A document of the project as a reference, so that `cite: 09LIMA1661#13` formats like any other work. A cable gets its
 * post, number and date from its header, or from its id; what the front matter says in CSL's own words (`author`,
 * `publisher`, `container-title`, `URL` …) or under `origin` (`collection`, `archive`, `url`, `retrieved`) stands over it.
 */
export function documentReference(document: CitableDocument): Reference {
  const { uri, id, idRange } = document;
  const nowhere = { start: 0, end: 0 };
  const item: CslItem = {
    id,
    ...(document.kind === 'cable' ? cableVariables(document) : kindVariables(document)),
    ...ownVariables(document.frontMatter),
    custom: { document: true },
  };
  return { id, item, origin: { uri, range: idRange ?? nowhere, idRange: idRange ?? nowhere } };
}

/** Whether an item was made of a document of the project: a number alone as its locator is a paragraph then. */
export const isDocumentItem = (item: CslItem): boolean =>
  typeof item.custom === 'object' && item.custom !== null && 'document' in item.custom;

/** Of an item, its id aside. */
interface Variables {
  readonly type: string;
  readonly [variable: string]: unknown;
}

const TYPES: Readonly<Record<SourceKind, string>> = {
  cable: 'report',
  declaration: 'document',
  treaty: 'treaty',
  study: 'report',
  news: 'article-newspaper',
  speech: 'speech',
  plain: 'document',
};

function kindVariables({ kind, title, date, language, id }: CitableDocument): Variables {
  return {
    type: TYPES[kind ?? 'plain'],
    title: title ?? id,
    ...(date ? { issued: dateOfText(date) } : {}),
    ...(language ? { language } : {}),
  };
}

/** From `09LIMA1661`: the year, the post and the number. */
const CABLE_ID = /^(\d{2})([A-Z][A-Z]+)(\d{1,6})$/;

function cableVariables(document: CitableDocument): Variables {
  const { header, language } = document;
  const [, idYear, idPost, idNumber] = CABLE_ID.exec(header?.id ?? document.id) ?? [];
  const post = header?.post ?? idPost;
  const number = header?.mrn?.replace(/^0+/, '') ?? idNumber;
  const year = header?.dateTime?.slice(2, 4) ?? idYear;
  const date = document.date ?? header?.dateTime?.slice(0, 10) ?? (idYear ? fullYear(idYear) : null);
  const spanish = language?.toLowerCase().startsWith('es');
  const author = sender(header?.from ?? null, post ?? null, spanish ?? false);
  return {
    type: TYPES.cable,
    genre: spanish ? 'cable diplomático' : 'diplomatic cable',
    title: document.title ?? header?.subject ?? document.id,
    ...(author ? { author: [author] } : {}),
    ...(post && number ? { number: [year, post, number].filter(Boolean).join(' ') } : { number: document.id }),
    ...(date ? { issued: dateOfText(date) } : {}),
    ...(post ? { 'publisher-place': capitalised(post) } : {}),
    ...(language ? { language } : {}),
  };
}

/** State's cables of this form begin in 1973 (two digits). */
const fullYear = (twoDigits: string): string => (Number(twoDigits) >= 66 ? `19${twoDigits}` : `20${twoDigits}`);

/** Who sent it, in words: `AMEMBASSY LIMA` is the U.S. Embassy in Lima. */
function sender(from: string | null, post: string | null, spanish: boolean): CslName | null {
  const [, kind, place] = /^(AMEMBASSY|AMCONSUL|AMCONGEN|USMISSION|USINT|SECSTATE)\s*(.*)$/.exec(from ?? '') ?? [];
  if (kind === 'SECSTATE' || (!kind && /^(?:SEC)?STATE/.test(post ?? ''))) {
    return { literal: spanish ? 'Departamento de Estado de los Estados Unidos' : 'U.S. Department of State' };
  }
  const where = capitalised(place || post || '');
  if (!where) return from ? { literal: from } : null;
  const english = kind === 'AMEMBASSY' ? 'Embassy' : kind?.startsWith('AMCON') ? 'Consulate' : 'Mission';
  const words = { Embassy: 'Embajada', Consulate: 'Consulado', Mission: 'Misión' } as const;
  return { literal: spanish ? `${words[english]} de los Estados Unidos en ${where}` : `U.S. ${english} ${where}` };
}

const capitalised = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\p{L}+/gu, (word, at: number) =>
      at > 0 && /^(?:de|del|la|of)$/.test(word) ? word : word[0]!.toUpperCase() + word.slice(1),
    );

/** CSL's variables that a front matter may say by their own names; the rest of it is the project's. */
const VARIABLES = [
  'author',
  'editor',
  'translator',
  'recipient',
  'publisher',
  'publisher-place',
  'container-title',
  'collection-title',
  'genre',
  'number',
  'volume',
  'issue',
  'page',
  'section',
  'event-title',
  'event-place',
  'archive',
  'archive_location',
  'archive-place',
  'authority',
  'jurisdiction',
  'URL',
  'DOI',
  'ISBN',
  'note',
  'title-short',
];
const ORIGIN: Readonly<Record<string, string>> = {
  collection: 'archive',
  archive: 'archive',
  url: 'URL',
  retrieved: 'accessed',
};

function ownVariables(frontMatter: Mapping | null | undefined): Record<string, unknown> {
  if (!frontMatter) return {};
  const fields = VARIABLES.map(each => field(frontMatter, each)).filter(each => each !== undefined);
  const origin = field(frontMatter, 'origin')?.value;
  if (origin?.kind === 'mapping') {
    for (const [key, variable] of Object.entries(ORIGIN)) {
      const found = fieldText(origin, key) === undefined ? undefined : field(origin, key);
      if (found && !fields.some(each => each.key === variable)) fields.push({ ...found, key: variable });
    }
  }
  const id = { kind: 'scalar', value: 'x', spelling: 'x', range: frontMatter.range } as const;
  const whole = { key: 'id', keyRange: frontMatter.range, bare: false, value: id };
  const read = readItem({ ...frontMatter, fields: [whole, ...fields] });
  if (typeof read === 'string') return {};
  const { id: _id, type: _type, ...variables } = read.item;
  return variables;
}

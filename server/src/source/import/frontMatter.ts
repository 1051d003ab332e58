import type { SourceKind, SourceLanguage, SourceReading } from '../reading';
import type { SourceEncoding } from './decode';

/** What an imported text's front matter says to begin with; a key that the text does not show is absent. */
export interface FrontMatterProposal {
  readonly id: string;
  readonly kind: SourceKind;
  readonly title?: string;
  readonly date?: string;
  readonly language: SourceLanguage;
  readonly origin: Readonly<Record<string, unknown>>;
}

const LONGEST_ID = 60;

/**
 * Proposes id, kind, title, date, language and origin for a text. The id is a cable's own, else the file's name, else
 * words of the title: letters, digits, `.`, `_` and `-` alone.
 * @param about the file's name, its encoding, and what was done to its text (`reflow`, `converted`).
 */
export function proposeFrontMatter(
  reading: SourceReading,
  about: {
    readonly fileName?: string;
    readonly encoding?: SourceEncoding;
    readonly origin?: Readonly<Record<string, unknown>>;
  } = {},
): FrontMatterProposal {
  const { title, date } = reading.facts;
  return {
    id: idOf(reading, about.fileName),
    kind: reading.kind,
    ...(title ? { title: title.value } : {}),
    ...(date ? { date: date.value } : {}),
    language: reading.language,
    origin: {
      ...(about.fileName ? { file: baseName(about.fileName) } : {}),
      ...(about.encoding ? { encoding: about.encoding } : {}),
      ...about.origin,
    },
  };
}

function idOf({ header, facts, kind }: SourceReading, fileName: string | undefined): string {
  if (header?.id) return header.id;
  const name = fileName ? idFrom(nameOf(fileName)) : '';
  if (name) return name;
  const year = facts.date?.value.slice(0, 4);
  const words = idFrom(facts.title?.value ?? '')
    .split('-')
    .slice(0, 6)
    .join('-');
  return [words || kind, year].filter(Boolean).join('-');
}

/** A file's name without its folders and its ending. */
export const nameOf = (path: string): string => baseName(path).replace(/\.(?:txt|text|html?|docx|md|gloss)$/i, '');

const baseName = (path: string) => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

/** Letters without accents, digits, `.`, `_`; everything else becomes one hyphen. Capitals stay: ids tell case apart. */
function idFrom(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, LONGEST_ID)
    .replace(/[-.]+$/, '');
}

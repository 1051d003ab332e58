import type { InTextCitation } from '../citation';
import type { ListedWorks } from './listedWorks';

const NAME = String.raw`(?:(?:de|del|de la|von|van|van der)\s)?\p{Lu}[\p{L}’'-]+`;
const NAMES = String.raw`${NAME}(?:(?:,\s${NAME}){0,2},?\s(?:and|y|&)\s${NAME}|\set\sal\.)?`;
/** A short title between the author and the page, `Lund, “Ports” 4`, `Lund, *Ports* 4`. */
const TITLE = String.raw`(?:,\s(?:["“«][^"”»()\r\n]{2,60}["”»]|[*_][^*_()\r\n]{2,60}[*_]))?`;
const PAGES = String.raw`\d{1,4}(?:[-–]\d{1,4})?(?:,\s\d{1,4}(?:[-–]\d{1,4})?){0,3}`;
const WORK = String.raw`${NAMES}${TITLE}\s${PAGES}`;
const CITED = new RegExp(
  String.raw`(?<=\()(?:(?:see|see also|cf\.|qtd\. in|citado en|véase)\s)?(${WORK}(?:;\s${WORK}){0,5})(?=\))`,
  'gu',
);
const EACH = new RegExp(String.raw`(${NAMES})${TITLE}\s(${PAGES})(?=;\s|$)`, 'gu');

/** `(Lund 14)`, `(Lund and Berg 23-25; Ng 4)`, `(qtd. in Lund 7)`: what may be authors and pages, as the MLA's style cites. */
export function possiblePages(text: string): InTextCitation[] {
  return [...text.matchAll(CITED)].flatMap(({ index, 0: whole, 1: cited }) => {
    const start = index + whole.length - cited!.length;
    const works = [...cited!.matchAll(EACH)].map(({ index: at, 0: work, 1: author, 2: locator }) => ({
      author: author!.replace(/\s+/g, ' '),
      year: null,
      locator: locator!,
      range: { start: start + at, end: start + at + work.length },
    }));
    const hasYear = works.some(each => /^(?:1[4-9]|20)\d\d$/.test(each.locator));
    const range = { start, end: start + cited!.length };
    return hasYear || works.length === 0 ? [] : [{ kind: 'author-year' as const, range, works }];
  });
}

const LEAST = 2;

/** Those that cite: of names that the text's list of works has, in a text that hardly cites by years (`authors` times). */
export function citingPages(all: readonly InTextCitation[], works: ListedWorks, authors: number): InTextCitation[] {
  const known = all.filter(each => each.works.every(({ author }) => namesOf(author!).every(name => works.has(name))));
  return known.length >= LEAST && known.length > authors && known.length * 2 >= all.length ? known : [];
}

const namesOf = (author: string): string[] => author.replace(/\set\sal\.$/, '').split(/,\s|,?\s(?:and|y|&)\s/);

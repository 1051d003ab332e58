import { quoteScalar } from '../../markup';
import type { CitedWork } from '../citation';
import { plainName, printedNames } from '../resolution/names';

/** A new item of a CSL-YAML file, and its id. */
export interface ReferenceStub {
  readonly id: string;
  /** A list item that ends with a line break; what is not known is a field without value. */
  readonly yaml: string;
}

/**
 * The beginning of a reference for a work that a text cites and nobody has entered: `- id: mre-2018` with what the citation
 * says. `isTaken` tells of ids that exist; then a letter is put behind the year.
 */
export function newReferenceStub(work: CitedWork, isTaken: (id: string) => boolean = () => false): ReferenceStub {
  const year = /\d{4}/.exec(work.year ?? '')?.[0] ?? null;
  const { names } = printedNames(work.author ?? '');
  const base = [slug(names[0] ?? work.number ?? 'work'), year ?? 'nd'].join('-');
  const id = unused(base, isTaken);
  const lines = [`- id: ${quoteScalar(id, true)}`, '  type: document', ...authorLines(work.author), '  title:'];
  if (year) lines.push(`  issued: ${year}`);
  else if (work.year) lines.push(`  issued: {literal: ${quoteScalar(work.year)}}`);
  else lines.push('  issued:');
  return { id, yaml: `${lines.join('\n')}\n` };
}

const slug = (name: string): string => plainName(name).split(' ').slice(0, 4).join('-') || 'work';

function unused(base: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(base)) return base;
  for (const letter of 'abcdefghijklmnopqrstuvwxyz') if (!isTaken(base + letter)) return base + letter;
  for (let number = 2; ; number += 1) if (!isTaken(`${base}-${number}`)) return `${base}-${number}`;
}

/** Persons that the citation joins with `and` are several; anything else is written as it was printed. */
function authorLines(author: string | null): string[] {
  if (!author) return ['  author:'];
  const persons = author.split(/\s+(?:and|y|e|&)\s+/).map(each => each.replace(/,?\s+et al\.?$/, '').trim());
  const isList = persons.length > 1 && persons.every(each => /^\p{Lu}[\p{L}’'-]+$/u.test(each));
  const single = persons.length === 1 && /^\p{Lu}\p{Ll}[\p{L}’'-]*$/u.test(persons[0]!);
  const names =
    isList || single ? persons.map(each => `{family: ${quoteScalar(each)}}`) : [`{literal: ${quoteScalar(author)}}`];
  return [`  author: [${names.join(', ')}]`];
}

import type { CitedWork, InTextCitation } from '../citation';
import type { References } from '../reference';
import { plainName, printedNames } from './names';
import { resolveEntry } from './resolveEntry';
import { type NameAliases, type Resolution, resolveWork } from './resolveWork';
import { workIndex } from './workIndex';

/**
 * The references that the citations of a text mean, work by work, in the same order. `ibid.` means the one before it,
 * `Smith, op. cit.` the last one of that author; of a law or treaty, a reference with that title; of a number, what the
 * text's own list says under it (`entries`, see `numberedEntries`).
 */
export function resolveCitations(
  citations: readonly InTextCitation[],
  references: References,
  aliases?: NameAliases,
  entries?: ReadonlyMap<string, string>,
): readonly (readonly Resolution[])[] {
  const before: { readonly work: CitedWork; readonly resolution: Resolution }[] = [];
  return citations.map(({ kind, works }) =>
    works.map(work => {
      const resolution =
        kind === 'ibid'
          ? again(work, before)
          : kind === 'other'
            ? instrument(work, references)
            : kind === 'numeric'
              ? numbered(work, references, entries)
              : resolveWork(work, references, aliases);
      before.push({ work, resolution });
      return resolution;
    }),
  );
}

const NONE: Resolution = { id: null, candidates: [] };

function again(work: CitedWork, before: readonly { work: CitedWork; resolution: Resolution }[]): Resolution {
  if (work.author === null) return before.at(-1)?.resolution ?? NONE;
  const wanted = printedNames(work.author).names[0];
  for (let index = before.length - 1; index >= 0; index -= 1) {
    const { author } = before[index]!.work;
    const first = author === null ? undefined : printedNames(author).names[0];
    if (first !== undefined && (first === wanted || first.endsWith(` ${wanted}`) || wanted?.endsWith(` ${first}`))) {
      return before[index]!.resolution;
    }
  }
  return NONE;
}

function numbered(work: CitedWork, references: References, entries?: ReadonlyMap<string, string>): Resolution {
  const entry = work.number === undefined ? undefined : entries?.get(work.number);
  return entry === undefined ? NONE : resolveEntry(entry, references);
}

function instrument(work: CitedWork, references: References): Resolution {
  const title = work.author ?? '';
  const index = workIndex(references);
  const wanted = plainName(title);
  const named = wanted.length < SHORTEST_TITLE ? [] : index.titled(wanted);
  const number = NUMBER.exec(title)?.[0];
  // `Law 1222 of 2008` is the reference of a law whose number is 1222
  const found = named.length > 0 || !number ? named : index.numbered(plainName(number));
  const candidates = found.map(each => each.id);
  return { id: candidates.length === 1 ? candidates[0]! : null, candidates };
}

const SHORTEST_TITLE = 4;
const NUMBER = /\d[\d./-]*(?:-[A-Z]+)?/;

import type { CitedWork, InTextCitation } from '../citation';
import type { References } from '../reference';
import { isShortened, plainName, printedNames } from './names';
import { resolveEntry } from './resolveEntry';
import { type NameAliases, type Resolution, resolveWork } from './resolveWork';
import { workIndex } from './workIndex';

/**
 * The references that the citations of a text mean, work by work, in the same order. `ibid.` means the one before it,
 * `Smith, op. cit.` the last one of that author; of a law or treaty, a reference with that title; of a number, what the
 * text's own list says under it (`entries`, see `numberedEntries`); a shortened name of several institutions, `Ministry
 * of Roads` without its country, the one of these that was cited last.
 */
export function resolveCitations(
  citations: readonly InTextCitation[],
  references: References,
  aliases?: NameAliases,
  entries?: ReadonlyMap<string, string>,
): readonly (readonly Resolution[])[] {
  const before: { readonly work: CitedWork; readonly resolution: Resolution }[] = [];
  /** By the id of a reference, how many works stand before its last citation. */
  const last = new Map<string, number>();
  return citations.map(({ kind, works }) =>
    works.map(work => {
      const resolution =
        kind === 'ibid'
          ? again(work, before)
          : kind === 'other'
            ? instrument(work, references)
            : kind === 'numeric'
              ? numbered(work, references, entries)
              : settled(work, resolveWork(work, references, aliases), references, last);
      if (resolution.id !== null) last.set(resolution.id, before.length);
      before.push({ work, resolution });
      return resolution;
    }),
  );
}

/** Of institutions that a shortened name fits alike, the one that was cited last. */
function settled(
  { author }: CitedWork,
  resolution: Resolution,
  references: References,
  last: ReadonlyMap<string, number>,
): Resolution {
  const { id, candidates } = resolution;
  if (id !== null || author === null || candidates.length < 2) return resolution;
  if (!candidates.every(each => isShortened(author, references.get(each)!.item))) return resolution;
  const cited = candidates.filter(each => last.has(each)).sort((a, b) => last.get(b)! - last.get(a)!);
  return cited.length > 0 ? { id: cited[0]!, candidates: [cited[0]!] } : resolution;
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

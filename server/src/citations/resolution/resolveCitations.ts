import type { CitedWork, InTextCitation } from '../citation';
import type { References } from '../reference';
import { plainName, printedNames } from './names';
import { type NameAliases, type Resolution, referencesByTitle, resolveWork } from './resolveWork';

/**
 * The references that the citations of a text mean, work by work, in the same order. `ibid.` means the one before it,
 * `Smith, op. cit.` the last one of that author; of a law or treaty, a reference with that title.
 */
export function resolveCitations(
  citations: readonly InTextCitation[],
  references: References,
  aliases?: NameAliases,
): readonly (readonly Resolution[])[] {
  const before: { readonly work: CitedWork; readonly resolution: Resolution }[] = [];
  return citations.map(({ kind, works }) =>
    works.map(work => {
      const resolution =
        kind === 'ibid'
          ? again(work, before)
          : kind === 'other'
            ? instrument(work, references)
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

function instrument(work: CitedWork, references: References): Resolution {
  const title = work.author ?? '';
  const found = referencesByTitle(title, references);
  const numbered = found.length > 0 ? found : byNumber(title, references);
  const candidates = numbered.map(each => each.id);
  return { id: candidates.length === 1 ? candidates[0]! : null, candidates };
}

/** `Law 1222 of 2008` is the reference of a law whose number is 1222. */
function byNumber(title: string, references: References) {
  const number = /\d[\d./-]*(?:-[A-Z]+)?/.exec(title)?.[0];
  if (!number) return [];
  const wanted = plainName(number);
  const legal = new Set(['legislation', 'bill', 'regulation', 'treaty', 'document', 'legal_case']);
  return [...references.all()].filter(
    ({ item }) => legal.has(item.type) && plainName(String(item.number ?? '')) === wanted,
  );
}

import type { Value } from '../markup';
import type { Entry } from './entry';
import { readEntry } from './entryReading';
import { duplicateId } from './glossaryReading';
import type { GlossaryProblem } from './problem';

/**
 * The entries of a list that is read already: the `glossary` of a document's front matter.
 * `list` is the value as the front matter has it (`null` for none); ranges stay those of the file `uri`.
 */
export function entriesOf(
  list: Value | null | undefined,
  uri: string,
): { entries: readonly Entry[]; problems: readonly GlossaryProblem[] } {
  if (!list) return { entries: [], problems: [] };
  if (list.kind !== 'list') {
    const message = '`glossary` is a list of entries, each with an `id`, a `type` and a `name`.';
    return { entries: [], problems: [{ code: 'entry/file-invalid', uri, range: list.range, message }] };
  }
  const entries = new Map<string, Entry>();
  const problems: GlossaryProblem[] = [];
  for (const item of list.items) {
    const { entry, problems: own } = readEntry(item, uri, item.range);
    for (const each of own) problems.push({ ...each, uri });
    if (!entry) continue;
    const first = entries.get(entry.id);
    if (first) problems.push(duplicateId(entry, first));
    else entries.set(entry.id, entry);
  }
  return { entries: [...entries.values()], problems };
}

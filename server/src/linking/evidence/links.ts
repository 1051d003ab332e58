import type { Witness } from './evidence';

/** What people decided: links of this document, links of the project, aliases kept for this document. */
export const links: Witness = function* ({ profile, names }, name, scene) {
  const { id } = profile.entry;
  let isSameName = false;
  let isElsewhere = false;
  for (const each of scene.settledById.get(id) ?? []) {
    if (!each.isLinked) continue;
    if (each.start < name.end && name.start < each.end) {
      yield { weight: 7, reason: 'is linked here' };
      return;
    }
    if (scene.text.slice(each.start, each.end).toLowerCase() === name.text.toLowerCase()) isSameName = true;
    else isElsewhere = true;
  }
  if (isSameName) yield { weight: 4, reason: 'the same name is linked to it in this document' };
  else if (isElsewhere) yield { weight: 2, reason: 'is linked in this document' };

  if (names.some(({ entry, ordinal }) => entry.aliases[ordinal - 1 - entry.names.size]?.documents)) {
    yield { weight: 2.5, reason: 'the glossary keeps this name for this document' };
  }

  const chosen = scene.context.chosen?.(name.text);
  if (!chosen) return;
  let others = 0;
  for (const each of name.candidates)
    if (each.profile.entry.id !== id) others += chosen.get(each.profile.entry.id) ?? 0;
  const own = chosen.get(id) ?? 0;
  if (own === 0) return;
  const weight = Math.min(2.5, Math.log((own + 1) / (others + 0.5)));
  if (weight > 0) yield { weight, reason: `the project links this name to it elsewhere (${own}×)` };
};

import type { Witness } from './evidence';
import { between } from './scene';

/** Code units that a linked passage around a name may be longer than it. */
const longest = 300;

/** What people decided: links of this document, links of the project, aliases kept for this document. */
export const links: Witness = function* ({ profile, names }, name, scene) {
  const { id } = profile.entry;
  const linked = scene.linksTo(id);
  const here = between(linked, name.start - longest, name.end + longest);
  if (here.some(each => each.start < name.end && name.start < each.end)) {
    yield { weight: 7, reason: 'is linked here' };
    return;
  }
  const isSameName = scene.isLinkedAs(id, name.folded);
  if (isSameName) yield { weight: 4, reason: 'the same name is linked to it in this document' };
  else if (linked.length > 0) yield { weight: 2, reason: 'is linked in this document' };

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

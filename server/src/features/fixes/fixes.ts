import { fixContradicts } from './contradicts';
import { fixCorrection } from './correction';
import { fixCreateEntry } from './createEntry';
import type { Fix, Fixer, FixQuery } from './fix';
import { fixIncomplete } from './incomplete';
import { fixAsText, fixEmpty, fixRemoveKey } from './markup';
import { setAside } from './setAside';
import { fixTextChanged } from './textChanged';
import { turnOff } from './turnOff';
import { fixUnknownId } from './unknownId';
import { fixUnknownKey } from './unknownKey';
import { fixUnlinked } from './unlinked';
import { fixUnregistered } from './unregistered';
import { fixUntagged } from './untagged';

/** The fixers by the code of the rule whose problems they mend. */
const fixers: ReadonlyMap<string, readonly Fixer[]> = new Map<string, readonly Fixer[]>([
  ['agreement/contradicts', [fixContradicts]],
  ['agreement/incomplete', [fixIncomplete]],
  ['agreement/untagged', [fixUntagged]],
  ['annotation/parts-differ', [fixRemoveKey]],
  ['annotation/unknown-key', [fixUnknownKey, fixRemoveKey]],
  ['citation/unknown', [fixUnknownId]],
  ['document/text-changed', [fixTextChanged]],
  ['entity/ambiguous', [fixUnlinked]],
  ['entity/unlinked', [fixUnlinked]],
  ['entity/unregistered', [fixUnregistered]],
  ['entry/unknown', [fixUnknownId, fixCreateEntry]],
  ['markup/annotation-unclosed', [fixAsText]],
  ['markup/empty-annotation', [fixEmpty]],
  ['markup/span-unopened', [fixAsText]],
]);

/** Rules whose problems can be mended, beside silencing them. */
export const mendedRules: Iterable<string> = fixers.keys();

/** What may be done about a problem; the ways to silence it come last. */
export const fixesFor = (query: FixQuery): readonly Fix[] => [
  ...(fixers.get(query.problem.code) ?? []).flatMap(each => [...each(query)]),
  ...fixCorrection(query),
  ...setAside(query),
  ...turnOff(query),
];

import type { Fix, Fixer, FixQuery } from './fix';
import { turnOff } from './turnOff';
import { fixUnknownId } from './unknownId';
import { fixUnknownKey } from './unknownKey';

/** The fixers by the code of the rule whose problems they mend. */
const fixers: ReadonlyMap<string, Fixer> = new Map([
  ['entry/unknown', fixUnknownId],
  ['citation/unknown', fixUnknownId],
  ['annotation/unknown-key', fixUnknownKey],
]);

/** What may be done about a problem; the way to silence its rule comes last. */
export const fixesFor = (query: FixQuery): readonly Fix[] => [
  ...(fixers.get(query.problem.code)?.(query) ?? []),
  ...turnOff(query),
];

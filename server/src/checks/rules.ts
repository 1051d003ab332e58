import { annotationFieldInvalid } from './annotation/fieldInvalid';
import { annotationPartsDiffer } from './annotation/partsDiffer';
import { annotationUnknownKey } from './annotation/unknownKey';
import { cableRules } from './cable';
import { citationUnknown } from './citation/unknown';
import { documentDuplicateId } from './document/duplicateId';
import { documentFieldInvalid } from './document/fieldInvalid';
import { entryAddressInvalid } from './entry/addressInvalid';
import { entryFieldInvalid } from './entry/fieldInvalid';
import { glossaryFileProblems } from './entry/fileProblems';
import { entryUnknown } from './entry/unknown';
import { markupProblems } from './markup/problems';
import type { Rule } from './rule';

/** Every rule, in the order of their codes. */
export const rules: readonly Rule[] = [
  ...markupProblems,
  ...glossaryFileProblems,
  entryAddressInvalid,
  entryFieldInvalid,
  entryUnknown,
  annotationFieldInvalid,
  annotationPartsDiffer,
  annotationUnknownKey,
  ...cableRules,
  citationUnknown,
  documentDuplicateId,
  documentFieldInvalid,
].sort((a, b) => (a.code < b.code ? -1 : 1));

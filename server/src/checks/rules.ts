import { agreementUntagged } from './agreement/untagged';
import { annotationFieldInvalid } from './annotation/fieldInvalid';
import { annotationPartsDiffer } from './annotation/partsDiffer';
import { annotationUnknownKey } from './annotation/unknownKey';
import { cableRules } from './cable';
import { citationUnknown } from './citation/unknown';
import { documentDuplicateId } from './document/duplicateId';
import { documentFieldInvalid } from './document/fieldInvalid';
import { documentTextChanged } from './document/textChanged';
import { entityAmbiguous } from './entity/ambiguous';
import { entityInconsistent } from './entity/inconsistent';
import { entityUnlinked } from './entity/unlinked';
import { entityWrongType } from './entity/wrongType';
import { entryAddressInvalid } from './entry/addressInvalid';
import { entryAliasShared } from './entry/aliasShared';
import { entryFieldInvalid } from './entry/fieldInvalid';
import { glossaryFileProblems } from './entry/fileProblems';
import { entryUnknown } from './entry/unknown';
import { markupProblems } from './markup/problems';
import { projectFileUnreadable, projectReviewedInvalid, projectSettingsInvalid } from './project/fileProblems';
import { referenceFileProblems } from './reference/fileProblems';
import type { Rule } from './rule';

/** Every rule, in the order of their codes. */
export const rules: readonly Rule[] = [
  ...markupProblems,
  ...glossaryFileProblems,
  ...referenceFileProblems,
  agreementUntagged,
  annotationFieldInvalid,
  annotationPartsDiffer,
  annotationUnknownKey,
  ...cableRules,
  citationUnknown,
  documentDuplicateId,
  documentFieldInvalid,
  documentTextChanged,
  entityAmbiguous,
  entityInconsistent,
  entityUnlinked,
  entityWrongType,
  entryAddressInvalid,
  entryAliasShared,
  entryFieldInvalid,
  entryUnknown,
  projectFileUnreadable,
  projectReviewedInvalid,
  projectSettingsInvalid,
].sort((a, b) => (a.code < b.code ? -1 : 1));

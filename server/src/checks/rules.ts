import { agreementContradicts } from './agreement/contradicts';
import { agreementEntryUnused } from './agreement/entryUnused';
import { agreementIncomplete } from './agreement/incomplete';
import { agreementNoSource } from './agreement/noSource';
import { agreementPartiesUnknown } from './agreement/partiesUnknown';
import { agreementUntagged } from './agreement/untagged';
import { annotationFieldInvalid } from './annotation/fieldInvalid';
import { annotationPartsDiffer } from './annotation/partsDiffer';
import { annotationUnknownKey } from './annotation/unknownKey';
import { cableRules } from './cable';
import { citationAmbiguous } from './citation/ambiguous';
import { citationIncomplete } from './citation/incomplete';
import { citationLocatorMissing } from './citation/locatorMissing';
import { citationQuoteDiffers } from './citation/quoteDiffers';
import { citationUnknown } from './citation/unknown';
import { citationUnused } from './citation/unused';
import { claimUnsourced } from './claim/unsourced';
import { documentDuplicateId } from './document/duplicateId';
import { documentFieldInvalid } from './document/fieldInvalid';
import { documentTextChanged } from './document/textChanged';
import { entityAmbiguous } from './entity/ambiguous';
import { entityInconsistent } from './entity/inconsistent';
import { entityUnlinked } from './entity/unlinked';
import { entityUnregistered } from './entity/unregistered';
import { entityWrongType } from './entity/wrongType';
import { entryAddressInvalid } from './entry/addressInvalid';
import { entryAliasCommon } from './entry/aliasCommon';
import { entryAliasShared } from './entry/aliasShared';
import { entryFieldInvalid } from './entry/fieldInvalid';
import { glossaryFileProblems } from './entry/fileProblems';
import { entryNameMissing } from './entry/nameMissing';
import { entryPartOfCircular } from './entry/partOfCircular';
import { entryUnknown } from './entry/unknown';
import { entryUnmentioned } from './entry/unmentioned';
import { markupProblems } from './markup/problems';
import {
  projectFileMissing,
  projectFileUnreadable,
  projectReviewedInvalid,
  projectSettingsInvalid,
} from './project/fileProblems';
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
  agreementContradicts,
  agreementEntryUnused,
  agreementIncomplete,
  agreementNoSource,
  agreementPartiesUnknown,
  citationAmbiguous,
  citationIncomplete,
  citationLocatorMissing,
  citationQuoteDiffers,
  citationUnused,
  claimUnsourced,
  entityUnregistered,
  entryAliasCommon,
  entryNameMissing,
  entryPartOfCircular,
  entryUnmentioned,
  projectFileMissing,
  projectFileUnreadable,
  projectReviewedInvalid,
  projectSettingsInvalid,
].sort((a, b) => (a.code < b.code ? -1 : 1));

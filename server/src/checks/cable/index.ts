import type { Rule } from '../rule';
import { cableBlockPairs } from './blockPairs';
import { cableClassifiedBy } from './classifiedBy';
import { cableDayOfYear } from './dayOfYear';
import { cableDeclassification } from './declassification';
import { cableExecutiveOrder } from './executiveOrder';
import { cableParagraphOrder } from './paragraphOrder';
import { cablePortionAbove } from './portionAbove';
import { cablePortionHighest } from './portionHighest';
import { cablePortionMissing } from './portionMissing';
import { cablePost } from './post';
import { cablePrecedence } from './precedence';
import { cablePrecedenceWord } from './precedenceWord';
import { cableRefLetters } from './refLetters';
import { cableRouting } from './routing';
import { cableSection } from './section';
import { cableSecurityWarning } from './securityWarning';
import { cableSerial } from './serial';
import { cableTags } from './tags';
import { cableTimeBeforeDtg } from './timeBeforeDtg';

/** The rules for cables. */
export const cableRules: readonly Rule[] = [
  cableDayOfYear,
  cableTimeBeforeDtg,
  cableSerial,
  cablePrecedence,
  cablePrecedenceWord,
  cableSecurityWarning,
  cablePortionAbove,
  cablePortionHighest,
  cablePortionMissing,
  cableParagraphOrder,
  cableExecutiveOrder,
  cableDeclassification,
  cableClassifiedBy,
  cableTags,
  cableSection,
  cablePost,
  cableRouting,
  cableRefLetters,
  cableBlockPairs,
];

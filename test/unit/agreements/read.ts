import { type AgreementFinding, findAgreements } from '../../../server/src/agreements';
import { readSource, type SourceKind, type SourceLanguage } from '../../../server/src/source';

/** The findings of a small text that is read as of this kind and language. */
export const findingsOf = (text: string, kind: SourceKind, language: SourceLanguage = 'en'): AgreementFinding[] =>
  findAgreements(readSource(text, { kind, language }));

/** The highest level that the rules see in a text; 0 where they see nothing. */
export const levelOf = (text: string, kind: SourceKind, language: SourceLanguage = 'en'): number =>
  Math.max(0, ...findingsOf(text, kind, language).map(finding => finding.level));

import { t } from '@vscode/l10n';
import type { AgreementFinding } from '../../agreements';
import { explainFinding } from '../../agreements';
import type { SourceMap, TextRange } from '../../markup';
import type { AnalysedDocument, Snapshot } from '../../project';
import { oneLine } from '../oneLine';
import type { Rule } from '../rule';
import { agreementSpans, isWholeAgreement, overlapFinder } from './tagged';

/** A passage states an agreement, strongly enough for the project, and nothing tags it. */
export const agreementUntagged: Rule = {
  code: 'agreement/untagged',
  severity: 'warning',
  *checkDocument(analysed, snapshot) {
    const { source } = analysed.document;
    for (const finding of untaggedFindings(analysed, snapshot)) {
      const explained = explainFinding(finding, analysed.reading, t);
      yield {
        range: source.rangeToDocument(finding.range),
        message: explained.message,
        related: explained.parts.map(each => ({
          uri: analysed.uri,
          range: source.rangeToDocument(each.range),
          message: each.message,
        })),
        data: facts(finding, source),
      };
    }
  },
};

/** The agreements that a document states, strongly enough for the project, and that nothing tags. */
export function* untaggedFindings(
  analysed: AnalysedDocument,
  { settings }: Pick<Snapshot, 'settings'>,
): Generator<AgreementFinding> {
  if (isWholeAgreement(analysed)) return;
  const isTagged = overlapFinder(agreementSpans(analysed));
  for (const finding of analysed.agreements) {
    if (finding.level >= settings.agreements.minimumLevel && !isTagged(finding.range)) yield finding;
  }
}

/** What a quick fix needs to write a tag, and a script to weigh the finding; offsets are of the file. */
function facts(finding: AgreementFinding, source: SourceMap) {
  const words = (range: TextRange) => oneLine(source.text.slice(range.start, range.end));
  return {
    level: finding.level,
    act: words(finding.act),
    parties: finding.parties.map(words),
    status: finding.status,
    rule: finding.rule,
    clause: source.rangeToDocument(finding.clause),
    ...(finding.date ? { date: finding.date.value } : {}),
  };
}

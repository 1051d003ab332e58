import { t } from '@vscode/l10n';
import { type AgreementFinding, type ExplainedText, explainFinding } from '../../agreements';
import { rangeInBlock, type TextRange } from '../../markup';
import type { AnalysedDocument, Snapshot } from '../../project';
import { oneLine } from '../oneLine';
import { type Finding, perBlock, type Rule, stated } from '../rule';
import { agreementSpans, isWholeAgreement, overlapFinder, taggedRanges } from './tagged';

/** A passage states an agreement, strongly enough for the project, and nothing tags it. */
export const agreementUntagged: Rule = {
  code: 'agreement/untagged',
  severity: 'warning',
  *checkDocument(analysed, { settings }) {
    const { across } = analysed.stated;
    if (across.length === 0 || isWholeAgreement(analysed)) return;
    const { source } = analysed.document;
    const isTagged = overlapFinder(taggedRanges(analysed));
    for (const finding of across) {
      if (finding.level < settings.agreements.minimumLevel || isTagged(finding.range)) continue;
      yield told(finding, analysed.reading, analysed.uri, range => source.rangeToDocument(range));
    }
  },
  checkBlock: perBlock(
    stated,
    (document, { settings }) => ({
      uri: document.uri,
      level: settings.agreements.minimumLevel,
      isWhole: isWholeAgreement(document),
    }),
    function* ({ block: { annotations, block }, passages, masks }, { uri, level, isWhole }) {
      if (passages.length === 0 || isWhole) return;
      const isTagged = overlapFinder(agreementSpans(annotations).map(each => each.span.source));
      for (const { finding, content } of passages) {
        if (finding.level < level || isTagged(finding.range)) continue;
        const text = { text: block.sourceText, masks, units: [{ content }] };
        yield told(finding, text, uri, range => rangeInBlock(block, range));
      }
    },
  ),
};

/** The agreements that a document states, strongly enough for the project, and that nothing tags. */
export function* untaggedFindings(
  analysed: AnalysedDocument,
  { settings }: Pick<Snapshot, 'settings'>,
): Generator<AgreementFinding> {
  if (isWholeAgreement(analysed)) return;
  const isTagged = overlapFinder(taggedRanges(analysed));
  for (const finding of analysed.agreements) {
    if (finding.level >= settings.agreements.minimumLevel && !isTagged(finding.range)) yield finding;
  }
}

/** `place`: from the text's offsets to those of the finding. */
function told(
  finding: AgreementFinding,
  text: ExplainedText,
  uri: string,
  place: (range: TextRange) => TextRange,
): Finding {
  const { message, parts } = explainFinding(finding, text, t);
  const words = (range: TextRange) => oneLine(text.text.slice(range.start, range.end));
  return {
    range: place(finding.range),
    message,
    related: parts.map(each => ({ uri, range: place(each.range), message: each.message })),
    // What a quick fix needs to write a tag, and a script to weigh the finding.
    data: {
      level: finding.level,
      act: words(finding.act),
      parties: finding.parties.map(words),
      status: finding.status,
      rule: finding.rule,
      ...(finding.date ? { date: finding.date.value } : {}),
    },
    places: { clause: place(finding.clause) },
  };
}

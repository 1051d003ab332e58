import { t } from '@vscode/l10n';
import { explainFinding } from '../../agreements';
import { overlaps, touches } from '../../markup';
import type { Hover, HoverQuery } from './cards';

/** The words that state an agreement which nothing tags: why they do. */
export function hoverFinding({ document, snapshot, offset }: HoverQuery): Hover | undefined {
  const { source } = document.document;
  const at = source.toSource(offset);
  const finding = at === null ? undefined : document.agreements.find(each => touches(each.act, at) && each.level > 0);
  if (!finding || document.annotations.some(each => each.agreement && overlaps(each.span.source, finding.range))) {
    return undefined;
  }
  const { message, rule, guideline } = explainFinding(finding, document.reading, t);
  // What a problem says already stands above the card.
  const isProblem = finding.level >= snapshot.settings.agreements.minimumLevel;
  return {
    range: source.rangeToDocument(finding.act),
    cards: [{ kind: 'finding', message: isProblem ? null : message, rule, guideline }],
  };
}

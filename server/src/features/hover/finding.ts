import { touches } from '../../markup';
import type { Hover, HoverQuery } from './cards';

/** The words that state an agreement which nothing tags. */
export function hoverFinding({ document, offset }: HoverQuery): Hover | undefined {
  const { source } = document.document;
  const at = source.toSource(offset);
  const finding = at === null ? undefined : document.agreements.find(each => touches(each.act, at) && each.level > 0);
  if (!finding) return undefined;
  const text = (range: { readonly start: number; readonly end: number }) => source.text.slice(range.start, range.end);
  return {
    range: source.rangeToDocument(finding.act),
    cards: [
      { kind: 'finding', finding, act: text(finding.act), parties: finding.parties.map(text), explanation: null },
    ],
  };
}

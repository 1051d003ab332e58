import { touches } from '../../markup';
import { reasonText } from '../linking/reasons';
import type { Hover, HoverQuery } from './cards';

/** A name of the glossary that is not linked here: whom it may mean. */
export function hoverMention({ document, snapshot, offset }: HoverQuery): Hover | undefined {
  const at = document.document.source.toSource(offset);
  const mention = at === null ? undefined : document.mentions.find(each => touches(each.range, at));
  if (!mention) return undefined;
  const candidates = mention.candidates.flatMap(({ id, score, reasons }) => {
    const entry = document.glossary.get(id);
    const type = entry && (snapshot.settings.types.get(entry.type)?.label ?? entry.type);
    return entry && type ? [{ entry, type, score, reasons: reasons.map(reasonText) }] : [];
  });
  const range = document.document.source.rangeToDocument(mention.range);
  return candidates.length > 0 ? { range, cards: [{ kind: 'mention', candidates }] } : undefined;
}

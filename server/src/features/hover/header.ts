import { touches } from '../../markup';
import type { Hover, HoverQuery } from './cards';

/** A token of a cable's header. */
export function hoverHeader({ document, offset }: HoverQuery): Hover | undefined {
  const { source } = document.document;
  const at = source.toSource(offset);
  const token = at === null ? undefined : document.reading.header?.tokens.find(each => touches(each.range, at));
  return (
    token && {
      range: source.rangeToDocument(token.range),
      cards: [{ kind: 'header', title: token.value, lines: [token.kind] }],
    }
  );
}

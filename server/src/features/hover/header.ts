import { t } from '@vscode/l10n';
import { touches } from '../../markup';
import { explainToken } from '../../source';
import { cableLink } from './cableCard';
import type { Hover, HoverQuery } from './cards';

/** A token of a cable's header, explained. */
export function hoverHeader({ document, snapshot, offset }: HoverQuery): Hover | undefined {
  const { source } = document.document;
  const at = source.toSource(offset);
  const { header } = document.reading;
  const token = at === null ? undefined : header?.tokens.find(each => touches(each.range, at));
  if (!header || !token) return undefined;
  const subjectOf = (id: string) => snapshot.factsById(id)?.title ?? null;
  const explained = explainToken(header, token, { subjectOf, say: t });
  if (!explained) return undefined;
  const { title, lines, cable } = explained;
  const way = cable !== undefined && cable !== document.id ? cableLink(cable, snapshot) : {};
  return { range: source.rangeToDocument(token.range), cards: [{ kind: 'header', title, lines, ...way }] };
}

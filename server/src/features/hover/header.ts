import { t } from '@vscode/l10n';
import { touches } from '../../markup';
import type { AnalysedDocument } from '../../project';
import { explainPortion, explainToken } from '../../source';
import { cableLink } from './cableCard';
import type { Hover, HoverQuery } from './cards';

/** A token of a cable's header, or the portion mark of a paragraph, explained. */
export function hoverHeader({ document, snapshot, offset }: HoverQuery): Hover | undefined {
  const { source } = document.document;
  const at = source.toSource(offset);
  const { header } = document.reading;
  const token = at === null ? undefined : header?.tokens.find(each => touches(each.range, at));
  if (!header || at === null) return undefined;
  if (!token) return hoverPortion(document, at);
  const subjectOf = (id: string) => snapshot.factsById(id)?.title ?? null;
  const explained = explainToken(header, token, { subjectOf, say: t });
  if (!explained) return undefined;
  const { title, lines, cable } = explained;
  const way = cable !== undefined && cable !== document.id ? cableLink(cable, snapshot) : {};
  return { range: source.rangeToDocument(token.range), cards: [{ kind: 'header', title, lines, ...way }] };
}

function hoverPortion({ document, reading }: AnalysedDocument, at: number): Hover | undefined {
  const marked = reading.paragraphs.find(each => each.portionRange !== null && touches(each.portionRange, at));
  const explained = marked?.portion ? explainPortion(marked.portion, t) : null;
  if (!marked?.portionRange || !explained) return undefined;
  const { title, lines } = explained;
  return { range: document.source.rangeToDocument(marked.portionRange), cards: [{ kind: 'header', title, lines }] };
}

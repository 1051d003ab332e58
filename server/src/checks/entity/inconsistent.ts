import { t } from '@vscode/l10n';
import { type Annotation, isOn, mentionsWithSpans } from '../../project';
import { oneLine } from '../oneLine';
import type { Rule } from '../rule';

/**
 * The same name is linked to different entries in one document. The entry that most of its places have, else the one
 * linked first, is taken for the right one; the others are told.
 */
export const entityInconsistent: Rule = {
  code: 'entity/inconsistent',
  severity: 'warning',
  *checkDocument(analysed) {
    const { source } = analysed.document;
    const byName = new Map<string, Annotation[]>();
    for (const { mention, spans } of mentionsWithSpans(analysed)) {
      // The innermost span that is about the name: another may wrap a longer title.
      const span = spans.filter(each => isOn(each.span.source, mention.range)).at(-1);
      if (!span) continue;
      const { start, end } = span.span.source;
      const name = oneLine(source.text.slice(start, end)).toLowerCase().replace(article, '');
      byName.get(name)?.push(span) ?? byName.set(name, [span]);
    }
    for (const [name, spans] of byName) {
      const usual = mostOften(spans.map(each => each.entity!.spelling));
      const model = spans.find(each => each.entity!.spelling === usual)!;
      for (const each of spans) {
        const id = each.entity!.spelling;
        if (id === usual) continue;
        yield {
          range: each.span.content,
          message: t('“{0}” is linked to “{1}” here, and to “{2}” elsewhere in this document.', name, id, usual),
          related: [{ uri: analysed.uri, range: model.span.content, message: t('It is linked to “{0}” here.', usual) }],
          data: { id, usual },
        };
      }
    }
  },
};

const article = /^(?:the|el|la|los|las) (?=.)/;

function mostOften(ids: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  let best = ids[0]!;
  for (const [id, count] of counts) if (count > counts.get(best)!) best = id;
  return best;
}

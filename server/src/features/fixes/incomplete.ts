import { t } from '@vscode/l10n';
import { setField } from '../../markup';
import { partyIds } from '../agreements/parties';
import { tagOf } from '../agreements/tagFields';
import type { Fix, FixQuery } from './fix';
import { changeOf } from './spanFix';

/** `agreement/incomplete`: write the parties or the date into the tag, where the passage and its document tell them. */
export function* fixIncomplete({ problem, document }: FixQuery): Generator<Fix> {
  const annotation = document.annotations.find(
    each => each.span.content.start === problem.range.start && each.agreement,
  );
  const missing = problem.data?.missing;
  if (!annotation || !Array.isArray(missing)) return;
  const { source } = annotation.span;
  const finding = document.agreements.find(each => each.act.start >= source.start && each.act.end <= source.end);
  if (!finding) return;
  const parties = missing.includes('parties') ? partyIds(finding, document) : [];
  if (parties.length > 0) {
    yield {
      name: 'parties',
      title: t('Write the parties: {0}', parties.join(', ')),
      preferred: true,
      change: () => changeOf(document, setField(document.document, annotation.span, 'parties', parties)),
    };
  }
  const date = missing.includes('date') ? tagOf(finding, document).date : undefined;
  if (date) {
    yield {
      name: 'date',
      title: t('Write the date: {0}', date),
      preferred: parties.length === 0,
      change: () => changeOf(document, setField(document.document, annotation.span, 'date', date)),
    };
  }
}

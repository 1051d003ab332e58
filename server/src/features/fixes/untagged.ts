import { t } from '@vscode/l10n';
import type { AgreementFinding } from '../../agreements';
import type { AnalysedDocument } from '../../project';
import { likelyEntries } from '../agreements/likelyEntries';
import { agreementName, newAgreement } from '../agreements/newAgreement';
import { layTag, type TagPlace, tagPlaces } from '../agreements/places';
import { openFindings, tagAllIn } from '../agreements/tagAll';
import { annotationText, tagOf } from '../agreements/tagFields';
import { refusalText } from '../tagPassage';
import type { Fix, FixQuery, FixResult } from './fix';

/**
 * `agreement/untagged`: tag the sentence or the clause as a new agreement, as one of the glossary's, or as none; make an
 * entry of it; tag all of the document.
 */
export function* fixUntagged({ problem, document, snapshot }: FixQuery): Generator<Fix> {
  const source = document.document.source.rangeToSource(problem.range);
  const finding =
    source && document.agreements.find(each => each.range.start === source.start && each.range.end === source.end);
  if (!finding) return;
  const places = tagPlaces(finding, document);
  const tag = tagOf(finding, document);
  const isItem = document.reading.units[finding.unit]?.kind === 'item';
  for (const [index, place] of places.entries()) {
    yield {
      name: index === 0 ? 'new' : `new:${place.name}`,
      title: places.length === 1 ? t('Tag as a new agreement') : titleFor(place, isItem),
      preferred: index === 0,
      change: () => laid(document, place, annotationText('new', tag)),
    };
  }
  const [place] = places as [TagPlace];
  for (const entry of likelyEntries(finding, document)) {
    yield {
      name: `entry:${entry.id}`,
      title: t('Tag as {0} ({1})', entry.name, entry.id),
      change: () => laid(document, place, annotationText(entry.id, { status: tag.status, parties: [] })),
    };
  }
  yield {
    name: 'create',
    title: t('Create agreement entry “{0}”', agreementName(finding, document)),
    change: () => created(finding, place, { document, snapshot }),
  };
  yield {
    name: 'none',
    title: t('Tag as no agreement'),
    change: () => laid(document, place, annotationText('none')),
  };
  const count = openFindings(document, snapshot).length;
  if (count < 2) return;
  yield {
    name: 'all',
    title: t('Tag all {0} untagged agreements in this document…', count),
    change: () => {
      const edits = tagAllIn(document, snapshot);
      return edits && { edits: [edits] };
    },
  };
}

function titleFor({ name }: TagPlace, isItem: boolean): string {
  if (name === 'clause') return t('Tag the clause as a new agreement');
  return isItem ? t('Tag the list item as a new agreement') : t('Tag the sentence as a new agreement');
}

function laid(document: AnalysedDocument, place: TagPlace, annotation: string): FixResult {
  const result = layTag(document, place, annotation);
  if (result.refused !== null) return { refused: refusalText(result.refused) };
  return { edits: [{ uri: document.uri, edits: result.edits }] };
}

/** The glossary's new entry, and the tag that names it. */
function created(
  finding: AgreementFinding,
  place: TagPlace,
  { document, snapshot }: Pick<FixQuery, 'document' | 'snapshot'>,
): FixResult {
  const made = newAgreement(finding, document, snapshot);
  const tag = layTag(document, place, annotationText(made.id, { status: finding.status, parties: [] }));
  if (tag.refused !== null) return { refused: refusalText(tag.refused) };
  const own = { uri: document.uri, edits: tag.edits };
  return { edits: made.edit ? [own, made.edit] : [own], ...(made.newFile ? { newFiles: [made.newFile] } : {}) };
}

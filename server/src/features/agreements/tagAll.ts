import { t } from '@vscode/l10n';
import { type AgreementFinding, LEVEL_NAMES } from '../../agreements';
import { untaggedFindings } from '../../checks';
import { laySpans, type NewSpan, type TextRange } from '../../markup';
import type { AnalysedDocument, Snapshot } from '../../project';
import type { FileEdits } from '../change';
import { onePerPlace } from '../onePerPlace';
import { freeId, tagPlaces, tagSpans } from './places';
import { annotationText, tagOf } from './tagFields';

/** The untagged agreements of a document that nobody set aside, in order. */
export function openFindings(document: AnalysedDocument, snapshot: Snapshot): readonly AgreementFinding[] {
  const { reviewed } = snapshot;
  const { text } = document.document.source;
  return [...untaggedFindings(document, snapshot)].filter(
    each => !reviewed.has('agreement/untagged', document.id, text, each.range),
  );
}

/**
 * Tags every untagged agreement of a document as a new one: an edit for each, labelled by its strength, so that a preview
 * groups them and lets any of them be left out. `undefined` where there is none.
 */
export function tagAllIn(document: AnalysedDocument, snapshot: Snapshot): FileEdits | undefined {
  const used = new Set<string>();
  const tags: { readonly span: NewSpan; readonly place: TextRange; readonly label: string }[] = [];
  for (const finding of openFindings(document, snapshot)) {
    const { pieces } = tagPlaces(finding, document)[0]!;
    const id = freeId(document, used);
    if (pieces.length > 1) used.add(id);
    const label = t('Tag as a new agreement: {0}, level {1}', t(LEVEL_NAMES[finding.level]), String(finding.level));
    for (const span of tagSpans(pieces, annotationText('new', tagOf(finding, document)), id))
      tags.push({ span, place: span.source, label });
  }
  const { edits } = laySpans(
    document.document,
    tags.map(each => each.span),
  );
  if (!edits || edits.length === 0) return undefined;
  const places = onePerPlace(
    document,
    tags.map(each => each.place),
    edits,
  );
  return {
    uri: document.uri,
    edits: places.flatMap((edit, index) => (edit ? [{ ...edit, label: tags[index]!.label }] : [])),
  };
}

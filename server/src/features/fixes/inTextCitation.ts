import { t } from '@vscode/l10n';
import { type CitedWork, newReferenceStub } from '../../citations';
import { laySpanOverSelection, overlaps, quoteScalar, type TextRange, touches } from '../../markup';
import { type AnalysedDocument, inTextResolutionsWithNumbers, type Snapshot } from '../../project';
import type { ProjectChange } from '../change';
import { appendLines } from '../insertLines';
import { refusalText } from '../tagPassage';
import { trimmed } from '../trimmed';
import type { Fix } from './fix';

/**
 * What may be done about a citation that stands in the text itself, at a selection of the file: write `cite` on the selected
 * words (on the citation where none are selected; where several works fit, one of each), or begin a reference for a work that nobody has entered.
 */
export function* fixesInText(document: AnalysedDocument, snapshot: Snapshot, selection: TextRange): Generator<Fix> {
  const { source } = document.document;
  const asked = source.rangeToSource(selection);
  if (!asked) return;
  const isAsked = (range: TextRange) => overlaps(range, asked) || touches(range, asked.start);
  if (!document.citations.some(each => isAsked(each.range))) return;
  const resolutions = inTextResolutionsWithNumbers(document, snapshot);
  const words = trimmed(document.document.text, selection);
  for (const [index, { works, range }] of document.citations.entries()) {
    if (!isAsked(range)) continue;
    for (const [number, work] of works.entries()) {
      const { id, candidates } = resolutions[index]?.[number] ?? { id: null, candidates: [] };
      const passage = words.end > words.start ? words : source.rangeToDocument(range);
      for (const each of id ? [id] : candidates) {
        const citation = work.locator === null ? each : `${each}#${work.locator}`;
        yield {
          name: `cite:${each}`,
          title: t('Write cite: {0} on this passage', citation),
          change: () => {
            const laid = laySpanOverSelection(document.document, passage, `cite: ${quoteScalar(citation)}`);
            return laid.refused === null
              ? { edits: [{ uri: document.uri, edits: laid.edits }] }
              : { refused: refusalText(laid.refused) };
          },
        };
      }
      if (!id && candidates.length === 0 && work.author && work.year) yield stubFix(work, snapshot);
    }
  }
}

function stubFix(work: CitedWork, snapshot: Snapshot): Fix {
  const { id, yaml } = newReferenceStub(work, each => !!snapshot.references.get(each) || !!snapshot.factsById(each));
  return {
    name: `reference:${id}`,
    title: t('Make a reference “{0}”', id),
    change: () => withReference(yaml, snapshot),
  };
}

/** At the end of the first references file that is a list in YAML; a new file where there is none. */
function withReference(yaml: string, { files, root }: Snapshot): ProjectChange {
  const file = [...files.values()].find(each => each.role === 'references' && /\.ya?ml$/i.test(each.uri));
  if (!file) return { edits: [], newFiles: [{ uri: `${root}/references.yaml`, text: yaml }] };
  return { edits: [{ uri: file.uri, edits: [appendLines(file.text, yaml)] }] };
}

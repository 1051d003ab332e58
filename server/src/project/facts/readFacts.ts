import type { GlossDocument, Mapping, Scalar } from '../../markup';
import { field, fieldText, parseDocument, plainDocument } from '../../markup';
import type { Annotation } from '../analysis/annotation';
import { choicesIn } from '../analysis/choices';
import { resolveAnnotations } from '../analysis/resolveAnnotations';
import { sourceKind } from '../analysis/sourceKind';
import { documentName, isPlainText } from '../files/fileNames';
import type { Settings } from '../settings/settings';
import { agreementFacts } from './agreementFacts';
import type { DocumentFacts } from './documentFacts';
import { fingerprint } from './fingerprint';
import { packLines } from './lineTable';
import { annotationSpans, frontMatterSpans } from './spanFacts';

/** The fact sheet of the document that stands in the file. A pure function of its arguments: any thread may run it. */
export function readFacts(uri: string, text: string, layers: Settings['layers']): DocumentFacts {
  const document = isPlainText(uri) ? plainDocument(text) : parseDocument(text);
  const facts = factsOf(uri, document, resolveAnnotations(document, layers), layers);
  return { ...facts, lines: packLines(text), fingerprint: fingerprint(text) };
}

/** The fact sheet of a document that has been read. */
export function factsOf(
  uri: string,
  document: GlossDocument,
  annotations: readonly Annotation[],
  layers: Settings['layers'],
): DocumentFacts {
  const { data } = document.frontMatter;
  return {
    ...headFacts(uri, document),
    spans: [...frontMatterSpans(data, layers), ...annotationSpans(annotations, layers)],
    agreements: agreementFacts(data, annotations),
    choices: choicesIn(document.source.text, annotations),
  };
}

/** What the front matter says of the document; the file's name where it gives no id. */
export function headFacts(
  uri: string,
  { frontMatter: { data } }: GlossDocument,
): Omit<DocumentFacts, 'spans' | 'agreements' | 'choices'> {
  const id = idOf(data);
  return {
    uri,
    id: id?.spelling ?? documentName(uri),
    idRange: id?.range ?? null,
    kind: sourceKind(fieldText(data, 'kind')) ?? null,
    title: fieldText(data, 'title') ?? null,
    date: fieldText(data, 'date') ?? null,
    language: fieldText(data, 'language') ?? null,
  };
}

/** The document's id alone. */
export const documentId = (uri: string, { frontMatter: { data } }: GlossDocument): string =>
  idOf(data)?.spelling ?? documentName(uri);

function idOf(data: Mapping | null): Scalar | undefined {
  const id = field(data, 'id')?.value;
  return id?.kind === 'scalar' && id.spelling !== '' ? id : undefined;
}

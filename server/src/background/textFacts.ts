import { unlinkedMentions } from '../features/linking/unlinkedMentions';
import { wordSignature, wordsOfText } from '../linking';
import {
  type AnalysedDocument,
  citedInText,
  fingerprint,
  type Snapshot,
  type TextFacts,
  type TextQuestions,
} from '../project';
import { labelsOf } from '../source';
import { GlossaryMarks } from './glossaryMarks';
import type { ProblemRecord } from './problemRecord';

/** What is to be kept of a document that was checked. */
export function textFacts({
  document,
  snapshot,
  problems,
  asked,
  answer,
}: {
  readonly document: AnalysedDocument;
  readonly snapshot: Snapshot;
  readonly problems: readonly ProblemRecord[];
  readonly asked: TextQuestions;
  /** See `answerMark`. */
  readonly answer: string;
}): TextFacts {
  const names = new Map<string, number>();
  for (const { candidates } of document.mentions) for (const { id } of candidates) names.set(id, 0);
  for (const { candidates } of unlinkedMentions(document, snapshot)) {
    const { id } = candidates[0]!;
    names.set(id, names.get(id)! + 1);
  }
  const count = (severity: ProblemRecord['severity']) => problems.filter(each => each.severity === severity).length;
  return {
    uri: document.uri,
    fingerprint: fingerprint(document.document.text),
    names: [...names],
    cited: [...citedInText(document, snapshot)],
    labels: [...labelsOf(document.reading)],
    problems: [count('error'), count('warning'), count('information'), count('hint')],
    problemsMark: fingerprint(JSON.stringify(problems)),
    asked,
    answer,
    glossary: GlossaryMarks.of(snapshot).namesMark,
    words: wordSignature(wordsOfText(document.document.source.text)),
  };
}

import { type Mention, wordsOf } from '../../linking';
import { rangeInBlock, type TextRange } from '../../markup';
import { type AnalysedDocument, apparatusFinder, linkedAcross, type NamedBlock } from '../../project';
import { oneLine } from '../oneLine';

/** A mention in the text itself that no linked span touches. */
export interface LooseMention {
  readonly mention: Mention;
  /** As they stand, in one line. */
  readonly words: string;
  /** In the offsets of the block, or of the file where no block holds it. */
  readonly range: TextRange;
}

export function* looseIn({ block: { block }, linked, apparatus }: NamedBlock): Iterable<LooseMention> {
  for (const [index, { mention, spans }] of linked.entries()) {
    if (spans.length || apparatus[index]) continue;
    const { start, end } = mention.range;
    yield { mention, words: oneLine(block.sourceText.slice(start, end)), range: rangeInBlock(block, mention.range) };
  }
}

/** Those that no block holds. */
export function* looseAcross(document: AnalysedDocument): Iterable<LooseMention> {
  if (document.named.across.length === 0) return;
  const { source } = document.document;
  const isApparatus = apparatusFinder(document.reading);
  for (const { mention, spans } of linkedAcross(document)) {
    if (isApparatus(mention.range) || spans.length) continue;
    const words = oneLine(wordsOf(source.text, mention.range, document.reading.masks));
    yield { mention, words, range: source.rangeToDocument(mention.range) };
  }
}

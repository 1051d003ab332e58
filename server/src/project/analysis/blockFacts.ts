import { type BlockPlaces, type GlossDocument, shifted } from '../../markup';
import { type AgreementFact, firstParts, wholeAgreement } from '../facts/agreementFacts';
import type { Choice, DocumentFacts, SpanFact } from '../facts/documentFacts';
import { headFacts } from '../facts/readFacts';
import { frontMatterSpans } from '../facts/spanFacts';
import type { Settings } from '../settings/settings';
import type { AnalysedBlock } from './analysedBlock';
import { countChoices, linksIn } from './choices';

/** The fact sheet of a document that is open: the lists are put together from those of the blocks when first asked for. */
export function factsOfBlocks(
  uri: string,
  document: GlossDocument,
  blocks: readonly AnalysedBlock[],
  layers: Settings['layers'],
): DocumentFacts {
  const { data } = document.frontMatter;
  let spans: readonly SpanFact[] | undefined;
  let agreements: readonly AgreementFact[] | undefined;
  let choices: readonly Choice[] | undefined;
  return {
    ...headFacts(uri, document),
    get spans() {
      return (spans ??= [...frontMatterSpans(data, layers), ...placedSpans(blocks, document.places)]);
    },
    get agreements() {
      return (agreements ??= [...wholeAgreement(data), ...placedAgreements(blocks, document.places)]);
    },
    get choices() {
      return (choices ??= countChoices(linksOf(blocks)));
    },
  };
}

function placedSpans(blocks: readonly AnalysedBlock[], { starts }: BlockPlaces): SpanFact[] {
  const placed: SpanFact[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const { spans } = blocks[index]!;
    const by = starts[index]!;
    for (const { range, role, value, valueRange } of spans)
      placed.push({ range: shifted(range, by), role, value, valueRange: shifted(valueRange, by) });
  }
  return placed;
}

function placedAgreements(blocks: readonly AnalysedBlock[], { starts }: BlockPlaces): AgreementFact[] {
  const placed: AgreementFact[] = [];
  const isFirst = firstParts();
  for (let index = 0; index < blocks.length; index++) {
    const { agreements } = blocks[index]!;
    for (const { annotation, fact } of agreements)
      if (isFirst(annotation)) placed.push({ ...fact, range: shifted(fact.range, starts[index]!) });
  }
  return placed;
}

function* linksOf(blocks: readonly AnalysedBlock[]) {
  for (const { block, annotations } of blocks) if (annotations.length) yield* linksIn(block.sourceText, annotations);
}

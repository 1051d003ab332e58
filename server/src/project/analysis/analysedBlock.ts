import { type Derived, derive } from '../../incremental';
import type { Block, Field } from '../../markup';
import { type AgreementFact, agreementFact } from '../facts/agreementFacts';
import type { SpanFact } from '../facts/documentFacts';
import { annotationSpans, citedIn } from '../facts/spanFacts';
import type { Settings } from '../settings/settings';
import type { Annotation } from './annotation';
import { resolveSpans } from './resolveAnnotations';

/** What a block's annotations mean depends on these too. */
export interface BlockConditions {
  readonly layers: Settings['layers'];
  /** See `bodiesInFront`. */
  readonly bodies: ReadonlyMap<string, Field>;
}

/**
 * A block and what is read in its annotations, each when first asked for. Offsets count from the block's start in the
 * file; those of the source text from its start there. The object is kept for as long as the block and the conditions
 * are, so that what was found in it holds wherever the block moves to.
 */
export class AnalysedBlock {
  readonly block: Block;
  readonly #conditions: BlockConditions;
  #annotations: readonly Annotation[] | undefined;
  #named: readonly Annotation[] | undefined;
  #spans: readonly SpanFact[] | undefined;
  #cited: readonly string[] | undefined;
  #agreements: readonly TaggedPassage[] | undefined;

  constructor(block: Block, conditions: BlockConditions) {
    this.block = block;
    this.#conditions = conditions;
  }

  /** In the order of the spans. */
  get annotations(): readonly Annotation[] {
    const { layers, bodies } = this.#conditions;
    const { spans } = this.block;
    return (this.#annotations ??= spans.length ? resolveSpans(spans, bodies, layers) : none);
  }

  /** The annotations that have an id: parts of what may go on elsewhere. */
  get named(): readonly Annotation[] {
    return (this.#named ??= this.annotations.some(each => each.id) ? this.annotations.filter(each => each.id) : none);
  }

  /** What the annotations name. */
  get spans(): readonly SpanFact[] {
    return (this.#spans ??= this.annotations.length
      ? annotationSpans(this.annotations, this.#conditions.layers)
      : none);
  }

  /** The ids of the works that the annotations cite. */
  get cited(): readonly string[] {
    return (this.#cited ??= this.spans.some(each => each.role === 'cite') ? citedIn(this.spans) : none);
  }

  /** What tags say of agreements; of an annotation in several parts, whichever of them stands here. */
  get agreements(): readonly TaggedPassage[] {
    return (this.#agreements ??= this.annotations.length ? taggedPassages(this.annotations) : none);
  }
}

/** The blocks of a document, in their order; `earlier` are those of another version. */
export const analyseBlocks = (
  blocks: readonly Block[],
  { layers, bodies }: BlockConditions,
  earlier?: Derived<Block, AnalysedBlock>,
): Derived<Block, AnalysedBlock> =>
  derive(blocks, [layers, bodies], block => new AnalysedBlock(block, { layers, bodies }), earlier);

export interface TaggedPassage {
  readonly annotation: Annotation;
  readonly fact: AgreementFact;
}

/** One list for all the blocks that have nothing. */
const none: readonly never[] = [];

function taggedPassages(annotations: readonly Annotation[]): readonly TaggedPassage[] {
  const found: TaggedPassage[] = [];
  for (const annotation of annotations) {
    const fact = agreementFact(annotation);
    if (fact) found.push({ annotation, fact });
  }
  return found.length ? found : none;
}

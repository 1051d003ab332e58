import type { PlacedBlock, TextRange } from '../../markup';
import type { CursorQuery } from '../cursor';
import { type AnnotationContext, annotationContext } from './context';
import { completeFrontMatter } from './frontMatter';
import { locatorProposals } from './ids';
import { keyProposals } from './keys';
import { limited, type Proposal, type Proposals } from './proposals';
import { valueProposals } from './values';

/** What may be written at the cursor; `undefined` where nothing is proposed (in the source text itself). */
export async function completion(query: CursorQuery): Promise<Proposals | undefined> {
  const { document, offset } = query;
  const { text, frontMatter, blocks } = document.document;
  if (offset > frontMatter.range.start && offset < frontMatter.range.end) return completeFrontMatter(query);
  const block = blocks.find(each => each.start <= offset && offset <= each.start + each.block.text.length);
  const context = block && annotationContext(text, block.start, offset, closedAround(block, offset));
  if (!context) return undefined;
  const proposals = await proposalsAt(context, query);
  const quote = text[context.range.start];
  return quote === '"' || quote === "'" ? { ...proposals, quote } : proposals;
}

async function proposalsAt(context: AnnotationContext, query: CursorQuery): Promise<Proposals> {
  if (context.kind === 'key') return limited(keyProposals(context, query), context.typed, context.range);
  if (context.path[0] !== 'cite' || !context.typed.includes('#')) {
    const proposals = limited(valueProposals(context, query), context.typed, context.range);
    // more documents may be proposed when all are read
    return query.isWhole ? proposals : { ...proposals, incomplete: true };
  }
  const proposals: Proposal[] = [];
  for await (const each of locatorProposals(context.typed, query)) proposals.push(each);
  return limited(proposals, context.typed, context.range);
}

/** What stands between the braces of the annotation that holds the offset, where it has both. */
function closedAround({ block, start }: PlacedBlock, offset: number): TextRange | undefined {
  const span = block.spans.find(
    ({ annotationRange }) => start + annotationRange.start < offset && offset < start + annotationRange.end,
  );
  return span && { start: start + span.annotationRange.start + 1, end: start + span.annotationRange.end - 1 };
}

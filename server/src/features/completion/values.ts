import type { FieldType } from '../../project';
import type { CursorQuery } from '../cursor';
import type { AnnotationContext } from './context';
import { entryProposals, workProposals } from './ids';
import { type Proposal, words } from './proposals';

/** What may stand as the value of the key that the cursor is behind. */
export function* valueProposals(context: AnnotationContext, query: CursorQuery): Generator<Proposal> {
  const { document, snapshot } = query;
  const [key, inner] = [context.path[0]!, context.path.at(-1)!];
  if (inner === 'entity') yield* entryProposals(document);
  else if (key === 'review' && (inner === 'review' || inner === 'state'))
    yield* words(['proposed', 'accepted', 'rejected']);
  else if (key === 'cite' && (inner === 'cite' || inner === 'id')) yield* workProposals(document, snapshot);
  else if (inner === 'agreement') {
    yield* words(['new', 'none']);
    yield* entryProposals(document, ['agreement']);
  } else {
    const type = fieldType(context, query);
    if (type) yield* ofType(type, query);
    else if (snapshot.settings.layers.has(inner)) yield* entryProposals(document);
  }
}

/** The declared type of the field: of the layer whose mapping it stands in, or of a layer beside it. */
function fieldType({ path, outerKeys }: AnnotationContext, { snapshot }: CursorQuery): FieldType | undefined {
  const layers = path.length > 1 ? [path.at(-2)!] : outerKeys;
  return layers.map(each => snapshot.settings.layers.get(each)?.fields.get(path.at(-1)!)).find(Boolean);
}

function* ofType({ type, of }: FieldType, { document, snapshot }: CursorQuery): Generator<Proposal> {
  if (type === 'enum') yield* words(of);
  else if (type === 'boolean') yield* words(['true', 'false']);
  else if (type === 'entity') yield* entryProposals(document, of);
  else if (type === 'citation' || type === 'span') yield* workProposals(document, snapshot);
}

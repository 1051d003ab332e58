import { field } from '../../markup';
import type { CursorQuery } from '../cursor';
import type { AnnotationContext } from './context';
import { entriesNamed, entryProposals } from './ids';
import type { Proposal } from './proposals';

/** Keys that every annotation may have. */
const spanKeys = ['entity', 'cite', 'note', 'id', 'by', 'review'];
const keysOfMappings: Readonly<Record<string, readonly string[]>> = {
  cite: ['id', 'locator', 'prefix', 'suffix'],
  review: ['state', 'by', 'note'],
};

/** What may stand as a key: in the annotation itself entries (bare), layers and their fields; in a mapping, its fields. */
export function* keyProposals(context: AnnotationContext, query: CursorQuery): Generator<Proposal> {
  const { layers } = query.snapshot.settings;
  const free = (key: string) => !context.siblings.includes(key);
  const parent = context.path.at(-1);
  if (parent !== undefined) {
    const fields = Object.hasOwn(keysOfMappings, parent)
      ? keysOfMappings[parent]!
      : [...(layers.get(parent)?.fields.keys() ?? [])];
    for (const key of fields.filter(free)) yield keyProposal('field', key);
    return;
  }
  if (context.siblings.length === 0 && !context.hasValue) yield* entriesNamed(query.document, context.contentEnd);
  for (const name of context.outerKeys) {
    for (const key of layers.get(name)?.fields.keys() ?? []) if (free(key)) yield keyProposal('field', key);
  }
  for (const [name, { label }] of layers) if (free(name)) yield keyProposal('layer', name, label);
  for (const key of spanKeys.filter(free)) yield keyProposal('field', key);
  if (context.hasValue) return;
  const bodies = field(query.document.document.frontMatter.data, 'annotations')?.value;
  for (const { key } of bodies?.kind === 'mapping' ? bodies.fields : []) {
    yield { kind: 'value', label: key, detail: 'annotations', insert: key, filter: key };
  }
  yield* entryProposals(query.document);
}

const keyProposal = (kind: 'layer' | 'field', key: string, detail?: string): Proposal => ({
  kind,
  label: key,
  detail,
  insert: `${key}: `,
  filter: key,
});

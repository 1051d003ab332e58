import { agreementThread } from '../agreements/thread';
import type { HoverQuery, ThreadCard } from './cards';

/** The thread of an agreement through all documents; none where no passage states it, or where the only one is what is hovered over. */
export async function threadCard(id: string, query: HoverQuery, here = 0): Promise<readonly ThreadCard[]> {
  const load = async (uri: string) => (uri === query.document.uri ? query.document : query.load(uri));
  const { passages, count } = await agreementThread(id, query.snapshot, load);
  return count > here ? [{ kind: 'thread', passages, count }] : [];
}

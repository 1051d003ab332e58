import { breather } from '../breathe';
import type { LoadProgress } from '../projectOptions';
import type { FactsIndex } from './factsIndex';
import type { FactsRequest, FactsSource } from './factsSource';

export interface LoadFactsOptions {
  /** Told what is read so far, seldom and seldomer: what listeners cost stays a fixed part of the work. */
  readonly soFar: (facts: FactsIndex) => void;
  readonly onProgress?: ((progress: LoadProgress) => void) | undefined;
}

/**
 * The fact sheets of the documents that are asked for in place of those that were `known`, and why others cannot be read, by
 * URI. Rejects with `Cancelled` where the request's token says so.
 */
export async function loadFacts(
  known: FactsIndex,
  source: FactsSource,
  request: FactsRequest,
  { soFar, onProgress }: LoadFactsOptions,
): Promise<{ readonly facts: FactsIndex; readonly errors: ReadonlyMap<string, string> }> {
  const breathe = breather(request.token, request.foreground);
  const errors = new Map<string, string>();
  const facts = known.builder();
  const asked = new Set(request.uris);
  for (const uri of known.uris()) if (!asked.has(uri)) facts.set(uri, null);
  let done = 0;
  for await (const batch of source.read(request)) {
    for (const { uri, facts: read, error } of batch) {
      if (error !== undefined) errors.set(uri, error);
      facts.set(uri, read);
      if (Number.isInteger(Math.log2(++done)) && done >= 64) soFar(facts.index());
      await breathe();
    }
    onProgress?.({ done, total: request.uris.length });
  }
  return { facts: facts.index(), errors };
}

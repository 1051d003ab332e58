import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Where the server tells of what went wrong: the client's log. */
export interface Log {
  info(message: string): void;
  error(message: string): void;
}

export type Handler<P, R> = (params: P, token: CancellationToken) => R | Promise<R>;

/** The answer to a request that the client cancelled: the protocol wants one all the same. */
export const requestCancelled = (): ResponseError<void> =>
  new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');

/**
 * A handler that never fails: where `run` throws, it answers `empty` and the log says which method of which version did,
 * and why. A cancelled request answers RequestCancelled; an error of the protocol, thrown on purpose, goes through.
 */
export function guard<P, R>(
  method: string,
  empty: R,
  run: Handler<P, R>,
  log: Log,
  version: string,
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    if (token.isCancellationRequested) throw requestCancelled();
    const cancelled = new Promise<never>((_, reject) => {
      token.onCancellationRequested(() => reject(requestCancelled()));
    });
    try {
      // Who cancelled need not wait for what the handler waits for.
      const result = await Promise.race([cancelled, run(params, token)]);
      if (token.isCancellationRequested) throw requestCancelled();
      return result;
    } catch (error) {
      if (token.isCancellationRequested) throw requestCancelled();
      if (error instanceof ResponseError) throw error;
      log.error(`${method} failed (Gloss ${version}): ${describe(error)}`);
      return empty;
    }
  };
}

/** What an exception says, with its stack where it has one. */
export const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

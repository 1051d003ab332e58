import { type ConnectionStrategy, LSPErrorCodes, Message } from 'vscode-languageserver';

/** A request that is cancelled while it still waits in the queue is answered at once and never run. */
export const connectionStrategy: ConnectionStrategy = {
  cancelUndispatched: message =>
    Message.isRequest(message)
      ? {
          jsonrpc: '2.0',
          id: message.id,
          error: { code: LSPErrorCodes.RequestCancelled, message: 'The request was cancelled.' },
        }
      : undefined,
};

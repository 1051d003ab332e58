import {
  type BaseLanguageClient,
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type ErrorHandlerResult,
  State,
} from 'vscode-languageclient';
import { Restarts } from './restarts';

/** Makes a client, not started yet, that asks the handler what to do when its server ends. */
export type CreateClient = (errorHandler: ErrorHandler) => BaseLanguageClient;

/**
 * A client whose server is started again when it ends, as `Restarts` allows. The library shows what it does in notifications,
 * several for one end of a server; here they are lines in the log, and `gaveUp` tells the reader the one thing to know.
 */
export class LastingClient implements ErrorHandler {
  readonly client: BaseLanguageClient;
  readonly #gaveUp: () => unknown;
  readonly #restarts = new Restarts();
  #isRestarting = false;
  #fail: (reason: Error) => void = () => {};

  constructor(create: CreateClient, gaveUp: () => unknown) {
    this.#gaveUp = gaveUp;
    this.client = create(this);
    const log = this.client.error.bind(this.client);
    this.client.error = (message, data) => log(message, data, false);
  }

  /** Resolves once the server answers, at the first start or a later one; rejects where there is no other. */
  start(): Promise<BaseLanguageClient> {
    return new Promise((done, failed) => {
      this.#fail = failed;
      this.client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) done(this.client);
      });
      this.client.start().catch(error => {
        if (!this.#isRestarting) failed(error);
      });
    });
  }

  error(_error: Error, _message: unknown, count: number | undefined): ErrorHandlerResult {
    const action = count !== undefined && count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown;
    return { action, handled: true };
  }

  closed(): CloseHandlerResult {
    this.#isRestarting = this.#restarts.ended(Date.now());
    if (this.#isRestarting) return { action: CloseAction.Restart, handled: true };
    this.#gaveUp();
    this.#fail(new Error('The server ended too often.'));
    return { action: CloseAction.DoNotRestart, handled: true };
  }
}

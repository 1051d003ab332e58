import { Message, type MessageStrategy } from 'vscode-languageserver';

type Next = Parameters<MessageStrategy['handleMessage']>[1];

/**
 * Lets the messages of a connection through, or keeps them, in their order, until they may go on. Answers always go
 * through: somebody here asked.
 */
export class HeldMessages implements MessageStrategy {
  #held: (() => void)[] | undefined;

  handleMessage(message: Message, next: Next): ReturnType<Next> {
    if (!this.#held || Message.isResponse(message)) return next(message);
    this.#held.push(() => void next(message));
  }

  hold(): void {
    this.#held ??= [];
  }

  release(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const pass of held) pass();
  }
}

import { CancellationTokenSource, type Position } from 'vscode-languageserver-protocol/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Random } from './random';
import type { World } from './world';

/** One thing that a person, a watcher or the editor itself does. */
export type Operation = (editing: Editing) => Promise<unknown> | undefined;

/** An editor at work. */
export class Editing {
  readonly world: World;
  readonly random: Random;
  /** Requests that are on their way. */
  readonly pending = new Set<Promise<void>>();
  /** Answers that no server should give. */
  readonly wrong: string[] = [];
  /** How often each operation was done, and requests by their outcome. */
  readonly counts = new Map<string, number>();

  constructor(world: World, random: Random) {
    this.world = world;
    this.random = random;
  }

  /** Does one of the operations, each as often as its weight says. */
  async step<K extends string>(
    weights: Readonly<Record<K, number>>,
    operations: Readonly<Record<K, Operation>>,
  ): Promise<void> {
    const name = this.random.weighted(weights);
    this.#count(name);
    await operations[name](this);
    if (this.pending.size > 20) await Promise.race(this.pending);
    // Requests overtake one another, but an editor that never waits for an answer would be no editor.
    if (this.random.chance(0.05)) await this.settled();
  }

  async settled(): Promise<void> {
    await Promise.all(this.pending);
  }

  /** Asks without waiting; gives up now and then. */
  ask(method: string, params: object): void {
    const source = new CancellationTokenSource();
    const asked = this.request(method, params, source).then(() => source.dispose());
    this.pending.add(asked);
    void asked.then(() => this.pending.delete(asked));
    if (this.random.chance(0.15)) source.cancel();
    else if (this.random.chance(0.1)) setTimeout(() => source.cancel(), this.random.below(20));
  }

  /** The answer; `undefined` where it was refused or cancelled, as the protocol allows. */
  async request<T>(method: string, params: object, source?: CancellationTokenSource): Promise<T | undefined> {
    try {
      const answer = await this.world.client.connection.sendRequest<T>(
        method,
        params,
        ...(source ? [source.token] : []),
      );
      this.#count('answered');
      return answer;
    } catch (error) {
      const code = (error as { code?: number }).code;
      const allowed = (code === -32800 && source !== undefined) || code === -32803;
      this.#count(code === -32800 ? 'cancelled' : 'refused');
      if (!allowed) this.wrong.push(`${method}: ${String(error)}`);
      return undefined;
    }
  }

  documents(): string[] {
    return this.world.paths().filter(each => each.endsWith('.gloss'));
  }

  /** An open document of the project or a file of the project's own; opens one where there is none. */
  async anyOpen(): Promise<TextDocument> {
    const { world, random } = this;
    if (world.open.size === 0) await world.openFile(world.uri(random.pick(this.documents())));
    return random.pick([...world.open.values()]);
  }

  position(document: TextDocument): Position {
    return document.positionAt(this.random.below(document.getText().length + 1));
  }

  #count(name: string): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }
}

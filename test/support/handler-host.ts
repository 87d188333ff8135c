// Client of handler-hosts.mjs, in the page.

import { executeServerCommand } from '@web/test-runner-commands';

/**
 * Fault of a host:
 * - `hang`: no answer at all
 * - `reset`: the connection breaks instead
 * - `busy`: the status 503, as from a proxy
 * - `page`: a page in place of what was asked for
 */
export type Fault = 'hang' | 'reset' | 'busy' | 'page';

/** Server of another origin, with a handler for the garden of the conformance suite. */
export class HandlerHost {
  readonly #port: number;

  static async open(): Promise<HandlerHost> {
    return new HandlerHost(await send({ act: 'open' }));
  }

  private constructor(port: number) {
    this.#port = port;
  }

  /** Address of the handler. */
  get src(): string {
    return `http://127.0.0.1:${this.#port}/api/`;
  }

  /** Address of the same garden's index, which no fault touches. */
  get index(): string {
    return `http://127.0.0.1:${this.#port}/index/garden-index.json`;
  }

  /** Fails from now on; without a fault, answers again. */
  fail(fault?: Fault): Promise<unknown> {
    return send({ act: 'fault', port: this.#port, fault });
  }

  /** Gives the addresses that were asked for, below that of the handler, in order. */
  asked(): Promise<string[]> {
    return send({ act: 'asked', port: this.#port });
  }

  /** Gives the texts that were searched for, in order. */
  async texts(): Promise<string[]> {
    const searches = (await this.asked()).filter((address) => address.startsWith('search'));
    return searches.map((address) => new URL(address, this.src).searchParams.get('q')!);
  }

  /** Gives the number of requests whose asker did not wait for the answer. */
  left(): Promise<number> {
    return send({ act: 'left', port: this.#port });
  }

  /** Ends the server: its connections break, and it takes no new ones. */
  close(): Promise<unknown> {
    return send({ act: 'close', port: this.#port });
  }
}

function send<Answer = number>(payload: Record<string, unknown>): Promise<Answer> {
  return executeServerCommand<Answer, Record<string, unknown>>('handler-host', payload);
}

// Client of faulty-hosts.mjs, in the page.

import { executeServerCommand } from '@web/test-runner-commands';
import { ENTRY } from './published.js';

/** Reply to a path. The last reply of a list stays. */
export interface Reply {
  /** Default 200. */
  status?: number;
  text?: string;
  /** Content type. Default: none. */
  type?: string;
  /** Header `Cache-Control`. Default: `no-store`. */
  cache?: string;
  /**
   * Fault of the reply:
   * - `hang`: no answer at all
   * - `reset`: the connection breaks instead
   * - `stall`: half of the body, then nothing
   * - `cut`: half of the body, then the connection breaks
   * - `no-cors`: without the header that lets another origin read it
   */
  fault?: 'hang' | 'reset' | 'stall' | 'cut' | 'no-cors';
}

/** Server of another origin, with a garden under a base path. */
export class FaultyHost {
  readonly #port: number;
  readonly #base: string;

  static async open(): Promise<FaultyHost> {
    return new FaultyHost(await send({ act: 'open' }));
  }

  private constructor(port: number) {
    this.#port = port;
    this.#base = `http://127.0.0.1:${port}/some/base/`;
  }

  /** Gives the address of a file. */
  urlOf(name: string): string {
    return this.#base + name;
  }

  /** Address of the entry. */
  get src(): string {
    return this.#base + ENTRY;
  }

  /** Serves files by name; those served before stay. */
  publish(files: ReadonlyMap<string, string>): Promise<unknown> {
    return this.serve(Object.fromEntries([...files].map(([name, text]) => [name, [{ text }]])));
  }

  /** Sets the replies to files by name, from now on. */
  serve(replies: Record<string, readonly Reply[]>): Promise<unknown> {
    const named = Object.entries(replies).map(([name, list]) => [`/some/base/${name}`, list]);
    return send({ act: 'serve', port: this.#port, replies: Object.fromEntries(named) as unknown });
  }

  /** Gives the names of the files that were asked for, in order. */
  async asked(): Promise<string[]> {
    const paths = await send<string[]>({ act: 'asked', port: this.#port });
    return paths.map((path) => path.replace('/some/base/', ''));
  }

  /** Ends the server: its connections break, and it takes no new ones. */
  close(): Promise<unknown> {
    return send({ act: 'close', port: this.#port });
  }

  /** Starts the server again where it was. */
  reopen(): Promise<unknown> {
    return send({ act: 'open', port: this.#port });
  }
}

function send<Answer = number>(payload: Record<string, unknown>): Promise<Answer> {
  return executeServerCommand<Answer, Record<string, unknown>>('faulty-host', payload);
}

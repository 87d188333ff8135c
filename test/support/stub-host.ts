// Replacement of the network, which answers when and as a test says.

/** Reply of a file: a text, a status, a broken connection, or a function of the request. */
export type Served = string | number | Error | ((signal: AbortSignal) => Promise<Response>);

/** Host that serves files of a test, by their names. */
export class StubHost {
  readonly files = new Map<string, Served>();
  readonly asked: string[] = [];
  readonly requests: RequestInit[] = [];
  readonly #fetch = window.fetch.bind(window);
  static #count = 0;
  readonly base = `https://host${StubHost.#count++}.example/garden/`;
  readonly index = `${this.base}garden-index.json`;

  constructor() {
    window.fetch = (input, init = {}) => {
      const name = (input as URL).href.replace(this.base, '');
      this.asked.push(name);
      this.requests.push(init);
      return Promise.race([this.#answer(this.files.get(name) ?? 404, init.signal!), aborted(init.signal!)]);
    };
  }

  publish(files: ReadonlyMap<string, Served>): void {
    this.files.clear();
    for (const [name, served] of files) this.files.set(name, served);
  }

  /** Serves a file when it is told to. */
  hold(name: string): Held {
    const held = new Held();
    this.files.set(name, held.answer);
    return held;
  }

  close(): void {
    window.fetch = this.#fetch;
  }

  async #answer(served: Served, signal: AbortSignal): Promise<Response> {
    if (served instanceof Error) throw served;
    if (typeof served === 'function') return served(signal);
    return typeof served === 'number' ? new Response('', { status: served }) : new Response(served);
  }
}

/** File that is on its way. */
class Held {
  /** Signals of those who fetch it. */
  readonly signals: AbortSignal[] = [];
  readonly #waiting: ((response: Response) => void)[] = [];

  readonly answer = (signal: AbortSignal): Promise<Response> => {
    this.signals.push(signal);
    return new Promise((resolve) => this.#waiting.push(resolve));
  };

  give(text: string): void {
    for (const resolve of this.#waiting) resolve(new Response(text));
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason as Error);
    else signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
}

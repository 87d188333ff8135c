// Work that several callers wait for at once.

/** Time that unwanted work goes on, in ms: the search for the next letter often wants the same file. */
const LINGER_TIME = 250;

interface Running<Result> {
  readonly abort: AbortController;
  readonly result: Promise<Result>;
  waiting: number;
}

/** Does work once for all who ask for it by the same key, and aborts it when none of them wants it any more. */
export class SharedWork<Result> {
  readonly #running = new Map<string, Running<Result>>();

  /**
   * Joins the work under way, or begins it.
   * @param signal ends the waiting: the promise rejects with the signal's reason
   */
  async join(
    key: string,
    work: (signal: AbortSignal) => Promise<Result>,
    signal?: AbortSignal,
  ): Promise<Result> {
    signal?.throwIfAborted();
    const running = this.#running.get(key) ?? this.#start(key, work);
    running.waiting++;
    try {
      return await (signal ? untilAborted(running.result, signal) : running.result);
    } finally {
      running.waiting--;
      if (signal?.aborted) setTimeout(() => this.#abandon(key, running), LINGER_TIME);
    }
  }

  #start(key: string, work: (signal: AbortSignal) => Promise<Result>): Running<Result> {
    const abort = new AbortController();
    const running = { abort, result: work(abort.signal), waiting: 0 };
    const forget = () => this.#forget(key, running);
    this.#running.set(key, running);
    running.result.then(forget, forget);
    return running;
  }

  #abandon(key: string, running: Running<Result>): void {
    if (running.waiting) return;
    this.#forget(key, running);
    running.abort.abort();
  }

  #forget(key: string, running: Running<Result>): void {
    if (this.#running.get(key) === running) this.#running.delete(key);
  }
}

function untilAborted<Result>(result: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    signal.addEventListener('abort', stop);
    void result.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

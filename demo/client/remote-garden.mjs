// Garden that lives in a worker: the page asks it by messages, so nothing that it does holds the page up.

const URL_OF_WORKER = new URL('playground/worker.js', import.meta.url).href;

const { trustedTypes } = window;
const policy = trustedTypes?.createPolicy('demo-worker', { createScriptURL: () => URL_OF_WORKER });

/** Number of files in a message: to pass them on holds the page up. */
const BATCH = 50;

/** Worker that builds a garden of files and answers for it. */
export class RemoteGarden {
  #worker = new window.Worker(policy?.createScriptURL('') ?? URL_OF_WORKER, { type: 'module' });
  #waiting = new Map();
  #last = 0;

  constructor() {
    this.#worker.addEventListener('message', ({ data }) => this.#hear(data));
  }

  /**
   * Builds the index of files.
   * @param files each `{ path, file }`
   * @returns numbers, and the notes kept back with their reasons
   */
  async build(files, options, onProgress) {
    for (let done = 0; done < files.length; done += BATCH) {
      onProgress({ step: 'opening', done, total: files.length });
      await this.#ask({ command: 'add', files: files.slice(done, done + BATCH) });
    }
    return this.#ask({ command: 'build', options }, { onProgress });
  }

  /** Gives the sections of a note. */
  note(url) {
    return this.#ask({ command: 'note', url });
  }

  /** Gives the garden as the search takes one, with options for each of its searches. */
  with(added) {
    return {
      search: (text, { signal, onUpdate, ...options } = {}) =>
        this.#ask({ command: 'search', text, options: { ...options, ...added } }, { signal, onUpdate }),
    };
  }

  #ask(message, { signal, ...hearers } = {}) {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      this.#waiting.set(id, { resolve, reject, ...hearers });
      signal?.addEventListener('abort', () => {
        if (!this.#waiting.delete(id)) return;
        this.#worker.postMessage({ id: ++this.#last, command: 'abort', search: id });
        reject(signal.reason);
      });
      this.#worker.postMessage({ id, ...message });
    });
  }

  #hear({ id, progress, update, done, failed }) {
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    if (progress) return waiting.onProgress?.(progress);
    if (update) return waiting.onUpdate?.(update);
    this.#waiting.delete(id);
    if (failed === undefined) waiting.resolve(done);
    else waiting.reject(new Error(failed));
  }
}

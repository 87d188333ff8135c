// Reads the notes of a large garden on several threads, to use all cores.

import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { BUNDLE_FOLDER } from '../writer/own-package.js';
import type { FoundSite } from '../sites/find-site.js';
import type { TermCounter } from '../writer/term-counter.js';
import type { CachedRead, ReadRules, ReadTask } from './cached-read.js';

/** Rules for a thread, without functions, which can't be cloned. */
export interface ThreadRules {
  found: Omit<FoundSite, 'site'>;
  baseUrl: string | undefined;
  allProperties: boolean | undefined;
}

/** Result of reading a file on a thread. */
export interface ThreadAnswer {
  /** Read note, with the thread's own term numbers. */
  kept: CachedRead;
  /** Terms new to the thread, in the order of their numbers. */
  terms: readonly string[];
}

/** Bytes of notes per thread, some 7,000 notes. With fewer, cold code and messages of each cost a fifth more work. */
const BYTES_A_THREAD = 16 * 1024 * 1024;

/** Chooses the number of threads to read notes with; 0 if threads are not worth their start. */
export function threadsFor(bytes: number): number {
  const worth = Math.min(availableParallelism(), Math.floor(bytes / BYTES_A_THREAD));
  return worth > 1 ? worth : 0;
}

// The built file, even when the sources run: Node 20 loads no TypeScript in threads.
const ENTRY = path.join(BUNDLE_FOLDER, 'index/rebuild/reading-thread.js');

/** Threads that read the notes of one garden. */
export class ReadingThreads {
  readonly #threads: Thread[];

  /** @param counter counter that gives terms their final numbers */
  constructor(count: number, { found, baseUrl, allProperties }: ReadRules, counter: TermCounter) {
    const rules = { found: { ...found, site: undefined }, baseUrl, allProperties };
    this.#threads = Array.from({ length: count }, () => new Thread(rules, counter));
  }

  /** Reads a file on the least busy thread. */
  read(task: ReadTask): Promise<CachedRead> {
    return this.#threads.reduce((a, b) => (b.busy < a.busy ? b : a)).read(task);
  }

  /** Ends the threads. @throws the error that ended one of them before */
  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }
}

interface Waiting {
  resolve: (kept: CachedRead) => void;
  reject: (error: unknown) => void;
}

class Thread {
  readonly #worker: Worker;
  readonly #counter: TermCounter;
  /** Final number of each term, by the thread's number. */
  readonly #numbers: number[] = [];
  /** Pending reads. A thread answers them in order. */
  readonly #waiting: Waiting[] = [];
  #error: Error | undefined;

  constructor(rules: object, counter: TermCounter) {
    this.#counter = counter;
    this.#worker = new Worker(ENTRY, { workerData: rules });
    this.#worker.on('message', (answer: ThreadAnswer) => this.#take(answer));
    this.#worker.on('error', (error) => {
      this.#error = error;
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    });
  }

  get busy(): number {
    return this.#waiting.length;
  }

  read(task: ReadTask): Promise<CachedRead> {
    if (this.#error) return Promise.reject(this.#error);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(task);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
    if (this.#error) throw this.#error;
  }

  #take({ kept, terms }: ThreadAnswer): void {
    for (const term of terms) this.#numbers.push(this.#counter.number(term));
    for (const { pairs } of kept.cut?.documents ?? [])
      for (let i = 0; i < pairs.length; i += 2) pairs[i] = this.#numbers[pairs[i]!]!;
    this.#waiting.shift()!.resolve(kept);
  }
}

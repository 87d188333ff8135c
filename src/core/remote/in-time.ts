// Work with a bound on its time.

import type { Signal } from '../garden.js';

// Browsers and Node have these, but core knows the types of neither.
declare function setTimeout(act: () => void, ms: number): number;
declare function clearTimeout(timer: number): void;
declare const AbortController: new () => { readonly signal: Signal; abort(reason: unknown): void };

/** Signal of a browser or of Node, which tells of its end too. */
type ToldSignal = Signal &
  Partial<Record<'addEventListener' | 'removeEventListener', (type: 'abort', act: () => void) => void>>;

/**
 * Does work, and waits no longer than a time for it. The work is aborted then, and when the outer signal ends.
 * @param time longest time, in ms
 * @param late makes the reason of the end of the time. Default: Error `silent for … s`
 * @throws the reason of the outer signal, or what `late` makes
 */
export async function inTime<Given>(
  time: number,
  work: (signal: Signal) => Promise<Given>,
  outer?: ToldSignal,
  late = () => new Error(`silent for ${time / 1000} s`),
): Promise<Given> {
  outer?.throwIfAborted();
  const abort = new AbortController();
  let end!: (reason: unknown) => void;
  const ended = new Promise<never>((_, reject) => (end = reject));
  const timer = setTimeout(() => end(late()), time);
  ended.catch((reason: unknown) => abort.abort(reason));
  const stop = () => end(reasonOf(outer!));
  outer?.addEventListener?.('abort', stop);
  try {
    return await Promise.race([work(abort.signal), ended]);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener?.('abort', stop);
  }
}

function reasonOf(ended: Signal): unknown {
  try {
    return ended.throwIfAborted();
  } catch (reason) {
    return reason;
  }
}

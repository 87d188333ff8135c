// Modules that are fetched when they are needed.

import { GardenSearchError } from './errors.js';

/** Longest silence of a server, in ms: a phone in a tunnel is back by then. Browsers would wait for minutes. */
export const PATIENCE = 30_000;

/** Pause before the second try, in ms. */
const PAUSE = 250;

// Browsers and Node have both, but core knows the types of neither.
declare function setTimeout(act: () => void, ms: number): number;
declare function clearTimeout(timer: number): void;

/** Tells of a server that stays silent, with an error. @returns the timer, to be cleared when it says something */
export function onSilence(tell: (error: Error) => void): number {
  return setTimeout(() => tell(new Error(`silent for ${PATIENCE / 1000} s`)), PATIENCE);
}

/** Waits for a time, in ms. */
export function wait(time: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, time));
}

/** Does work, and once more after a pause where it failed. @param isLasting tells an error that would be repeated */
export async function twice<Made>(
  work: () => Promise<Made>,
  isLasting?: (error: unknown) => boolean,
): Promise<Made> {
  try {
    return await work();
  } catch (error) {
    if (isLasting?.(error)) throw error;
    await wait(PAUSE);
    return work();
  }
}

/**
 * Makes a function that fetches a module once for all who call it. A module that failed, or was silent for
 * {@link PATIENCE}, is tried once more after a pause, and anew at each later call.
 *
 * Browsers keep a module that they could not read, under its address. The bundle therefore asks for another address
 * at each further try: the build turns `() => import(address)` into `(again) => import(address + again)`.
 * @throws GardenSearchError `network` from the function made
 */
export function lazy<Module>(load: (again: string) => Promise<Module>): () => Promise<Module> {
  let failures = 0;
  const attempt = () => {
    let timer: number;
    const silence = new Promise<never>((_, fail) => (timer = onSilence(fail)));
    return Promise.race([load(failures ? `?again=${failures}` : ''), silence])
      .catch((error: Error) => {
        failures++;
        throw new GardenSearchError('network', 'garden-search', error.message);
      })
      .finally(() => clearTimeout(timer));
  };
  return once(() => twice(attempt));
}

/** Makes a function that does work once for all who call it, and anew if it failed. */
export function once<Made>(work: () => Promise<Made>): () => Promise<Made> {
  let done: Promise<Made> | undefined;
  return () =>
    (done ??= work().catch((error: unknown) => {
      done = undefined;
      throw error;
    }));
}

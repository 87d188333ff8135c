// Fetches a text, and tries once more where another try may fare better.

import { GardenSearchError, PASSING_STATUS } from '../core/errors.js';
import { onSilence, twice } from '../core/lazy.js';

/**
 * Fetches a text. What has failed is tried once more, but for a refusal that would be repeated, such as 404.
 * @throws GardenSearchError `http` or `network`
 */
export function fetchText(url: URL, init: RequestInit): Promise<string> {
  return twice(() => attempt(url, init), isLasting);
}

/**
 * Reads the text of a response.
 * @param onBytes called at every part with the number of unpacked bytes so far
 */
export async function readText(response: Response, onBytes: (count: number) => unknown): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    onBytes(part.value.length);
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

async function attempt(url: URL, { signal, ...init }: RequestInit): Promise<string> {
  signal?.throwIfAborted();
  const abort = new AbortController();
  const stop = () => abort.abort();
  signal?.addEventListener('abort', stop);
  let timer: number;
  const expectMore = () => {
    clearTimeout(timer);
    timer = onSilence((error) => abort.abort(error));
  };
  expectMore();
  try {
    const response = await fetch(url, { ...init, signal: abort.signal });
    if (!response.ok) throw new GardenSearchError('http', url.href, String(response.status));
    return await readText(response, expectMore);
  } catch (error) {
    throw error instanceof GardenSearchError ? error : unreachable(url, error as Error);
  } finally {
    clearTimeout(timer!);
    signal?.removeEventListener('abort', stop);
  }
}

function unreachable(url: URL, cause: Error): GardenSearchError {
  return Object.assign(new GardenSearchError('network', url.href, cause.message), { cause });
}

function isLasting(error: unknown): boolean {
  const { code, values } = error as GardenSearchError;
  return code === 'http' && !PASSING_STATUS.test(values[1]!);
}

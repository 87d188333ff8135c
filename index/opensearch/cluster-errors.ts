// Errors of requests to a cluster: which of them pass, and their reasons.

import type { GardenSearchError } from '../../src/core/errors.js';

/** True for an error that passes: a node or a shard has too much to do, is away, or can't be reached. */
export function isPassing(error: unknown): boolean {
  const { code, values } = error as Partial<GardenSearchError>;
  return code === 'network' || (code === 'http' && /^(?:429|50[234])/.test(values![1]!));
}

/** Gives the reason of a request that failed on its way. */
export function reasonOf({ message, cause }: Error): string {
  const { code, message: inner } = (cause ?? {}) as { code?: string; message?: string };
  return code ?? inner ?? message;
}

/** Reads the reason from the response to a request that the cluster refused. */
export async function readReason(response: Response): Promise<string> {
  const text = await response.text();
  try {
    const { error } = JSON.parse(text) as { error?: { type?: string; reason?: string } | string };
    return typeof error === 'string' ? error : [error?.type, error?.reason].filter(Boolean).join(': ');
  } catch {
    return text.slice(0, 100);
  }
}

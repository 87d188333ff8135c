import { waitUntil as waitOneSecondUntil } from '@open-wc/testing';

/** Resolves once a condition holds; fails with the message after 20 s, for three browsers share a machine. */
export const waitUntil = (condition: () => unknown, message?: string): Promise<void> =>
  waitOneSecondUntil(condition, message, { timeout: 20_000 });

// The hash function of the build.

import { createHash } from 'node:crypto';

/** Hashes a text's UTF-8 bytes by SHA-256, in hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

// Decodes bytes to text.

import { isUtf8 } from 'node:buffer';

/** Text with `\n` at its line ends, without NUL and without half surrogate pairs. */
export interface Decoded {
  text: string;
  /** True if some bytes were invalid in the encoding and became U+FFFD. */
  damaged: boolean;
}

/** Decodes bytes by their byte order mark, else as UTF-8. @returns undefined for binary data */
export function decode(bytes: Uint8Array): Decoded | undefined {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  const damaged = encoding === 'utf-8' ? !isUtf8(bytes) : text.includes('\ufffd');
  if (isBinary(text, damaged)) return undefined;
  return { text: text.replace(/^\ufeff+|\0/g, '').replace(/\r\n?/g, '\n'), damaged };
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

// A stray NUL is an accident. Compressed data has one in some 256 bytes, beside many bytes that are not text.
function isBinary(text: string, damaged: boolean): boolean {
  if (!text.includes('\0')) return false;
  return text.split('\0').length - 1 > text.length / (damaged ? 1000 : 10);
}

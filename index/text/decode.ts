// Decodes bytes to text.

import { isUtf8 } from 'node:buffer';

/** Text with `\n` at its line ends, without NUL and without half surrogate pairs. */
export interface Decoded {
  text: string;
  /** True if some bytes were invalid in the encoding and became U+FFFD. */
  damaged: boolean;
}

// Matches the encoding that a page declares, as `<meta charset="…">` or in XML. No page that says so is in UTF-16.
const DECLARED = /<(?:meta\b[^>]*\bcharset|\?xml\b[^>]*\bencoding)\s*=\s*["']?(?!utf-?16)([\w-]+)/i;
/** Bytes in which a page declares its encoding. */
const START = 4096;

/** Decodes bytes by their byte order mark, else as UTF-8, else as a page declares. @returns undefined for binary data */
export function decode(bytes: Uint8Array): Decoded | undefined {
  const encoding = encodingOf(bytes);
  // Node 20 takes windows-1252 for ISO-8859-1, but in a stream.
  const text = new TextDecoder(encoding).decode(bytes, { stream: encoding === 'windows-1252' });
  const damaged = encoding === 'utf-8' ? !isUtf8(bytes) : text.includes('\ufffd');
  if (isBinary(text, damaged)) return undefined;
  return { text: text.replace(/^\ufeff+|\0/g, '').replace(/\r\n?/g, '\n'), damaged };
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const [, declared] = DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, START))) ?? [];
  // Bytes of another encoding are hardly ever valid UTF-8, but for ISO-2022-JP, whose bytes are all of ASCII.
  if (isUtf8(bytes) && !/^iso-2022-jp$/i.test(declared ?? '')) return 'utf-8';
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    return 'utf-8';
  }
}

// A stray NUL is an accident. Compressed data has one in some 256 bytes, beside many bytes that are not text.
function isBinary(text: string, damaged: boolean): boolean {
  if (!text.includes('\0')) return false;
  return text.split('\0').length - 1 > text.length / (damaged ? 1000 : 10);
}

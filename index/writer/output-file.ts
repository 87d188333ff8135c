// Files that a build writes.

/** File to write: its name within the output folder, and its content. */
export interface OutputFile {
  name: string;
  /** Content, which may be made at each call. */
  bytes: Uint8Array;
  /** Size in bytes, where it is known without the content. */
  size?: number;
}

/** Gives the size of a file in bytes, and makes its content only where the size is not known. */
export function sizeOf(file: OutputFile): number {
  return file.size ?? file.bytes.byteLength;
}

/** File beside the entry. Its bytes alone are held: as text a large index takes up to twice the memory. */
export class SideFile implements OutputFile {
  readonly name: string;
  readonly size: number;
  readonly #bytes: () => Uint8Array;

  /** @param size number of bytes, known before they are asked for */
  constructor(name: string, size: number, bytes: () => Uint8Array) {
    this.name = name;
    this.size = size;
    this.#bytes = bytes;
  }

  /** Content, which a file known from an earlier build makes at each call. */
  get bytes(): Uint8Array {
    return this.#bytes();
  }

  /** Content as text, decoded at each call. */
  get json(): string {
    return decodeUtf8(this.bytes);
  }
}

// A byte order mark at the start of a text is a part of it.
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/** Decodes UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string {
  return DECODER.decode(bytes);
}

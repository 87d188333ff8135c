// An output file of a build, and the patterns of its names.

/** A file to write: its name within the output folder, and its content. */
export interface OutputFile {
  name: string;
  bytes: Uint8Array;
}

/** Matches the name of a file that a build writes. */
export const OWN_NAME = /^garden-[\w.-]+$/u;

/** Matches the name of a compressed copy. */
export const COPY = /\.(?:br|gz)$/u;

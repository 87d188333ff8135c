// A file of a build, and how files of builds are named.

/** A file to write: its name within the folder, and what it holds. */
export interface OutputFile {
  name: string;
  bytes: Uint8Array;
}

/** Matches the name of a file that a build writes. */
export const OWN_NAME = /^garden-[\w.-]+$/u;

/** Matches the name of a compressed copy. */
export const COPY = /\.(?:br|gz)$/u;

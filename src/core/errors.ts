// Every error that a reader's browser or a program that opens a garden can meet, written once.

const MESSAGES = {
  http: (url, status) =>
    `${url} answered ${status}. Check that the address is right and that the index was published.`,
  network: (url, reason) =>
    `${url} could not be fetched (${reason}). Check the connection, and CORS where it is another site's.`,
  file: (path, reason) =>
    `${path} could not be read (${reason}). Check the path, and that the index was built whole.`,
  parse: (url, start) =>
    `${url} is not JSON: it begins with ${start}. A page in its place means that the address is wrong.`,
  damaged: (url) =>
    `${url} holds something else than the index says. Publish the files of one build together, as it wrote them.`,
  format: (what) =>
    `This is ${what}, not a garden-search index. Build one with: garden-search build <path> --out <dir>`,
  version: (found, wanted) =>
    `The index has ${found}, and this widget reads ${wanted}. Build it again with the same version of garden-search.`,
  option: (name, value, wanted) => `${name} is ${value}, but must be ${wanted}.`,
} satisfies Record<string, (...values: string[]) => string>;

/** What went wrong, for programs. */
export type ErrorCode = keyof typeof MESSAGES;

/**
 * Puts an error of ours in the place of one that only a damaged index can cause. A damage deep inside is not looked
 * for when the index is opened, because that would take longer than the first answer.
 */
export function damageOf(error: unknown): unknown {
  const damaged = error instanceof TypeError || error instanceof RangeError;
  return damaged
    ? Object.assign(new GardenSearchError('format', 'a damaged index'), { cause: error })
    : error;
}

/** An error whose message says what happened, with the value, and what to do. */
export class GardenSearchError extends Error {
  override readonly name = 'GardenSearchError';
  /** What went wrong, for programs. */
  readonly code: ErrorCode;

  constructor(code: ErrorCode, ...values: string[]) {
    super((MESSAGES[code] as (...values: string[]) => string)(...values));
    this.code = code;
  }
}

/** Waits for a module of ours. @throws GardenSearchError `network` where it can't be fetched: the index is not damaged */
export function loadPart<Part>(part: Promise<Part>): Promise<Part> {
  return part.catch((error: Error) => {
    throw new GardenSearchError('network', 'garden-search', error.message);
  });
}

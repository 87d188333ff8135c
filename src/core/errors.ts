// Messages of the errors that opening and searching a garden may throw, by code.

const MESSAGES = {
  http: (url, status, wanted = 'the index was published') =>
    `${url} answered ${status}. Check that the address is right and that ${wanted}.`,
  network: (url, reason) =>
    `${url} could not be fetched (${reason}). Check the connection, and CORS where it is another site's.`,
  file: (path, reason) =>
    `${path} could not be read (${reason}). Check that the path is right and that the index was built.`,
  parse: (url, start) =>
    `${url} is not JSON: it begins with ${start}. Check that the address is right and that the file is whole.`,
  damaged: (url) =>
    `${url} is not the file that the index names. Publish the files of one build together, as it wrote them.`,
  format: (what) =>
    `This is ${what}, not a garden-search index. Build one with: garden-search build <path> --out <dir>`,
  version: (found, wanted, what = 'index') =>
    `The ${what} has ${found}, and this widget reads ${wanted}. Build both with the same version of garden-search.`,
  option: (name, value, wanted) => `${name} is ${value}, but must be ${wanted}.`,
} satisfies Record<string, (...values: string[]) => string>;

/** Code of an error, for programs; each has one message. */
export type ErrorCode = keyof typeof MESSAGES;

/** Matches statuses that may be over in a moment: request timeout, too early, too many requests, faults of the server. */
export const PASSING_STATUS = /^(?:408|425|429|5)/;

/**
 * Replaces a `TypeError` or `RangeError`, which only a damaged index can cause, by an error `format`. Its `cause` is
 * the replaced one; any other error stays. Opening an index does not look for damage deep inside: that would take
 * longer than an answer.
 */
export function damageOf(error: unknown): unknown {
  const damaged = error instanceof TypeError || error instanceof RangeError;
  return damaged
    ? Object.assign(new GardenSearchError('format', 'a damaged index'), { cause: error })
    : error;
}

/** Error of the search. Its message says what happened, with the value, and what to do. */
export class GardenSearchError extends Error {
  override readonly name = 'GardenSearchError';
  /** Code of the error, for programs. */
  readonly code: ErrorCode;
  /** Values that the message names, in its order. */
  readonly values: readonly string[];

  /** @param values values that the message names, in its order */
  constructor(code: ErrorCode, ...values: string[]) {
    super((MESSAGES[code] as (...values: string[]) => string)(...values));
    this.code = code;
    this.values = values;
  }
}

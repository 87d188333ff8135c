// Every error that ends a build, written once.

const MESSAGES = {
  'no-path': (path) => `There is nothing at ${path}. Check the path; it is read from the folder you are in.`,
} satisfies Record<string, (...values: string[]) => string>;

/** What went wrong, for programs. */
export type BuildErrorCode = keyof typeof MESSAGES;

/** An error whose message says what happened, with the value, and what to do. */
export class BuildError extends Error {
  override readonly name = 'BuildError';
  /** What went wrong, for programs. */
  readonly code: BuildErrorCode;

  constructor(code: BuildErrorCode, ...values: string[]) {
    super((MESSAGES[code] as (...values: string[]) => string)(...values));
    this.code = code;
  }
}

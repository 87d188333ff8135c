// Formats errors for the command line.

import { GardenSearchError } from '../../src/core/errors.js';
import { BuildError } from '../build-error.js';
import { printable } from './terminal.js';

/** Formats an error as JSON, for `--json`. */
export function errorJson(error: unknown): string {
  const code = isOurs(error) ? error.code : 'unexpected';
  return `${JSON.stringify({ error: { code, message: (error as Error).message } })}\n`;
}

/** Formats an error for people. An unexpected error is a fault of the program and gives its stack, for a bug report. */
export function errorText(error: unknown): string {
  return isOurs(error) ? `${printable(error.message)}\n` : `${(error as Error).stack}\n`;
}

function isOurs(error: unknown): error is BuildError | GardenSearchError {
  return error instanceof BuildError || error instanceof GardenSearchError;
}

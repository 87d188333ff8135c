// What the command line says of an error.

import { GardenSearchError } from '../../src/core/errors.js';
import { BuildError } from '../build-error.js';
import { printable } from './terminal.js';

/** An error as the one object that `--json` prints. */
export function errorJson(error: unknown): string {
  const code = isOurs(error) ? error.code : 'unexpected';
  return `${JSON.stringify({ error: { code, message: (error as Error).message } })}\n`;
}

/** An error for people. One that is not of the tables is a fault of the program: its stack helps to report it. */
export function errorText(error: unknown): string {
  return isOurs(error) ? `${printable(error.message)}\n` : `${(error as Error).stack}\n`;
}

function isOurs(error: unknown): error is BuildError | GardenSearchError {
  return error instanceof BuildError || error instanceof GardenSearchError;
}

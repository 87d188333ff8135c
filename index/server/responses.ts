// Responses of a handler: JSON with its headers, and errors by their codes.

import { GardenSearchError } from '../../src/core/errors.js';
import type { SentError } from '../../src/core/remote/protocol.js';
import { checksum } from '../../src/core/store/read-file.js';

/** Headers of every response: nothing here is a page. */
const HEADERS = { 'content-security-policy': "default-src 'none'", 'x-content-type-options': 'nosniff' };

const ENGINE = 'The search engine behind this server';

/** Errors of a handler by their codes, each with its status and what to do. */
const ERRORS = {
  path: [404, 'There is nothing here. A search is at search?q=, and what else there is at the base.'],
  method: [405, 'Only GET, HEAD and, for a search, POST are answered.'],
  late: [408, 'The question took too long to come.'],
  large: [413, 'The question is too long.'],
  rate: [429, 'Too many questions came from this address. Wait as many seconds as Retry-After says.'],
  left: [499, 'The visitor did not wait for the answer.'],
  garden: [502, `${ENGINE} failed. The server has written why into its log.`],
  unavailable: [503, `${ENGINE} is ill or busy. Try again in a moment.`],
  timeout: [504, `${ENGINE} took too long.`],
} as const satisfies Record<string, readonly [status: number, message: string]>;

/** Refusal of a request, by its code. */
export class Refusal extends Error {
  readonly code: keyof typeof ERRORS;
  /** Seconds to wait before another try; undefined where waiting is no help. */
  readonly wait: number | undefined;

  /** @param cause error of the garden, for the log alone */
  constructor(code: keyof typeof ERRORS, { wait, cause }: { wait?: number; cause?: unknown } = {}) {
    super(ERRORS[code][1], { cause });
    this.code = code;
    this.wait = wait;
  }
}

/**
 * Makes the response for an error. A wrong option is named; of any other error of the garden nothing is told.
 * @returns the response, and the error for the log
 */
export function errorResponse(error: unknown): { response: Response; error: unknown } {
  if (error instanceof GardenSearchError && error.code === 'option') {
    const { code, values, message } = error;
    return { response: failed(400, { error: { code, values: [...values], message } }), error: undefined };
  }
  const refusal = error instanceof Refusal ? error : new Refusal('garden', { cause: error });
  const { code, message, wait, cause } = refusal;
  const headers = wait === undefined ? undefined : { 'retry-after': String(Math.max(1, Math.ceil(wait))) };
  return { response: failed(ERRORS[code][0], { error: { code, message } }, headers), error: cause };
}

function failed(status: number, body: SentError, headers?: Record<string, string>): Response {
  return jsonResponse(JSON.stringify(body), { 'cache-control': 'no-store', ...headers }, status);
}

/** Makes a response of JSON. */
export function jsonResponse(json: string, headers: Record<string, string>, status = 200): Response {
  const type = { 'content-type': 'application/json; charset=utf-8' };
  return new Response(json, { status, headers: { ...HEADERS, ...type, ...headers } });
}

/** Makes a response of plain text, which is not kept. */
export function textResponse(text: string): Response {
  const headers = { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' };
  return new Response(text, { headers: { ...HEADERS, ...headers } });
}

/** Makes the response for a value that may be kept for a time, or one without a body where the asker has it already. */
export function keptResponse(request: Request, value: unknown, maxAge: number): Response {
  const json = JSON.stringify(value);
  if (request.method === 'POST') return jsonResponse(json, { 'cache-control': 'no-store' });
  const etag = `W/"${json.length.toString(36)}-${checksum(json).toString(36)}"`;
  const headers = { etag, 'cache-control': `public, max-age=${maxAge}` };
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((one) => one.trim());
  if (known.includes(etag)) return new Response(null, { status: 304, headers: { ...HEADERS, ...headers } });
  return jsonResponse(json, headers);
}

// Serves the files of a build from memory in a development server.

import type { IncomingMessage, ServerResponse } from 'node:http';

/** Handler of a development server, as Connect and Express take it. */
export type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

const TYPES: Record<string, string> = { json: 'application/json', js: 'text/javascript', txt: 'text/plain' };
// Matches the file names of a build. Requests for other files need not wait for the first build.
const NAME = /^garden-[\w.-]+$/u;

/** Gives the name of a build's file that a request is for; undefined for other requests. @param place the files' path */
export function nameWithin(place: string, { url = '', method = '' }: IncomingMessage): string | undefined {
  const address = url.replace(/[?#].*$/u, '');
  const name = address.startsWith(place) ? address.slice(place.length) : '';
  return (method === 'GET' || method === 'HEAD') && NAME.test(name) ? name : undefined;
}

/** Sends a file, or an error where there is none, never for a cache of the browser. */
export function sendFile(
  { method }: IncomingMessage,
  response: ServerResponse,
  name: string,
  file: Uint8Array | { error: string },
): void {
  const bytes = 'error' in file ? undefined : file;
  response.statusCode = bytes ? 200 : 503;
  const type = bytes ? TYPES[name.slice(name.lastIndexOf('.') + 1)] : TYPES.txt;
  response.setHeader('Content-Type', `${type ?? 'application/octet-stream'}; charset=utf-8`);
  response.setHeader('Cache-Control', 'no-store');
  response.end(method === 'HEAD' ? undefined : 'error' in file ? file.error : file);
}

// Serves the files of a build from memory in a development server.

import { contentType } from '../pages/page-server.js';

/** Part of Node's request that is read. */
interface FileRequest {
  url?: string;
  method?: string;
}

/** Part of Node's response that is written. */
interface FileResponse {
  statusCode: number;
  setHeader(name: string, value: string): unknown;
  end(bytes?: string | Uint8Array): unknown;
}

/**
 * Handler of a development server, as Connect and Express take it: of Node's request and response. A site's project may
 * have no types of Node, and must compile without.
 */
export type Handler = (request: object, response: object, next: () => void) => void;

// Matches the file names of a build. Requests for other files need not wait for the first build.
const NAME = /^garden-[\w.-]+$/u;

/** Gives the name of a build's file that a request is for; undefined for other requests. @param place the files' path */
export function nameWithin(place: string, request: object): string | undefined {
  const { url = '', method = '' } = request as FileRequest;
  const address = url.replace(/[?#].*$/u, '');
  const name = address.startsWith(place) ? address.slice(place.length) : '';
  return (method === 'GET' || method === 'HEAD') && NAME.test(name) ? name : undefined;
}

/** Sends a file, or an error where there is none, never for a cache of the browser. */
export function sendFile(
  request: object,
  given: object,
  name: string,
  file: Uint8Array | { error: string },
): void {
  const { method } = request as FileRequest;
  const response = given as FileResponse;
  const bytes = 'error' in file ? undefined : file;
  response.statusCode = bytes ? 200 : 503;
  response.setHeader('Content-Type', contentType(bytes ? name.slice(name.lastIndexOf('.') + 1) : 'txt'));
  response.setHeader('Cache-Control', 'no-store');
  response.end(method === 'HEAD' ? undefined : 'error' in file ? file.error : file);
}

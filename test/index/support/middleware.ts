// Requests to the middleware of a development server, without the server.

import type { Handler } from '../../../index/bundlers/serve-files.js';

/** Gives the text that a handler answers at an address. @param setUp registers the handler, as a server starts */
export function answerOf(url: string, setUp: (use: (handler: Handler) => void) => void): Promise<string> {
  const handlers: Handler[] = [];
  setUp((handler) => handlers.push(handler));
  return new Promise((resolve, reject) => {
    const response = {
      setHeader: () => {},
      end: (bytes: string | Uint8Array) => resolve(Buffer.from(bytes as Uint8Array).toString()),
    };
    handlers[0]!({ url, method: 'GET' }, response, () => reject(new Error(`${url} is passed on`)));
  });
}

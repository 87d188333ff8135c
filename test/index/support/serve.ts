// Servers for tests, on this machine alone.

import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type OutgoingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { TestContext } from 'node:test';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/** Serves until a test has ended; by default no request is answered. @returns the address, with `/` at its end */
export async function serve(t: TestContext, answer: RequestListener = () => {}): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  t.after(() => server.close().closeAllConnections());
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** Answers with files, as a host that knows nothing of garden-search. @param fileAt gives a file by the path asked for */
export function filesAt(
  fileAt: (name: string) => string,
  headers: OutgoingHttpHeaders = {},
): RequestListener {
  return (request, response) => {
    const name = decodeURIComponent(new URL(request.url!, 'http://localhost').pathname);
    const type = TYPES[path.extname(name)] ?? 'text/plain';
    readFile(fileAt(name)).then(
      (bytes) => response.writeHead(200, { 'content-type': type, ...headers }).end(bytes),
      () => response.writeHead(404).end(),
    );
  };
}

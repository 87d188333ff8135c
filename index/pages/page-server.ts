// Server of a garden's pages, for this machine alone.

import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BuildError } from '../build-error.js';
import type { Served } from './garden-pages.js';

const LOOPBACK = '127.0.0.1';
const HOSTS = ['localhost', LOOPBACK];
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  txt: 'text/plain',
};
/** Headers of each answer: scripts and styles are our own files, and nothing of a note can load or send anything. */
const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
};

type Answer = (path: string) => Served | Promise<Served>;

/** Running server. */
interface PageServer {
  /** Address of the start page. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves pages on this machine alone.
 * @param answer gives the page at a path, decoded; visitors wait for it
 * @param port port to listen at; 0 for any that is free
 * @throws BuildError `port` if something else listens there
 */
export async function servePages(answer: Answer, port: number): Promise<PageServer> {
  const server = createServer((request, response) => void respond(request, response, server, answer));
  const listened = await listen(server, port, LOOPBACK);
  return {
    url: `http://localhost:${listened}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Listens at a port, 0 for any that is free.
 * @returns the port
 * @throws BuildError `port` if that can't be
 */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  server.listen(port, host);
  await once(server, 'listening').catch(({ code, message }: NodeJS.ErrnoException) => {
    throw new BuildError('port', `${port} of ${host}`, code ?? message);
  });
  return portOf(server);
}

/** Gives the content type of a file. @param type end of its name, such as `json` */
export function contentType(type: string): string {
  return `${TYPES[type] ?? 'application/octet-stream'}; charset=utf-8`;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

// A page of another site may send requests here by a name of its own that leads to this machine: the name tells.
async function respond(
  { method = '', url = '/', headers }: IncomingMessage,
  response: ServerResponse,
  server: Server,
  answer: Answer,
): Promise<void> {
  const send = (status: number, type: string, bytes: string | Uint8Array) => {
    response.writeHead(status, { ...HEADERS, 'Content-Type': contentType(type) });
    response.end(method === 'HEAD' ? undefined : bytes);
  };
  if (!HOSTS.some((name) => headers.host === `${name}:${portOf(server)}`))
    return send(403, 'txt', `This server answers at http://localhost:${portOf(server)}/ only.\n`);
  if (method !== 'GET' && method !== 'HEAD') return send(405, 'txt', 'This server answers GET only.\n');
  const path = decodedPath(url);
  if (path === undefined) return send(400, 'txt', 'This address cannot be decoded.\n');
  try {
    const { status, type, bytes } = await answer(path);
    send(status, type, bytes);
  } catch (error) {
    send(500, 'txt', `The note could not be read: ${(error as Error).message}\n`);
  }
}

function decodedPath(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost/').pathname);
  } catch {
    return undefined;
  }
}

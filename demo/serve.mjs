// Serves the demo as a strict host would: `npm start`, or `node demo/serve.mjs` after `npm run build`.

import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { FILE_KINDS } from '../dist/src/core/store/file-names.js';
import { DIST, buildDemo } from './build.mjs';
import { POLICY } from './policy.mjs';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/atom+xml; charset=utf-8',
};

const HEADERS = { 'Content-Security-Policy': POLICY, 'X-Content-Type-Options': 'nosniff' };

const HASHED = new RegExp(`^garden-(?:(?:${FILE_KINDS.join('|')})-[\\w-]+\\.json|search-.+-[\\w-]{7}\\.js)$`);
const PORTS_TRIED = 20;

/**
 * Builds the demo and serves it.
 * @param port port to begin with, 0 for any; if one is taken the next is tried
 * @param out folder to build into
 * @returns the address of the start page as `url`, and `close()`
 */
export async function serveDemo({ port = 8080, out = DIST } = {}) {
  await buildDemo(out);
  return serveBuilt({ port, out });
}

/** Serves a demo that was built before; otherwise as {@link serveDemo}. */
export async function serveBuilt({ port, out }) {
  const server = createServer((request, response) => {
    answer(request, out).then(
      ({ status, headers, body }) => response.writeHead(status, { ...HEADERS, ...headers }).end(body),
      (error) => response.destroy(error),
    );
  });
  await listen(server, port);
  return {
    url: `http://localhost:${server.address().port}/`,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}

async function listen(server, port) {
  const last = port + PORTS_TRIED;
  for (; ; port++) {
    try {
      return await new Promise((resolve, reject) =>
        server.once('error', reject).listen(port, 'localhost', resolve),
      );
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || port === last) throw error;
    } finally {
      server.removeAllListeners('error');
    }
  }
}

async function answer({ method, url }, root) {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, headers: { Allow: 'GET, HEAD' } };
  const [address, query] = url.split(/(?=\?)/);
  const file = fileAt(root, address);
  const kind = file && (await stat(file).catch(() => undefined));
  if (kind?.isDirectory() && !address.endsWith('/')) {
    // A single slash: two would name another host.
    return { status: 308, headers: { Location: `${address.replace(/^\/+/, '/')}/${query ?? ''}` } };
  }
  if (kind?.isFile()) return { status: 200, ...(await send(file)) };
  const page = kind && (await send(path.join(file, 'index.html')).catch(() => undefined));
  return page ? { status: 200, ...page } : { status: 404, ...(await send(path.join(root, '404.html'))) };
}

// Gives undefined if the address leaves the folder, or leads to files for builds only.
function fileAt(root, address) {
  try {
    const file = path.join(root, decodeURIComponent(address));
    const inside = path.relative(root, file);
    return /(?:^|\/)\.|\0/.test(inside) ? undefined : file;
  } catch {
    return undefined;
  }
}

async function send(file) {
  const headers = {
    'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'Cache-Control': HASHED.test(path.basename(file)) ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  return { headers, body: await readFile(file) };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { url } = await serveDemo({ port: Number(process.env.PORT ?? 8080) });
  console.log(`garden-search demo: ${url}`);
}

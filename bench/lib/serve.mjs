// Static host: HTTP/1.1 or HTTP/2, everything compressed beforehand, every byte counted.

import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createSecureServer } from 'node:http2';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants } from 'node:zlib';
import { generate } from 'selfsigned';

const compress = promisify(brotliCompress);
const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
};
// Matches scripts and styles. Pagefind calls its WebAssembly wasm.<language>.pagefind.
const SCRIPT = /\.(?:js|css)$|\/wasm\.[\w-]+\.pagefind$/;

/** Reads the files of a folder by their address, in brotli 11 where that is smaller. */
export function compressFolder(folder) {
  return answersOf(folder, compressed);
}

/** Reads the files of a folder by their address, uncompressed. */
export function readFolder(folder) {
  return answersOf(folder, (plain) => plain);
}

/** Gives the files of a folder by their address, each compressed when it is first asked for. No time is then measured. */
export function compressLate(folder) {
  const answers = new Map();
  return {
    get(address) {
      const file = path.join(folder, address.endsWith('/') ? `${address}index.html` : address);
      if (!answers.has(file) && existsSync(file)) answers.set(file, compressedNow(file));
      return answers.get(file);
    },
  };
}

function compressedNow(file) {
  const plain = readFileSync(file);
  return answerWith(file, plain, smaller(plain, brotliCompressSync(plain, paramsOf(plain))));
}

async function answersOf(folder, encode) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const named = files.map(async ({ parentPath, name }) => {
    const file = path.join(parentPath, name);
    const address = `/${path.relative(folder, file).split(path.sep).join('/')}`;
    return [address.replace(/\/index\.html$/, '/'), await answerOf(file, encode)];
  });
  return new Map(await Promise.all(named));
}

async function compressed(plain) {
  return smaller(plain, await compress(plain, paramsOf(plain)));
}

function paramsOf({ length }) {
  return { params: { [constants.BROTLI_PARAM_SIZE_HINT]: length } };
}

function smaller(plain, small) {
  return small.length < plain.length ? small : plain;
}

async function answerOf(file, encode) {
  const plain = await readFile(file);
  return answerWith(file, plain, await encode(plain));
}

function answerWith(file, plain, body) {
  const headers = {
    'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'Content-Length': body.length,
    ...(body !== plain && { 'Content-Encoding': 'br' }),
  };
  return { body, headers };
}

/**
 * Serves compressed files; by HTTP/2 with a certificate that nobody has signed.
 * @returns `url`; `count()`, which gives the bytes sent with their headers, those of scripts, and the requests; `close()`
 */
export async function serve(files, { http2 = false } = {}) {
  const sockets = new Set();
  const counts = { script: 0, requests: 0 };
  const server = await createHost(http2, ({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const file = files.get(decodeURIComponent(pathname));
    counts.requests++;
    if (!file) return void response.writeHead(404).end();
    if (SCRIPT.test(pathname)) counts.script += file.body.length;
    response.writeHead(200, file.headers).end(file.body);
  });
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http${http2 ? 's' : ''}://127.0.0.1:${server.address().port}/`,
    count: () => ({ bytes: [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0), ...counts }),
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        for (const socket of sockets) socket.destroy();
      }),
  };
}

let certificate;

async function createHost(http2, answer) {
  if (!http2) return createServer(answer);
  certificate ??= generate([{ name: 'commonName', value: '127.0.0.1' }]);
  const { private: key, cert } = await certificate;
  return createSecureServer({ key, cert }, answer);
}

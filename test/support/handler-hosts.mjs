// Web servers with a handler, as the package's build has it: one a test, of another origin.

import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Faults of a host, by name: each answers in place of the handler. */
const FAULTS = {
  hang: () => undefined,
  reset: (response) => response.destroy(),
  busy: (response) => response.writeHead(503, { 'access-control-allow-origin': '*' }).end(),
  page: (response) =>
    response
      .writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/html' })
      .end('<!doctype html><p>Not what was asked for'),
};

/** Makes the plugin of Web Test Runner behind the class HandlerHost. */
export function handlerHosts() {
  const hosts = new Map();
  const acts = {
    async open() {
      const folder = await mkdtemp(path.join(tmpdir(), 'garden-search-handler-'));
      const index = await buildGarden(folder);
      const { openGarden } = await import('../../dist/index/engine.js');
      const { createHandler, nodeListener } = await import('../../dist/index/server.js');
      const garden = await openGarden(path.join(index, 'garden-index.json'));
      const handler = createHandler({ garden, base: '/api', origins: '*', rate: false, maxAge: 0 });
      const listener = nodeListener(handler);
      const host = { folder, index, listener, asked: [], left: 0, fault: undefined };
      host.server = createServer((request, response) => answer(host, request, response));
      await once(host.server.listen(0, '127.0.0.1'), 'listening');
      const { port } = host.server.address();
      hosts.set(port, host);
      return port;
    },
    fault({ port, fault }) {
      hosts.get(port).fault = fault;
      return true;
    },
    asked: ({ port }) => hosts.get(port).asked,
    left: ({ port }) => hosts.get(port).left,
    close({ port }) {
      hosts.get(port).server.close().closeAllConnections();
      return true;
    },
  };
  return {
    name: 'handler-hosts',
    executeCommand: ({ command, payload }) =>
      command === 'handler-host' ? acts[payload.act](payload) : undefined,
    async serverStop() {
      for (const { server, folder } of hosts.values()) {
        server.close().closeAllConnections();
        await rm(folder, { recursive: true });
      }
    },
  };
}

async function answer(host, request, response) {
  const { index, asked, fault, listener } = host;
  const [, place, name] = /^\/(api|index)\/?(.*)$/.exec(request.url) ?? [];
  if (place === 'index') {
    const text = await readFile(path.join(index, name)).catch(() => undefined);
    return void response.writeHead(text ? 200 : 404, { 'access-control-allow-origin': '*' }).end(text);
  }
  asked.push(name);
  response.on('close', () => response.writableFinished || host.left++);
  if (fault) FAULTS[fault](response);
  else listener(request, response);
}

/** Builds the garden of the conformance suite. @returns the folder of its index */
async function buildGarden(folder) {
  const { conformanceFiles, conformanceProperties } =
    await import('../../dist/src/core/conformance/conformance.js');
  for (const { path: name, text } of conformanceFiles()) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  const { buildIndex } = await import('../../dist/index/build-index.js');
  const out = path.join(folder, 'out');
  await buildIndex({ paths: [folder], out, widget: false, properties: conformanceProperties });
  return out;
}

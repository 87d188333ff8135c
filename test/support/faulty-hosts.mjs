// Web servers that fail as a test tells them to: one a test, on a port of its own and so of another origin.

import { once } from 'node:events';
import { createServer } from 'node:http';

/** Makes the plugin of Web Test Runner behind the class FaultyHost. */
export function faultyHosts() {
  const hosts = new Map();
  const acts = {
    async open({ port = 0 }) {
      const host = hosts.get(port) ?? { replies: {}, asked: [] };
      host.server = createServer((request, response) => answer(host, request, response));
      await once(host.server.listen(port, '127.0.0.1'), 'listening');
      const taken = host.server.address().port;
      hosts.set(taken, host);
      return taken;
    },
    serve({ port, replies }) {
      Object.assign(hosts.get(port).replies, replies);
      return true;
    },
    asked: ({ port }) => hosts.get(port).asked,
    // Until it is opened again, its port refuses every connection.
    close({ port }) {
      hosts.get(port).server.close().closeAllConnections();
      return true;
    },
  };
  return {
    name: 'faulty-hosts',
    executeCommand: ({ command, payload }) =>
      command === 'faulty-host' ? acts[payload.act](payload) : undefined,
    serverStop: () => hosts.forEach(({ server }) => server.close().closeAllConnections()),
  };
}

// The last reply of a path stays; those before it are given once each.
function answer({ replies, asked }, { url, headers }, response) {
  const path = new URL(url, 'http://host').pathname;
  asked.push(path);
  const queue = replies[path] ?? [{ status: 404, text: 'Not found' }];
  const {
    status = 200,
    text = '',
    type,
    cache = 'no-store',
    fault,
  } = queue.length > 1 ? queue.shift() : queue[0];
  if (fault === 'hang') return;
  if (fault === 'reset') return void response.destroy();
  if (fault !== 'no-cors') response.setHeader('access-control-allow-origin', headers.origin ?? '*');
  if (type) response.setHeader('content-type', type);
  const bytes = Buffer.from(text);
  response.writeHead(status, { 'cache-control': cache, 'content-length': bytes.length });
  if (fault === 'stall' || fault === 'cut') {
    response.write(bytes.subarray(0, bytes.length / 2));
    if (fault === 'cut') setTimeout(() => response.destroy(), 50);
  } else response.end(bytes);
}

// `garden-search serve-api`: a handler for an index or for gardens in a cluster.

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Garden } from '../../src/core/garden.js';
import { joinGardens } from '../engine.js';
import { openSearchGarden } from '../opensearch/opensearch-garden.js';
import { listen } from '../pages/page-server.js';
import { createHandler } from '../server/handler.js';
import { nodeListener } from '../server/node-listener.js';
import type { LogLine } from '../server/options.js';
import { ChangingIndex } from './changing-index.js';
import type { Command } from './parse-arguments.js';
import { findIndex } from './query.js';
import { errorText, interruption, jsonLine, printable, styleFor, type Process } from './terminal.js';

/** Time that questions have to end after the process is told to, in ms. */
const LEAVE = 5000;

/** Garden that is served alone, or gardens that are each served below their name. */
type Served = { garden: Garden } | { gardens: Record<string, Garden> };

/** Serves until interrupted. @throws BuildError or GardenSearchError if there is nothing to serve, or nowhere */
export async function serveApi(process: Process, command: Command<'serve-api'>): Promise<void> {
  const { stdout, stderr, env } = process;
  const { index, port, host, options, log } = command;
  const served = index === undefined ? await openCluster(process, command) : await openIndex(process, index);
  const tell = (line: LogLine) => {
    if (log || line.error !== undefined) stderr.write(logLine(line));
  };
  const handler = createHandler({ ...options, ...served, log: tell });
  const server = createServer(nodeListener(handler));
  const listened = await listen(server, port, host);
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${listened}`;
  const base = `/${options.base ?? ''}/`.replace(/\/{2,}/gu, '/');
  const places =
    'garden' in served ? [''] : Object.keys(served.gardens).map((name) => `${encodeURIComponent(name)}/`);
  const { bold } = styleFor(stdout, env);
  for (const place of places) stdout.write(`${bold(printable(address + base + place))}\n`);
  stdout.write('Answers searches, until Ctrl-C. Name the address as src of the element.\n');
  await interruption(process);
  await close(server);
}

async function openIndex({ stderr, cwd }: Process, given: string): Promise<Served> {
  const place = await findIndex(given, cwd());
  const onError = (error: unknown) => stderr.write(errorText(error));
  return { garden: await ChangingIndex.open(place, onError) };
}

/** Opens gardens in a cluster. One that does not answer yet may do so later. */
async function openCluster(
  { stderr }: Process,
  { engine, gardens, together }: Command<'serve-api'>,
): Promise<Served> {
  const byName = Object.fromEntries(gardens.map((name) => [name, openSearchGarden(engine, { name })]));
  const opened = Object.values(byName);
  for (const garden of opened)
    await garden
      .search('', { limit: 1, excerpts: false })
      .catch((error: unknown) => stderr.write(errorText(error)));
  if (together) return { garden: joinGardens(byName) };
  return opened.length > 1 ? { gardens: byName } : { garden: opened[0]! };
}

/** Ends a server once its questions are answered, or after a time. */
async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), LEAVE);
  await closed;
  clearTimeout(timer);
}

function logLine({ error, time, ...line }: LogLine): string {
  const reason = error instanceof Error ? error.message : JSON.stringify(error);
  return jsonLine({ at: new Date().toISOString(), ...line, time: Math.round(time), error: reason });
}

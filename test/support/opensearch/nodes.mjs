// Starts nodes of OpenSearch on this machine, from its published artefacts: Java and Maven are needed, nothing else.

import { execFile, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const [POM, PROGRAM] = [here('pom.xml'), here('EmbeddedNode.java')];
const CACHE = here('../../../node_modules/.cache/opensearch');

/** Time that a node may take to listen, in milliseconds. */
const PATIENCE = 120_000;

/** Arguments of Java for nodes that start quickly. */
const QUICK = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];

/**
 * Arguments of Java for nodes as they are served: the collector that OpenSearch's own `jvm.options` name. Only with it a
 * node that nears its limit of memory collects before it refuses a request.
 */
export const AS_SERVED = ['-XX:+UseG1GC', '-XX:G1ReservePercent=25', '-XX:InitiatingHeapOccupancyPercent=30'];

let prepared;

/**
 * Prepares the classes, once for each version of the programs.
 * @returns the class path, or the reason why there is none
 */
export function prepare() {
  return (prepared ??= makeClasses());
}

async function makeClasses() {
  const id = createHash('sha256').update(readFileSync(POM)).update(readFileSync(PROGRAM)).digest('hex');
  const folder = path.join(CACHE, id.slice(0, 12));
  if (!existsSync(folder)) {
    const temporary = `${folder}.${process.pid}`;
    mkdirSync(temporary, { recursive: true });
    try {
      const jars = path.join(temporary, 'jars');
      const run = promisify(execFile);
      const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${jars}`];
      await run('mvn', ['-q', '-B', '-f', POM, ...goal], { timeout: 5 * 60_000 });
      await run('javac', ['-cp', `${jars}/*`, '-d', path.join(temporary, 'classes'), PROGRAM]);
      // Another process may have been faster.
      if (!existsSync(folder)) renameSync(temporary, folder);
    } catch (error) {
      if (existsSync(folder)) return classesIn(folder);
      const [reason] = (error.stdout || error.message).split('\n');
      return { reason: error.code === 'ENOENT' ? `${error.path} is not installed` : reason };
    } finally {
      rmSync(temporary, { recursive: true, force: true });
    }
  }
  return classesIn(folder);
}

function classesIn(folder) {
  return { classPath: `${folder}/classes:${folder}/jars/*` };
}

/** Finds free ports of the loopback. */
async function freePorts(count) {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => new Promise((resolve) => server.once('listening', resolve))));
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** Node of a cluster. It ends with this process, or when it is stopped. */
class EngineNode {
  #child;

  constructor(name, http, settings) {
    this.name = name;
    this.url = `http://127.0.0.1:${http}`;
    this.settings = settings;
  }

  /** Starts the node and waits until it listens. */
  async start() {
    const { classPath, heap, home, options } = this.settings;
    mkdirSync(path.join(home, 'config'), { recursive: true });
    const memory = [`-Xms${heap}`, `-Xmx${heap}`, ...this.settings.jvm];
    const args = [...memory, '-cp', classPath, 'EmbeddedNode', home, ...options];
    const child = (this.#child = spawn('java', args, { stdio: ['pipe', 'pipe', 'pipe'] }));
    let said = '';
    await new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no node after ${PATIENCE} ms: ${said}`)), PATIENCE);
      child.stderr.on('data', (text) => (said += text));
      child.once('exit', (code) => reject(new Error(`a node ended with ${code}: ${said.slice(-2000)}`)));
      child.stdout.on('data', (text) => {
        said += text;
        if (!said.includes('listening')) return;
        clearTimeout(timer);
        resolve();
      });
    });
    child.stdin.on('error', () => {});
    for (const handle of [child, child.stdin, child.stdout, child.stderr]) handle.unref();
  }

  /** Ends the node. @param signal the signal; default: the end of its input, at which it closes its indices */
  async stop(signal) {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.ref();
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (signal) child.kill(signal);
    else child.stdin.end();
    await ended;
  }

  /** Stops the node's process for a while, as a broken network does: it neither answers nor ends. */
  pause() {
    this.#child.kill('SIGSTOP');
  }

  resume() {
    this.#child.kill('SIGCONT');
  }

  get pid() {
    return this.#child.pid;
  }
}

/**
 * Starts a cluster. Its data are deleted with it.
 * @param count number of nodes
 * @param heap memory of each
 * @param jvm further arguments of Java. Default: {@link QUICK}
 * @returns the nodes and a function that ends them, or the reason why there are none
 */
export async function startCluster(count = 1, heap = '256m', jvm = QUICK) {
  const { classPath, reason } = await prepare();
  if (!classPath) return { reason };
  const folder = mkdtempSync(path.join(tmpdir(), 'garden-search-opensearch-'));
  const ports = await freePorts(2 * count);
  const names = Array.from({ length: count }, (_, i) => `node-${i}`);
  const seeds = ports.slice(count).map((port) => `127.0.0.1:${port}`);
  const nodes = names.map((name, i) => {
    const own = [`node.name=${name}`, `http.port=${ports[i]}`, `transport.port=${ports[count + i]}`];
    const shared =
      count === 1
        ? ['discovery.type=single-node']
        : [`discovery.seed_hosts=${seeds}`, `cluster.initial_cluster_manager_nodes=${names}`];
    const home = path.join(folder, name);
    return new EngineNode(name, ports[i], { classPath, heap, home, jvm, options: [...own, ...shared] });
  });
  // A node that was just killed may still write.
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  process.once('exit', () => {
    for (const node of nodes) void node.stop('SIGKILL');
    remove();
  });
  await Promise.all(nodes.map((node) => node.start()));
  return {
    nodes,
    async stop() {
      await Promise.all(nodes.map((node) => node.stop()));
      remove();
    },
  };
}

/** Gives the processor time that a process has taken, in whole seconds. */
export function processorSeconds(pid) {
  return Number(execFileSync('ps', ['-o', 'times=', '-p', String(pid)]));
}

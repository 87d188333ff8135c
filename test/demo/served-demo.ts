import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Demo that is served from a folder of its own. */
export interface Demo {
  /** Address of the start page. */
  url: string;
  /** Folder of its files. */
  out: string;
  /** Ends the server and removes the folder. */
  close(): Promise<void>;
}

type Serving = (options: { port: number; out: string }) => Promise<Pick<Demo, 'url' | 'close'>>;

/** Serves a copy of the demo that `run-node-tests.mjs` built for all tests, or builds one where a test runs alone. */
export async function serveDemo(): Promise<Demo> {
  // The demo is plain JavaScript without declarations: its address must be no literal.
  const module = new URL('../../demo/serve.mjs', import.meta.url).href;
  const serving = (await import(module)) as Record<'serveDemo' | 'serveBuilt', Serving>;
  const out = await mkdtemp(path.join(tmpdir(), 'garden-demo-'));
  const { BUILT_DEMO } = process.env;
  if (BUILT_DEMO) await cp(BUILT_DEMO, out, { recursive: true });
  const { url, close } = await (BUILT_DEMO ? serving.serveBuilt : serving.serveDemo)({ port: 0, out });
  return {
    url,
    out,
    close: async () => {
      await close();
      await rm(out, { recursive: true, force: true });
    },
  };
}

// Parts of Vite and Rollup that the plugin uses, which has neither of them as a dependency.

import type { Handler } from './serve-files.js';

/** Part of Vite's development server that the plugin uses. */
export interface DevServer {
  config: { base: string; logger: Record<'info' | 'warn' | 'error', (message: string) => void> };
  middlewares: { use(handler: Handler): unknown };
  watcher: {
    add(paths: readonly string[]): unknown;
    on(event: 'all', listener: (event: string, file: string) => void): unknown;
  };
  ws: { send(payload: { type: 'full-reload' }): void };
}

/** `this` of a plugin hook in Vite and Rollup. */
export interface BundlerContext {
  warn(message: string): void;
  error(message: string): never;
  addWatchFile(file: string): void;
  emitFile(file: { type: 'asset'; fileName: string; source: Uint8Array }): string;
  meta: { watchMode?: boolean };
  /** Environment that Vite builds for, `client` or a server; set from Vite 6 on. */
  environment?: { config: { consumer: string } };
}

/** Part of Vite's resolved configuration that the plugin uses. */
export interface ViteConfig {
  command: 'serve' | 'build';
  root: string;
  /** Base of the site: a path, a whole address, `./` or empty. */
  base: string;
  /** Constants of the bundled code, some of them as JSON. */
  define?: Record<string, unknown> | undefined;
  cacheDir: string;
  build: { outDir: string };
}

// The parts of Vite and Rollup that the plugin touches. With types of their own, neither need be installed for the other.

/** What a hook is called on. */
export interface BundlerContext {
  warn(message: string): void;
  error(message: string): never;
  addWatchFile(file: string): void;
  emitFile(file: { type: 'asset'; fileName: string; source: Uint8Array }): string;
  meta: { watchMode?: boolean };
  /** What Vite builds for, from Vite 6 on. */
  environment?: { config: { consumer: string } };
}

/** What Vite has made of its configuration. */
export interface ViteConfig {
  command: 'serve' | 'build';
  root: string;
  cacheDir: string;
  build: { outDir: string };
}

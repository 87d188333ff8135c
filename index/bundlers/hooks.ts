// The parts of Vite's and Rollup's types that the plugin uses, declared here so that neither package need be installed.

/** The `this` of a plugin hook in Vite and Rollup. */
export interface BundlerContext {
  warn(message: string): void;
  error(message: string): never;
  addWatchFile(file: string): void;
  emitFile(file: { type: 'asset'; fileName: string; source: Uint8Array }): string;
  meta: { watchMode?: boolean };
  /** The environment that Vite builds for, `client` or a server; set from Vite 6 on. */
  environment?: { config: { consumer: string } };
}

/** The part of Vite's resolved configuration that the plugin uses. */
export interface ViteConfig {
  command: 'serve' | 'build';
  root: string;
  /** The site's base: a path, a whole address, `./` or empty. */
  base: string;
  cacheDir: string;
  build: { outDir: string };
}

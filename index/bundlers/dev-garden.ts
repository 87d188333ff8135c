// Index of a garden in Vite's development server: built at start and whenever notes change, and served from memory.

import { errorText } from '../command-line/terminal.js';
import { tellProblems } from '../command-line/report-problems.js';
import { rebuildText } from '../command-line/report-rebuild.js';
import type { BuildOutcome, GardenBuilder } from '../rebuild/garden-builder.js';
import { rebuildsOf, type Rebuilds } from '../rebuild/rebuilds.js';
import { changesBuild } from '../rebuild/watch-garden.js';
import type { DevServer } from './bundler.js';
import { nameWithin, sendFile } from './serve-files.js';

/** Serves the index of one garden from memory and rebuilds it when notes change. */
export class DevGarden {
  readonly #server: DevServer;
  readonly #rebuilds: Rebuilds;
  readonly #started: Promise<void>;
  #files: ReadonlyMap<string, Uint8Array> | undefined;
  #error = '';

  /** @param folder folder of the files below the site's base, with `/` at its end; empty for the base */
  constructor(server: DevServer, folder: string, builder: GardenBuilder) {
    this.#server = server;
    this.#rebuilds = rebuildsOf(builder, (build) => this.#take(build));
    const { roots } = builder;
    server.watcher.add(roots);
    server.watcher.on('all', (event, file) => {
      if (changesBuild(file, roots, [], !event.endsWith('Dir'))) this.#rebuilds.ask();
    });
    const place = server.config.base + folder;
    server.middlewares.use((request, response, next) => {
      const name = nameWithin(place, request);
      if (name === undefined) next();
      else void this.#answer(name, request, response, next);
    });
    this.#started = this.#rebuilds.now();
  }

  /** Stops rebuilding. */
  close(): Promise<void> {
    return this.#rebuilds.close();
  }

  #take(build: BuildOutcome): void {
    const { logger } = this.#server.config;
    if ('error' in build) {
      this.#error = errorText(build.error).trimEnd();
      logger.error(`garden-search: ${this.#error}`);
      return;
    }
    const { result, changes, files } = build;
    const isFirst = !this.#files;
    this.#files = new Map(files.map(({ name, bytes }) => [name, bytes]));
    if (isFirst) return tellProblems(result, (text) => logger.warn(`garden-search: ${text}`));
    logger.info(`garden-search: ${rebuildText(result, changes).trimEnd()}`);
    this.#server.ws.send({ type: 'full-reload' });
  }

  async #answer(name: string, request: object, response: object, next: () => void) {
    await this.#started;
    const bytes = this.#files?.get(name);
    if (this.#files && !bytes) return next();
    sendFile(request, response, name, bytes ?? { error: this.#error });
  }
}

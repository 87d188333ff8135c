// Serves the index of a site's notes in Vite's development server, where no pages are written.

import type { DevServer } from '../bundlers/bundler.js';
import { DevGarden } from '../bundlers/dev-garden.js';
import { GardenBuilder, type BuilderOptions } from '../rebuild/garden-builder.js';
import type { HostSettings } from './host-options.js';

/** Plugin of Vite that serves the index while a site is written. */
interface DevPlugin {
  name: string;
  apply: 'serve';
  configureServer(server: DevServer): void;
  closeBundle(): Promise<void>;
}

/**
 * Makes a plugin of Vite that serves the index of notes.
 * @param options gives the builder's options when the server starts
 */
export function devPlugin(settings: HostSettings, options: () => Partial<BuilderOptions>): DevPlugin {
  let garden: DevGarden | undefined;
  return {
    name: 'garden-search:dev',
    apply: 'serve',
    configureServer(server) {
      const builder = new GardenBuilder(
        { ...settings.build, compress: false, paths: ['.'], ...options() },
        () => Promise.resolve(),
      );
      garden = new DevGarden(server, settings.folder, builder);
    },
    async closeBundle() {
      await garden?.close();
    },
  };
}

// Module by which the components of integrations learn the addresses on the site.

import { searchAddresses, type HostSettings } from './host-options.js';

/** Name of the module for the components. */
const PAGE_DATA = 'virtual:garden-search';

/** Plugin of Vite that gives components the addresses and attributes of the search. */
export interface PageDataPlugin {
  name: string;
  resolveId(id: string): string | undefined;
  load(id: string): string | undefined;
}

/** Makes the plugin. @param base gives the site's base path */
export function pageData(settings: HostSettings, base: () => string): PageDataPlugin {
  // Rollup's sign of a module without a file.
  const resolved = `\0${PAGE_DATA}`;
  return {
    name: 'garden-search:page-data',
    resolveId: (id) => (id === PAGE_DATA ? resolved : undefined),
    load(id) {
      if (id !== resolved) return undefined;
      const { src, script } = searchAddresses(base(), settings);
      return `export const script = ${JSON.stringify(script)};\nexport const attributes = ${JSON.stringify({ src, ...settings.attributes })};\n`;
    },
  };
}

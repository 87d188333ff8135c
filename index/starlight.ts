// Plugin for Starlight: `import { gardenSearch } from 'garden-search/starlight'`.

import { gardenSearch as astroIntegration, type AstroIntegration, type AstroOptions } from './astro.js';

/** Starlight's components, by name. */
type Components = Record<string, string | undefined>;

/** Plugin, as Starlight takes it. */
export interface StarlightPlugin {
  name: 'garden-search';
  hooks: {
    'config:setup'(setup: {
      config: { components?: Components | undefined };
      updateConfig(this: void, config: { pagefind: false; components: Components }): void;
      addIntegration(this: void, integration: AstroIntegration): void;
    }): void;
  };
}

/**
 * Makes a plugin that puts the search in the place of Starlight's own, in the colours of its theme.
 * @throws BuildError for wrong options
 * @example
 * ```ts
 * import starlight from '@astrojs/starlight';
 * import { gardenSearch } from 'garden-search/starlight';
 *
 * export default { integrations: [starlight({ title: 'Garden', plugins: [gardenSearch()] })] };
 * ```
 */
export function gardenSearch(options: AstroOptions = {}): StarlightPlugin {
  const integration = astroIntegration({
    ...options,
    attributes: { mode: 'modal', ...options.attributes },
  });
  return {
    name: 'garden-search',
    hooks: {
      'config:setup'({ config, updateConfig, addIntegration }) {
        updateConfig({
          pagefind: false,
          components: { ...config.components, Search: 'garden-search/starlight/Search.astro' },
        });
        addIntegration(integration);
      },
    },
  };
}

// @ts-check
import { defineConfig } from 'astro/config';
import { gardenSearch } from 'garden-search/astro';

export default defineConfig({
  base: '/docs',
  integrations: [gardenSearch()],
  devToolbar: { enabled: false },
});

import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { gardenSearch } from 'garden-search/starlight';

export default defineConfig({
  base: '/docs',
  integrations: [starlight({ title: 'A garden', plugins: [gardenSearch()] })],
});

import { gardenSearch } from 'garden-search/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  base: '/docs/',
  appType: 'mpa',
  plugins: [gardenSearch({ paths: ['notes'], out: 'garden-search', widget: false })],
});

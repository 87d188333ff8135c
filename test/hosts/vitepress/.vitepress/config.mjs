import { defineConfig } from 'vitepress';
import { gardenSearch } from 'garden-search/vitepress';

export default defineConfig({
  base: '/docs/',
  title: 'A garden',
  cleanUrls: true,
  srcExclude: ['drafts/**'],
  rewrites: { 'guide/:page': 'handbook/:page' },
  vite: { plugins: [gardenSearch()] },
});

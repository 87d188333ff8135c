import { gardenSearch } from 'garden-search/vite';

export default {
  base: '/docs/',
  appType: 'mpa',
  plugins: [gardenSearch({ paths: ['notes'], out: 'garden-search', widget: false })],
};

import vue from '@vitejs/plugin-vue';
import { gardenSearch } from 'garden-search/vite';

export default {
  base: '/docs/',
  appType: 'mpa',
  plugins: [
    // For the elements as they are; components need none of it.
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('garden-search') } } }),
    gardenSearch({ paths: ['notes'], out: 'garden-search', widget: false }),
  ],
};

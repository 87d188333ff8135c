// The search in the place of VitePress's own, whose router opens the pages.
import { defineComponent, h } from 'vue';
import { useRouter } from 'vitepress';
import { attributes } from 'virtual:garden-search';
import './search.css';

export default defineComponent({
  name: 'NavBarSearch',
  setup() {
    const router = useRouter();
    const open = (event) => {
      event.preventDefault();
      void router.go(event.detail.url);
    };
    return () =>
      h('div', { class: 'VPNavBarSearch garden-search-vitepress' }, [
        h('garden-search', { ...attributes, 'onGarden-search-select': open }),
      ]);
  },
});

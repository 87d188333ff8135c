// Settings of the playground as code to copy.

import { escape } from './html.mjs';

/** Writes the configuration file. */
export function configuration({ exclude, requirePublish }) {
  const lines = [
    "  paths: ['notes'],",
    "  out: 'public/search',",
    exclude.length && `  exclude: ${JSON.stringify(exclude)},`,
    requirePublish && '  requirePublish: true,',
  ];
  return `// garden-search.config.mjs, read by: npx garden-search build
export default {
${lines.filter(Boolean).join('\n')}
};`;
}

/** Writes the HTML; weights need a script of two lines more. */
export function html(attributes, boost) {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(value)}"`);
  const weighted = Object.keys(boost).length;
  const src = weighted ? '' : ' src="/search/garden-index.json"';
  const tag = `<script type="module" src="/search/garden-search.min.js"></script>
<garden-search${src}${written.join('')}></garden-search>`;
  if (!weighted) return tag;
  return `${tag}
<script type="module">
  import { openGarden } from 'garden-search/engine';
  const garden = await openGarden('/search/garden-index.json');
  const boost = ${JSON.stringify(boost)};
  document.querySelector('garden-search').garden = {
    search: (text, options) => garden.search(text, { ...options, boost }),
  };
</script>`;
}

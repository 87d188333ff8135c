// VitePress' own settings. It fetches the code of a page to make an excerpt; here the text is stored instead.

/** Options of MiniSearch, for the build and the page. */
export const VITEPRESS_OPTIONS = {
  fields: ['title', 'titles', 'text'],
  storeFields: ['title', 'titles', 'text', 'url'],
  searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } },
};

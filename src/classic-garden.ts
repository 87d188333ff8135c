// Part of the classic entry: an element without `src` and `garden` searches the index that a script left on the
// page.

import { openGarden, type Garden, type IndexFile } from './engine.js';
import { GardenSearchElement } from './garden-search-element.js';

declare global {
  /** Index as the build writes it into `garden-index.classic.js`. */
  var GARDEN_SEARCH_INDEX: IndexFile | undefined;
}

let opening: Promise<Garden> | undefined;
const garden: Garden = {
  search: async (text, options) =>
    (await (opening ??= openGarden(globalThis.GARDEN_SEARCH_INDEX!))).search(text, options),
};

GardenSearchElement.addInitializer((element) => {
  const search = element as GardenSearchElement;
  search.addController({
    hostUpdate() {
      if (globalThis.GARDEN_SEARCH_INDEX && !search.src) search.garden ??= garden;
    },
  });
});

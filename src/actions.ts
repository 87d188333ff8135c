// What the reader's acts do.

import type { GardenController } from './controllers/garden-controller.js';
import type { ListKeysController } from './controllers/list-keys-controller.js';
import type { SearchController } from './controllers/search-controller.js';
import type { TagListController } from './controllers/tag-list-controller.js';
import type { TypingController } from './controllers/typing-controller.js';
import type { Filters } from './core/garden.js';
import { emit } from './events.js';
import { toggleTag, UNFILTERED } from './tag-filter.js';
import type { Actions } from './templates/view.js';

/** What the acts work on: the element. */
export interface Searcher extends EventTarget {
  value: string;
  filters: Filters;
  focus(): void;
  clear(): void;
}

/** The acts of a reader on an element. */
export function createActions(
  host: Searcher,
  garden: GardenController,
  search: SearchController,
  typing: TypingController,
  keys: ListKeysController,
  tags: TagListController,
): Actions {
  return {
    typed: (event) => typing.typed(event),
    composed: () => typing.settle(),
    ask: (text) => {
      host.value = text;
      host.focus();
    },
    open: (event) => void keys.openFirst(event),
    select: (event, result, url) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      if (!emit(host, 'garden-search-select', { result, url })) event.preventDefault();
    },
    look: (position) => search.hold(position),
    toggleTag: (tag) => (host.filters = toggleTag(host.filters ?? UNFILTERED, tag)),
    dropFilters: () => (host.filters = UNFILTERED),
    startOver: () => {
      host.clear();
      host.focus();
    },
    toggleTags: () => tags.toggle(),
    findTag: (event) => tags.find((event.target as HTMLInputElement).value),
    more: () => {
      search.more();
      void keys.followMore();
    },
    retry: () => {
      garden.retry();
      search.retry();
    },
  };
}

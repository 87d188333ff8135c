// What the reader's acts do.

import type { ExtrasController } from './extras-controller.js';
import type { GardenController } from '../garden/garden-controller.js';
import type { ListKeysController } from '../field/list-keys-controller.js';
import type { PanelController } from '../filters/panel-controller.js';
import type { SearchController } from '../results/search-controller.js';
import type { TypingController } from '../field/typing-controller.js';
import type { Filters, Sort } from '../core/garden.js';
import { toggleTag, UNFILTERED } from '../core/notes/filters.js';
import type { Actions } from '../view/view.js';

/** What the acts work on: the element. */
export interface Searcher extends EventTarget {
  value: string;
  filters: Filters;
  sort: Sort | '';
  focus(): void;
  clear(): void;
}

/** Those who carry the acts out. */
export interface Acting {
  garden: GardenController;
  search: SearchController;
  typing: TypingController;
  keys: ListKeysController;
  panel: PanelController;
  extras: ExtrasController;
}

/** The acts of a reader on an element. */
export function createActions(host: Searcher, acting: Acting): Actions {
  const { garden, search, typing, keys, panel, extras } = acting;
  return {
    typed: (event) => typing.typed(event),
    composed: () => typing.settle(),
    ask: (text) => {
      host.value = text;
      host.focus();
    },
    open: (event) => void keys.openFirst(event),
    toggleTag: (tag) => (host.filters = toggleTag(host.filters ?? UNFILTERED, tag)),
    filter: (filters) => (host.filters = filters),
    sort: (sort) => (host.sort = sort),
    arrange: (change) => panel.arrange(change),
    startOver: () => {
      host.clear();
      host.focus();
    },
    more: () => {
      search.more();
      void keys.followMore();
    },
    retry: () => {
      garden.retry();
      search.retry();
      extras.retry();
    },
  };
}

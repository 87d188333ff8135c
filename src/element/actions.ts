// Actions of a reader: typing, filtering, sorting, asking for more.

import type { ExtrasController } from './extras-controller.js';
import type { GardenController } from '../garden/garden-controller.js';
import type { RowsController } from '../results/rows-controller.js';
import type { SearchController } from '../results/search-controller.js';
import type { TypingController } from '../field/typing-controller.js';
import type { Filters, Sort } from '../core/garden.js';
import { emit } from '../view/events.js';
import type { Actions } from '../view/view.js';

/** Element that the actions change. */
interface ActionsHost extends EventTarget {
  value: string;
  filters: Filters;
  sort: Sort | '';
  focus(): void;
  clear(): void;
}

/** Controllers that carry the actions out. */
interface ActionControllers {
  garden: GardenController;
  search: SearchController;
  typing: TypingController;
  rows: RowsController;
  extras: ExtrasController;
}

/** Creates the actions of a reader on an element. */
export function createActions(host: ActionsHost, acting: ActionControllers): Actions {
  const { garden, search, typing, rows, extras } = acting;
  const ask = (text: string) => {
    host.value = text;
    typing.hostUpdated(); // at once, as a next letter may come before the rendering
    emit(host, 'input', null); // so that the page hears of it as of what is typed
    host.focus();
  };
  return {
    typed: (event) => typing.typed(event),
    composed: () => typing.flush(),
    ask,
    open: (event) => {
      if (search.pending) search.ask(); // which waits for no pause in typing
      void rows.openFirst(event);
    },
    filter: (filters) => (host.filters = filters),
    sort: (sort) => (host.sort = sort),
    arrange: (change) => extras.second?.panel.arrange(change),
    startOver: () => {
      host.clear();
      ask('');
    },
    more: () => {
      search.more();
      void rows.focusNext();
    },
    retry: () => {
      garden.retry();
      search.ask();
      extras.retry();
    },
    related: (url) => search.garden?.related?.(url),
  };
}

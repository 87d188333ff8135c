// View: values for the templates, from the page's properties and the controllers.

import type { AnnouncerController } from './announcer-controller.js';
import type { ExtrasController } from './extras-controller.js';
import type { GardenController } from '../garden/garden-controller.js';
import type { PatienceController } from './patience-controller.js';
import type { SearchController } from '../results/search-controller.js';
import { errorDetail } from '../view/events.js';
import { ENGLISH } from '../messages/first-messages.js';
import type { PublicFace } from './public-face.js';
import type { Panel } from '../view/kept-state.js';
import type { SearchRequest, SecondValues, View } from '../view/view.js';

/** Controllers that the view reads. */
interface ViewControllers {
  garden: GardenController;
  search: SearchController;
  announcer: AnnouncerController;
  patience: PatienceController;
  extras: ExtrasController;
}

const UNKNOWN: SecondValues = { locale: undefined, chosen: new Map(), facets: [] };

/** Makes the view of an element for a request. */
export function makeView(
  face: PublicFace,
  { text, filters, sort, idle }: SearchRequest,
  { garden, search, announcer, patience, extras }: ViewControllers,
): View {
  const messages = { ...ENGLISH, ...extras.messages, ...face.messages };
  const { second } = extras;
  const error = garden.error ?? search.error ?? extras.error;
  return {
    ...(second?.valuesOf(String(face.facets ?? ''), search.shown, filters) ?? UNKNOWN),
    messages,
    label: face.label || messages.label,
    placeholder: face.placeholder || messages.placeholder,
    garden: search.garden,
    spoken: announcer.text,
    idle: idle || (search.pending && !!search.shown?.idle),
    filled: !!text,
    filters,
    sort,
    panel: second?.panel.panel as Panel,
    second,
    secondFailed: extras.secondFailed,
    recent: face.recent,
    renderResult: face.renderResult,
    template: face.querySelector(':scope > template'),
    shown: search.shown,
    pending: garden.pending || search.pending,
    slow: patience.out,
    error: error ? errorDetail(error) : undefined,
    closed: !!garden.error,
  };
}

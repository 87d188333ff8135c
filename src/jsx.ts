// The elements in JSX.

import type { LitElement } from 'lit';
import type { GardenSearchEvents } from './view/events.js';
import type { GardenSearchElement } from './garden-search-element.js';
import type { PublicFace } from './element/public-face.js';

type Settable = Omit<PublicFace, keyof LitElement>;
type Listeners = {
  [Type in keyof GardenSearchEvents as `on${Type}`]?: (event: GardenSearchEvents[Type]) => void;
};

/** Attributes that every element may have. */
interface Common {
  children?: unknown;
  class?: string;
  id?: string;
  key?: string | number;
  ref?: unknown;
  slot?: string;
}

/**
 * Types the elements where a framework keeps those of JSX, React here:
 * `declare module 'react' { namespace JSX { interface IntrinsicElements extends GardenSearchJsx {} } }`.
 */
export interface GardenSearchJsx {
  'garden-search': Partial<Settable> &
    Listeners &
    Common & {
      'group-by'?: GardenSearchElement['groupBy'];
      'color-scheme'?: 'light' | 'dark';
      density?: 'compact';
      'url-state'?: GardenSearchElement['urlState'];
      'url-names'?: string;
      'url-prefix'?: string;
    };
  'garden-search-button': Common & { for?: string };
}

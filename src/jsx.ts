// Types of the elements in JSX.

import type { LitElement } from 'lit';
import type { GardenSearchEvents } from './view/events.js';
import type { GardenSearchElement } from './garden-search-element.js';
import type { PublicFace } from './element/public-face.js';
import type { GardenListElement } from './list/list-element.js';
import type { GardenTagsElement } from './tags/tags-element.js';

type Settable = Omit<PublicFace, keyof LitElement>;
type SettableOfList = Omit<GardenListElement, keyof LitElement>;
type SettableOfTags = Omit<GardenTagsElement, keyof LitElement>;
type Optional<Values> = { [Name in keyof Values]?: Values[Name] | undefined };
type Listeners = {
  [Type in keyof GardenSearchEvents as `on${Type}`]?: ((event: GardenSearchEvents[Type]) => void) | undefined;
};

/** Attributes that every element may have, where the framework's own type of them is not given. */
interface Common {
  children?: unknown;
  class?: string;
  className?: string;
  dir?: string;
  hidden?: boolean;
  id?: string;
  key?: string | number | null;
  lang?: string;
  ref?: unknown;
  slot?: string;
  style?: unknown;
  title?: string;
}

/**
 * Types the elements where a framework keeps those of JSX: `interface IntrinsicElements extends GardenSearchJsx {}`.
 * `garden-search/react`, `/vue`, `/preact`, `/solid` and `/svelte` do so.
 *
 * @typeParam Base the framework's attributes and listeners of every element. Default: the most common attributes.
 */
export interface GardenSearchJsx<Base = Common> {
  'garden-search': Optional<Settable> &
    Listeners &
    Omit<Base, keyof Settable> &
    Optional<{
      'group-by': GardenSearchElement['groupBy'];
      'color-scheme': 'light' | 'dark';
      density: 'compact';
      landing: 'match' | 'marks' | 'top';
      'url-state': GardenSearchElement['urlState'];
      'url-names': string;
      'url-prefix': string;
    }>;
  'garden-list': Optional<SettableOfList> &
    Listeners &
    Omit<Base, keyof SettableOfList> &
    Optional<{ 'group-by': GardenListElement['groupBy']; 'color-scheme': 'light' | 'dark' }>;
  'garden-tags': Optional<SettableOfTags> &
    Listeners &
    Omit<Base, keyof SettableOfTags> &
    Optional<{ 'color-scheme': 'light' | 'dark' }>;
  'garden-search-button': Base & Optional<{ for: string }>;
}

// All strings that the element shows or speaks. Nothing else in the element holds prose.

import type { FirstMessages } from './first-messages.js';
import type { SecondMessages } from './second-messages.js';
import type { GroupMessages } from './group-messages.js';
import type { ModeMessages } from './mode-messages.js';

/** The element's words. The `messages` property replaces any of them. */
export interface Messages extends FirstMessages, SecondMessages, GroupMessages, ModeMessages {}

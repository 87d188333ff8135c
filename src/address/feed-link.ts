// Link to the feed of the search on screen, in the status line. Fetched where a garden has feeds.

import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Answer } from '../core/garden.js';
import { allMessages } from '../messages/second-messages.js';
import { drawIcon } from '../view/icons.js';
import { safeUrl } from '../view/links.js';
import type { View } from '../view/view.js';
import { feedKey } from './feed-key.js';

const ICON = svg`<circle cx="5.5" cy="14.5" r=".75" /><path d="M4.5 9.5a6 6 0 0 1 6 6m-6-11a11 11 0 0 1 11 11" />`;

/** Renders the link to the feed of the same query; nothing where there is none. */
export function feedTemplate(
  view: View,
  feeds: NonNullable<Answer['feeds']>,
): TemplateResult | typeof nothing {
  const key = feedKey(view.shown!.answer.query, view.filters);
  const feed = feeds.find(({ query }) => feedKey(query) === key);
  const href = feed && safeUrl(feed.url);
  if (!href) return nothing;
  const { subscribe, subscribeAll } = allMessages(view);
  const name = key === feedKey('') ? subscribeAll : subscribe;
  return html`<a
    class="copy"
    part="feed"
    href=${href}
    type="application/atom+xml"
    title=${name}
    aria-label=${name}
    >${drawIcon(ICON)}</a
  >`;
}

// List of tags: a tree with counts, which the reader unfolds and narrows.

import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { TagCount } from '../core/garden.js';
import { withParents } from '../core/notes/tags.js';
import {
  FIRST_TAGS,
  knownTags,
  outermost,
  tagRows,
  type TagRow,
  type TreeView,
} from '../filters/tag-tree.js';
import {
  countTemplate,
  findTemplate,
  foldTemplate,
  labelTemplate,
  moreTemplate,
} from '../filters/tag-row.js';
import { allMessages } from '../messages/second-messages.js';
import { secondIcon } from '../view/second-icons.js';
import type { View } from '../view/view.js';

/** Values that the list shows. */
export interface ListView extends TreeView, Pick<View, 'messages'> {
  /** Tags that the search has chosen. */
  marked: ReadonlySet<string>;
  /** Tags that the search leaves out. */
  left: ReadonlySet<string>;
  /** Tag that the map points at. */
  active: string | undefined;
  /** True where a search on the page follows the tags. */
  pressable: boolean;
  /** Gives the address of the search at a tag; undefined where it is no link. */
  addressOf(tag: string): string | undefined;
}

/** Actions of the list. */
interface ListActions {
  arrange(change: Partial<View['panel']>): void;
  choose(tag: string, event: Event): void;
}

/** Renders the list of tags. */
export function listTemplate(view: ListView, act: ListActions): TemplateResult {
  const messages = allMessages(view);
  const rows = tagRows(view);
  const left = outermost(knownTags(view)).length - rows.length;
  return html`<div class="list" role="group" aria-label=${messages.tags}>
    ${knownTags(view).length > 2 * FIRST_TAGS ? findTemplate(view, act) : nothing}
    <div class="chips long ${rows.some(({ open }) => open !== undefined) ? 'tree' : ''}">
      ${rows.map((row) => keyed(row.tag, rowTemplate(row, view, act)))}
    </div>
    ${moreTemplate(left, view, act)}
  </div>`;
}

function rowTemplate(row: TagRow, view: ListView, act: ListActions): TemplateResult {
  const { tag, depth, open } = row;
  const nested = depth ? ` nested d${Math.min(depth, 3)}` : '';
  const link = view.addressOf(tag);
  const chosen = view.marked.has(tag);
  const left = view.left.has(tag);
  const kind = `chip ${chosen ? 'all' : left ? 'none' : ''} ${tag === view.active ? 'active' : ''}`;
  const part = chosen ? 'tag tag-on' : left ? 'tag tag-not' : 'tag';
  const name = left ? `${allMessages(view).not(row.label)}, ${view.messages.notes(row.count)}` : nothing;
  const choose = (event: Event) => act.choose(tag, event);
  return html`<div class="row${nested}">
    ${
      link === undefined
        ? html`<button
            class=${kind}
            part=${part}
            type="button"
            aria-label=${name}
            aria-pressed=${view.pressable ? chosen : nothing}
            @click=${choose}
          >
            ${contentTemplate(row, view)}
          </button>`
        : html`<a class=${kind} part=${part} href=${link} aria-label=${name} @click=${choose}
            >${contentTemplate(row, view)}</a
          >`
    }
    ${open === undefined ? nothing : foldTemplate(row, view, act)}
  </div>`;
}

function contentTemplate({ tag, label, count }: TagCount, view: ListView): TemplateResult {
  const icon = view.marked.has(tag) ? 'tick' : view.left.has(tag) ? 'minus' : undefined;
  return html`${icon ? secondIcon(icon) : nothing}${labelTemplate(label)} ${countTemplate(count, view)}`;
}

/** Unfolds the tags that chosen ones are nested in, unless they were folded by hand. */
export function withChosen(
  unfolded: ReadonlyMap<string, boolean>,
  chosen: readonly string[],
): ReadonlyMap<string, boolean> {
  const parents = chosen.flatMap((tag) => withParents(tag).slice(0, -1));
  return new Map([...parents.map((tag): [string, boolean] => [tag, true]), ...unfolded]);
}

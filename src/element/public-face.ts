// Public face of the element: properties, parts and custom properties.

import type { PropertyDeclarations } from 'lit';
import type { Load } from '../garden/garden-controller.js';
import type { Filters, Garden, Sort } from '../core/garden.js';
import { readFilters, UNFILTERED } from '../core/notes/filters.js';
import { PageElement } from './page-element.js';
import { validMessages } from '../messages/page-messages.js';
import type { Messages } from '../messages/languages/make-messages.js';
import { ENGLISH } from '../messages/first-messages.js';
import type { Mode } from '../modes/modes.js';
import type { GroupBy } from '../core/notes/groups.js';
import type { RenderResult } from '../view/events.js';

export type { Filters, Garden, Messages, RenderResult };

/** Place of a search in the address: none, the query behind `?`, or the hash behind `#`. */
type UrlState = 'none' | 'query' | 'hash';

const readMessages = (value: unknown) => validMessages(ENGLISH, value);

/**
 * Properties, parts and custom properties of `<garden-search>`.
 *
 * @attr {'light' | 'dark'} color-scheme - Colour scheme of the element. Default: that of the page.
 * @attr {'compact'} density - Density of results: `compact` has closer rows and excerpts of one line. Default: roomy.
 * @attr {'match' | 'marks' | 'top'} landing - Place in the note that a result's link leads to. Default: its `match`, by
 * a text fragment. `marks` also tells the script `garden-search/marks` what to mark.
 * @attr {string} url-names - New names of the address's parameters: `q=search tag=topic`. Default: none.
 * @attr {string} url-prefix - Prefix of the address's parameters. Default: none.
 * @csspart form - Form around everything, the search landmark.
 * @csspart field - Box around icon, input and clear button.
 * @csspart label - Field's label, hidden from sight unless you show it.
 * @csspart input - Field.
 * @csspart clear - Button that empties the field.
 * @csspart examples - Button in the empty field that shows examples of the query language.
 * @csspart completions - List of values below the field, for the operator that is being typed.
 * @csspart completion - Value in that list.
 * @csspart facets - Filters: a rail beside the results, or a row above them.
 * @csspart filters - Button that opens the sheet of filters, where there is no room for a rail.
 * @csspart facet - Tag with its count.
 * @csspart facet-on - Tag that is chosen.
 * @csspart facet-not - Tag that is excluded.
 * @csspart exclude - Button beside a tag that excludes its notes.
 * @csspart fold - Button beside a tag that shows or hides the tags nested in it.
 * @csspart facet-name - Heading of a folded facet; a click unfolds it.
 * @csspart match - Side of the switch between any and all of the chosen tags.
 * @csspart often - Tag that is frequent beside the chosen tags.
 * @csspart facet-count - Number of notes with a tag or another value.
 * @csspart find-tag - Field that narrows a long list of tags.
 * @csspart sheet - Dialog that holds the filters, where there is no room for a rail.
 * @csspart show - Button at the foot of the sheet that closes it and shows the notes.
 * @csspart status - Line that says how many notes there are.
 * @csspart pill - Chosen filter; a click removes it.
 * @csspart feed - Link to the feed of the search, where the garden has one of the same query.
 * @csspart copy-link - Button that copies the address of the search, where `url-state` is on.
 * @csspart sort - Select of the order.
 * @csspart suggestion - Suggested query, or a recent search.
 * @csspart recent - List of recent searches.
 * @csspart forget - Button that forgets a recent search.
 * @csspart results - List of results, or its groups.
 * @csspart group - Heading of a group of results.
 * @csspart result - Note in the list of results.
 * @csspart result-title - Title of a result, a link.
 * @csspart excerpt - Passage chosen for the result.
 * @csspart highlight - Match of the query in a title or an excerpt.
 * @csspart section - Another section of the result that matches.
 * @csspart copies - Places of a result's near copies, in the line `meta` or in the pane.
 * @csspart garden - Garden of a result, where several are searched as one.
 * @csspart meta - Line of a result with its folders, stage, date, garden and tags.
 * @csspart folders - Folders of a result.
 * @csspart stage - Stage of growth of a result.
 * @csspart tag - Tag of a result, a button that filters by it.
 * @csspart more - Button that shows more results.
 * @csspart none - Help shown when no note matches.
 * @csspart nearest - List of the nearest notes, shown when none matches.
 * @csspart action - Secondary button: all tags, clear filters, start over, try again.
 * @csspart error - Message of a search that failed.
 * @csspart retry - Button in an error that tries again.
 * @csspart fallback - Box around the default slot, shown when the garden cannot be opened.
 * @csspart panel - Popup of mode `popup`.
 * @csspart opener - Button of mode `modal` that opens the dialog.
 * @csspart dialog - Dialog of mode `modal`.
 * @csspart pane - Pane of a wide dialog beside the rows: the active note, or the tags before a question.
 * @csspart path - Folders of the note in the pane, and the heading of its best passage.
 * @csspart pane-title - Title of the note in the pane.
 * @csspart facts - Line of the pane with stage, dates, near copies and tags.
 * @csspart passage - Passage in the pane, with its heading.
 * @csspart related - List of notes related to the one in the pane.
 * @csspart opened - List of notes opened lately, in a dialog.
 * @csspart close - Button that closes a dialog or the sheet.
 * @csspart hints - Hints on keys at the foot of a dialog.
 * @cssprop [--garden-search-accent] - Accent colour, the element's own.
 * @cssprop [--garden-search-text=currentColor] - Text of titles and of the field.
 * @cssprop [--garden-search-soft] - Text of excerpts and of everything secondary.
 * @cssprop [--garden-search-surface] - Background of the field.
 * @cssprop [--garden-search-ground] - Background of popup, dialog and sheet; text on the accent.
 * @cssprop [--garden-search-border] - Border of controls.
 * @cssprop [--garden-search-hairline] - Lines between rows and sections.
 * @cssprop [--garden-search-tint] - Background under the pointer or the focus.
 * @cssprop [--garden-search-tint-strong] - Background of chosen values; the focus ring of the field.
 * @cssprop [--garden-search-mark] - Background of a match in an excerpt.
 * @cssprop [--garden-search-mark-text] - Text of a match in an excerpt.
 * @cssprop [--garden-search-error] - Line beside an error.
 * @cssprop [--garden-search-radius=14px] - Corner radius of the field.
 * @cssprop [--garden-search-radius-small=8px] - Corner radius of rows and small buttons.
 * @cssprop [--garden-search-radius-chip=99px] - Corner radius of chips.
 * @cssprop [--garden-search-space=16px] - Space above and below a result; 10px in the compact density.
 * @cssprop [--garden-search-font=inherit] - Font family of the element.
 * @cssprop [--garden-search-font-size=inherit] - Font size; all other sizes follow it.
 * @cssprop [--garden-search-title-font=inherit] - Font family of the titles.
 */
export class PublicFace extends PageElement {
  static override properties: PropertyDeclarations = {
    src: {},
    fallbackSrc: { attribute: 'fallback-src' },
    garden: { attribute: false },
    value: {},
    filters: { attribute: false, type: readFilters },
    filter: {},
    sort: {},
    groupBy: { attribute: 'group-by' },
    copies: {},
    facets: {},
    recent: { type: Boolean },
    renderResult: { attribute: false },
    label: {},
    placeholder: {},
    mode: { reflect: true, useDefault: true },
    hotkeys: {},
    urlState: { attribute: 'url-state', converter: (value) => (value === '' ? 'query' : value) },
    load: {},
    warm: { type: Boolean },
    messages: { attribute: false, type: readMessages },
  };

  /** Address of `garden-index.json`, or of a handler. Default: none. */
  override src = '';
  /** Address of an index to search while the handler at `src` can't be had. Default: none. */
  fallbackSrc = '';
  /** Garden to search instead of the one at `src`: any object with the `Garden` interface. Default: none. */
  garden: Garden | undefined;
  /** Text of the field. Default: empty. */
  value = '';
  /** Filters by facet, each `{ all, any, none }`. Default: none. Set a new object to change them. */
  filters: Filters = UNFILTERED;
  /** Labels that lock the search to some notes: `tag:garden -tag:draft path:blog/`. Default: none. */
  filter = '';
  /** Order: `relevance`, `tended`, `newest`, `title` or a property. Default: `relevance`, without a query `tended`. */
  sort: Sort | '' = '';
  /** Property that groups the results: `folder`, `category`, `stage` or `year`. Default: no groups. */
  groupBy: GroupBy | '' = '';
  /** Near copies, such as the versions of one page: one result `together` (default), or each `apart`. */
  copies: 'together' | 'apart' = 'together';
  /**
   * Facets to filter by, in this order. Default: those that the garden has of `tags stage category year
   * language`, then its declared properties.
   */
  facets = '';
  /** Remembers searches that led to a note, and notes opened from a dialog, in this browser only. Default: false. */
  recent = false;
  /** Renders one result. Default: title, excerpt, matching sections, and a line of metadata. */
  renderResult: RenderResult | undefined;
  /** Name of the field for assistive technology. Default: `label` of `messages`. */
  label = '';
  /** Text in the empty field. Default: `placeholder` of `messages`. */
  placeholder = '';
  /** Place of the search: `inline` (default), in a `popup` below its field, or in a `modal` dialog. */
  mode: Mode = 'inline';
  /** Shortcuts that open the search, separated by spaces; empty for none. Default: `mod+k /` in mode `modal`, else none. */
  hotkeys: string | null | undefined;
  /** Part of the page's address that keeps the search: `none` (default), `query` or `hash`. */
  urlState: UrlState = 'none';
  /** Moment to open the garden: `visible`, `intent` or `eager`. Default: `visible` in mode `inline`, else `intent`. */
  load: Load | '' = '';
  /** Fetches files ahead of need, up to 100 KB, unless the visitor asked to save data. Default: false. */
  warm = false;
  /** Messages in place of the element's own, in every language. Default: none. */
  messages: Partial<Messages> = {};
}

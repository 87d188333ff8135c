// The public face of the element: properties, parts and custom properties.

import type { PropertyDeclarations, PropertyValues } from 'lit';
import type { Load } from '../garden/garden-controller.js';
import type { UrlState } from '../address/url-controller.js';
import type { Filters, Garden, Sort } from '../core/garden.js';
import { readFilters, UNFILTERED } from '../core/notes/filters.js';
import { PageElement } from './page-element.js';
import { fitting } from '../messages/page-messages.js';
import type { Messages } from '../messages/languages/make-messages.js';
import { ENGLISH } from '../messages/first-messages.js';
import type { Mode } from '../modes/modes.js';
import type { GroupBy } from '../results/groups.js';
import type { RenderResult } from '../view/view.js';

const keep = (value: unknown) => value;

/** Readers of any value that a page sets, by property. All other properties hold text. */
const READERS: Record<string, (value: unknown) => unknown> = {
  filters: (value) => readFilters(value as Filters),
  garden: keep,
  messages: (value) => fitting(ENGLISH, value),
  recent: Boolean,
  renderResult: keep,
  warm: Boolean,
};

function readText(value: unknown): unknown {
  if (value == null) return value;
  return Object(value) === value ? typeof value : String(value as string);
}

/**
 * Properties, parts and custom properties of `<garden-search>`.
 *
 * @attr {'light' | 'dark'} color-scheme - Colour scheme of the element. Default: that of the page.
 * @attr {'compact'} density - Density of results: `compact` has closer rows and excerpts of one line. Default: roomy.
 * @attr {string} url-names - New names of the address's parameters: `q=search tag=topic`. Default: none.
 * @attr {string} url-prefix - Prefix of the address's parameters. Default: none.
 * @csspart form - The form around everything, the search landmark.
 * @csspart field - The box around icon, input and clear button.
 * @csspart label - The field's label, hidden from sight unless you show it.
 * @csspart input - The field.
 * @csspart clear - The button that empties the field.
 * @csspart facets - The filters: a rail beside the results, or a row above them.
 * @csspart filters - The button that opens the sheet of filters, where there is no room for a rail.
 * @csspart facet - A tag with its count.
 * @csspart facet-on - A tag that is chosen.
 * @csspart facet-not - A tag that is excluded.
 * @csspart exclude - The button beside a tag that excludes its notes.
 * @csspart fold - The button beside a tag that shows or hides the tags nested in it.
 * @csspart facet-name - The heading of a folded facet; a click unfolds it.
 * @csspart match - A side of the switch between any and all of the chosen tags.
 * @csspart often - A tag that is frequent beside the chosen tags.
 * @csspart facet-count - The number of notes with a tag or another value.
 * @csspart find-tag - The field that narrows a long list of tags.
 * @csspart sheet - The dialog that holds the filters, where there is no room for a rail.
 * @csspart show - The button at the foot of the sheet that closes it and shows the notes.
 * @csspart status - The line that says how many notes there are.
 * @csspart pill - A chosen filter; a click removes it.
 * @csspart sort - The select of the order.
 * @csspart suggestion - A suggested query, or a recent search.
 * @csspart recent - The list of recent searches.
 * @csspart forget - The button that forgets a recent search.
 * @csspart results - The list of results, or its groups.
 * @csspart group - The heading of a group of results.
 * @csspart result - A note in the list of results.
 * @csspart result-title - The title of a result, a link.
 * @csspart excerpt - The passage chosen for the result.
 * @csspart highlight - A match of the query in a title or an excerpt.
 * @csspart section - Another section of the result that matches.
 * @csspart copies - The line of a result that says where else its note is.
 * @csspart meta - The line of a result with its folders, stage, date and tags.
 * @csspart folders - The folders of a result.
 * @csspart stage - The stage of growth of a result.
 * @csspart tag - A tag of a result, a button that filters by it.
 * @csspart more - The button that shows more results.
 * @csspart none - The help shown when no note matches.
 * @csspart nearest - The list of the nearest notes, shown when none matches.
 * @csspart action - A secondary button: all tags, clear filters, start over, try again.
 * @csspart error - The message of a search that failed.
 * @csspart retry - The button in an error that tries again.
 * @csspart fallback - The box around the default slot, shown when the garden cannot be opened.
 * @csspart panel - The popup of mode `popup`.
 * @csspart opener - The button of mode `modal` that opens the dialog.
 * @csspart dialog - The dialog of mode `modal`.
 * @csspart close - The button that closes a dialog or the sheet.
 * @csspart hints - The hints at the foot of a dialog on what the keys do.
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
    garden: { attribute: false },
    value: {},
    filters: { attribute: false },
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
    urlState: { attribute: 'url-state' },
    load: {},
    warm: { type: Boolean },
    messages: { attribute: false },
  };
  // A page may set anything. Assigning an equal value again would write the default mode as an attribute.
  protected override willUpdate(changed: PropertyValues): void {
    for (const name of changed.keys() as Iterable<'label'>) {
      const value = (READERS[name] ?? readText)(this[name]) as string;
      if (value !== this[name]) this[name] = value;
    }
  }

  /** Address of `garden-index.json`. Default: none. */
  src = '';
  /** Garden to search instead of the one at `src`: any object with the `Garden` interface. Default: none. */
  garden: Garden | undefined;
  /** Text of the field. Default: empty. */
  value = '';
  /** Filters by facet, each `{ all, any, none }`. Default: none. Set a new object to change them. */
  filters: Filters = UNFILTERED;
  /** Labels that lock the search to some notes: `tag:garden -tag:draft path:blog/`. Default: none. */
  filter = '';
  /**
   * Order of the results: `relevance`, `tended`, `newest`, `title` or a declared property. Default: `relevance`, without
   * a query `tended`.
   */
  sort: Sort | '' = '';
  /** Property that groups the results: `folder`, `category`, `stage` or `year`. Default: no groups. */
  groupBy: GroupBy | '' = '';
  /** Near copies, such as the versions of one page: one result `together` (default), or each `apart`. */
  copies: 'together' | 'apart' = 'together';
  /**
   * Names of the facets to filter by, in this order. Default: those that the garden has of `tags stage category year
   * language`, then its declared properties.
   */
  facets = '';
  /** Remembers searches that led to a note, in this browser only. Default: false. */
  recent = false;
  /** Renders one result. Default: title, excerpt, matching sections, and a line of metadata. */
  renderResult: RenderResult | undefined;
  /** Name of the field for assistive technology. Default: `label` of `messages`. */
  label = '';
  /** Text shown in the empty field. Default: `placeholder` of `messages`. */
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

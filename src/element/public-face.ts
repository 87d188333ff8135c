// What a page sets on the element, and what it may style of it.

import type { PropertyDeclarations, PropertyValues } from 'lit';
import type { Load } from '../garden/garden-controller.js';
import type { UrlState } from '../address/url-controller.js';
import type { Filters, Garden, Sort } from '../core/garden.js';
import { readFilters, UNFILTERED } from '../core/notes/filters.js';
import { PageElement } from './page-element.js';
import { fitting } from '../messages/fitting.js';
import { ENGLISH } from '../messages/first-messages.js';
import type { Messages } from '../messages/messages.js';
import type { Mode } from '../modes/modes.js';
import type { GroupBy } from '../results/groups.js';
import type { RenderResult } from '../view/view.js';

const keep = (value: unknown) => value;

/** Makes of any value what a property may hold, by its name; the others hold text. */
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
 * @attr {'light' | 'dark'} color-scheme - The colours to show, whatever those of the page. Default: the page's.
 * @attr {'compact'} density - Closer rows, with excerpts of one line. Default: roomy.
 * @attr {string} url-names - Other names for parameters of the address: `q=search tag=topic`. Default: none.
 * @attr {string} url-prefix - What the names of all those parameters begin with. Default: nothing.
 * @csspart form - Everything; the search landmark.
 * @csspart field - The box around icon, input and clear button.
 * @csspart label - The field's label, seen only by assistive technology unless you show it.
 * @csspart input - The field.
 * @csspart clear - The button that empties the field.
 * @csspart facets - What to filter by: a rail, or a row above the results.
 * @csspart filters - The button that opens the filters, where there is no room for a rail.
 * @csspart facet - A tag with its count.
 * @csspart facet-on - A chosen one.
 * @csspart facet-not - One that is left out.
 * @csspart exclude - The button beside a tag that leaves it out.
 * @csspart fold - The button beside a tag that shows those nested in it.
 * @csspart facet-name - The heading of a facet that is folded away; a click unfolds it.
 * @csspart match - One side of the switch between any and all of the chosen tags.
 * @csspart often - A tag that goes with the chosen ones.
 * @csspart facet-count - Its count.
 * @csspart find-tag - The field that narrows a long list of tags.
 * @csspart sheet - The dialog that holds the filters, where there is no room for a rail.
 * @csspart show - The button that closes it and shows the notes.
 * @csspart status - The line that says how many notes there are.
 * @csspart pill - Something chosen; a click takes it away.
 * @csspart sort - The choice of an order.
 * @csspart suggestion - A query that may serve better, or one of before.
 * @csspart recent - What this reader searched for before.
 * @csspart forget - The button that forgets one of those searches.
 * @csspart results - The list of results, or its groups.
 * @csspart group - What a group of results is called.
 * @csspart result - A note in it.
 * @csspart result-title - The note's title, a link.
 * @csspart excerpt - The passage chosen for the result.
 * @csspart highlight - What matched.
 * @csspart section - A further section that matches.
 * @csspart meta - The line of folders, stage, date and tags.
 * @csspart folders - Where the note lies.
 * @csspart stage - How grown the note is.
 * @csspart tag - A tag of the note, a button that filters.
 * @csspart more - The button that shows further results.
 * @csspart none - What a reader may do where no note matches.
 * @csspart nearest - The notes that come nearest where none matches.
 * @csspart action - A lesser button: all tags, clear filters, start over, try again.
 * @csspart error - What happened where the search failed.
 * @csspart retry - The button that tries again.
 * @csspart fallback - What the slot holds, where it is shown.
 * @csspart panel - The popup of mode `popup`.
 * @csspart opener - The button of mode `modal`.
 * @csspart dialog - The dialog that it opens.
 * @csspart close - The button that closes a dialog.
 * @csspart hints - What the keys do, at the dialog's foot.
 * @cssprop [--garden-search-accent] - The one colour that is the element's own.
 * @cssprop [--garden-search-text=currentColor] - Titles and what is typed.
 * @cssprop [--garden-search-soft] - Excerpts and everything that whispers.
 * @cssprop [--garden-search-surface] - Ground of the field.
 * @cssprop [--garden-search-ground] - Ground of popup, dialog and sheet; of what is written on the accent.
 * @cssprop [--garden-search-border] - Border of what can be operated.
 * @cssprop [--garden-search-hairline] - Lines that only part.
 * @cssprop [--garden-search-tint] - Ground of what the pointer or the focus is on.
 * @cssprop [--garden-search-tint-strong] - Ground of what is chosen; the field's ring.
 * @cssprop [--garden-search-mark] - Ground of a match in a text.
 * @cssprop [--garden-search-mark-text] - A match in a text.
 * @cssprop [--garden-search-error] - The rule beside an error.
 * @cssprop [--garden-search-radius=14px] - Corners of the field.
 * @cssprop [--garden-search-radius-small=8px] - Corners of rows and small buttons.
 * @cssprop [--garden-search-radius-chip=99px] - Corners of chips.
 * @cssprop [--garden-search-space=16px] - Space above and below a result; 10px in the compact density.
 * @cssprop [--garden-search-font=inherit] - Family of everything.
 * @cssprop [--garden-search-font-size=inherit] - Size of the text, and with it of everything.
 * @cssprop [--garden-search-title-font=inherit] - Family of the titles.
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
  /** A garden to search instead of the one at `src`. Default: none. */
  garden: Garden | undefined;
  /** The text of the field. Default: empty. */
  value = '';
  /** What every result must carry. Default: nothing. Set a new object to change it. */
  filters: Filters = UNFILTERED;
  /** What every result must carry, locked: `tag:garden -tag:draft path:blog/`. Default: nothing. */
  filter = '';
  /** The order of the results: `relevance`, `tended`, `newest`, `title` or a declared property. Default: the garden's own. */
  sort: Sort | '' = '';
  /** What the results are grouped by, the best first: `folder`, `category`, `stage` or `year`. Default: nothing. */
  groupBy: GroupBy | '' = '';
  /** What to offer for filtering, in this order. Default: whatever the garden has of `tags stage category year language`, then declared properties. */
  facets = '';
  /** Remembers searches that led to a note, in this browser only. Default: false. */
  recent = false;
  /** Makes what stands in a result's row. Default: title, excerpt, sections and what is known of the note. */
  renderResult: RenderResult | undefined;
  /** Name of the field. Default: that of `messages`. */
  label = '';
  /** Shown in the empty field. Default: that of `messages`. */
  placeholder = '';
  /** Where the search stands: `inline` (default), in a `popup` below its field, or in a `modal` dialog. */
  mode: Mode = 'inline';
  /** Shortcuts that open it, parted by spaces. Default: `mod+k /` in mode `modal`, none in others; empty for none. */
  hotkeys: string | null | undefined;
  /** Where the search is kept in the page's address: `none` (default), `query` or `hash`. */
  urlState: UrlState = 'none';
  /** When the garden is opened: `visible`, `intent` or `eager`. Default: `visible` in mode `inline`, else `intent`. */
  load: Load | '' = '';
  /** Fetches ahead of need, up to 100 KB, unless the visitor has asked to save data. Default: false. */
  warm = false;
  /** Words in place of the element's own, in every language. Default: none. */
  messages: Partial<Messages> = {};
}

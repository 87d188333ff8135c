// Public face of the list: properties and parts.

import type { PropertyDeclarations } from 'lit';
import type { GroupBy } from '../core/notes/groups.js';
import type { RenderResult } from '../view/events.js';
import { GardenElement } from '../wander/garden-element.js';
import type { ListQuestion, ListSort } from './ask.js';

/** Number of notes of a list, and of those that a press on "more" adds. */
export const LIMIT = 10;

/**
 * Properties and parts of `<garden-list>`.
 *
 * @csspart results - List of notes, or its groups.
 * @csspart group - Heading of a group of notes.
 * @csspart result - Note in the list.
 * @csspart result-title - Title of a note, a link; a name that no note has is no link.
 * @csspart excerpt - Beginning of a note, in the layout `cards`.
 * @csspart meta - Line of a note with its folders, stage, date and tags.
 * @csspart folders - Folders of a note.
 * @csspart stage - Stage of growth of a note.
 * @csspart tag - Tag of a note, a button that opens the search at it.
 * @csspart fresh - Dot of a note that was changed since the last visit.
 * @csspart none - Line of a list without a note.
 * @csspart more - Button that shows more notes.
 * @csspart action - Button that chooses other random notes.
 * @csspart error - Message of a list that could not be read.
 * @csspart retry - Button in an error that tries again.
 */
export class ListFace extends GardenElement {
  static override properties: PropertyDeclarations = {
    ...GardenElement.properties,
    query: {},
    sort: {},
    limit: { type: Number },
    of: {},
    for: {},
    layout: { reflect: true, useDefault: true },
    groupBy: { attribute: 'group-by' },
    recent: {},
    search: {},
    renderResult: { attribute: false },
  };

  /** Query for the notes, in the language of the search: `#garden stage:>=budding`. Default: all notes. */
  query = '';
  /**
   * Order: `tended`, `newest`, `title`, `relevance`, a declared property, `random`, or `anniversary` for notes of this day in
   * earlier years. Default: `relevance`, without words `tended`.
   */
  sort: ListSort | '' = '';
  /** Number of notes, and of those that the button for more adds. Default: 10. */
  limit = LIMIT;
  /**
   * Notes around the page's own instead of a query's: `related`, `backlinks`, `links`, or `unresolved` for names that no note
   * has. Default: none.
   */
  of: ListQuestion['of'] = '';
  /** Address of the note for `of`. Default: the page's, by its canonical link or its own address. */
  for = '';
  /** Look of the list: `list`, `cards` with the beginning of each note, or `compact` with a line for each. Default: `list`. */
  layout: 'list' | 'cards' | 'compact' = 'list';
  /** Property that groups the notes: `folder`, `category`, `stage` or `year`. Default: no groups. */
  groupBy: GroupBy | '' = '';
  /**
   * `visit` lists the notes tended since this browser's last visit, whose day it keeps. Results of a search on the page then
   * have a dot too. Default: all notes.
   */
  recent: 'visit' | '' = '';
  /** Search that a tag opens: the id of a `<garden-search>`, or the address of a page whose search has `url-state`. Default: the first on the page. */
  search = '';
  /** Renders one note. Default: title and a line of metadata. */
  renderResult: RenderResult | undefined;
}

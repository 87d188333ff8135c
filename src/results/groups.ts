// Results in groups. Fetched for pages with `group-by`.

import { css, html, type TemplateResult } from 'lit';
import type { Result } from '../core/garden.js';
import type { Stage } from '../core/note.js';
import { FACETS, type FacetName } from '../core/notes/facets.js';
import { foldersOf } from './folders.js';
import { validMessages } from '../messages/page-messages.js';
import { GROUP_ENGLISH } from '../messages/group-messages.js';
import { rowsTemplate } from './results.js';
import type { Groups, RowActions, RowView } from '../view/view.js';

/** Styles of the headings of groups. */
const styles = css`
  .group {
    padding-block: 12px 4px;
    font-size: 0.875em;
    font-weight: 600;
    color: var(--_soft);
  }
`;

/** Property that results may be grouped by. */
export type GroupBy = 'folder' | Extract<FacetName, 'category' | 'stage' | 'year'>;

const WAYS: readonly GroupBy[] = ['folder', 'category', 'stage', 'year'];

/** Gives the group of each result; empty for a result without one. */
function keysOf(by: GroupBy, results: readonly Result[]): string[] {
  if (by === 'folder') return foldersOf(results.map(({ url }) => url));
  const { valuesOf } = FACETS.find(({ name }) => name === by)!;
  return results.map((result) => valuesOf(result)[0] ?? '');
}

/** Creates the groupings of a host's results, by name. */
export function create(host: HTMLElement): ReadonlyMap<string, Groups> {
  host.shadowRoot!.adoptedStyleSheets.push(styles.styleSheet!);
  return new Map(
    WAYS.map((by) => {
      const template = (view: RowView, act: RowActions) => groupsTemplate(by, view, act);
      return [by, { gather: (results) => gather(results, keysOf(by, results)), template }];
    }),
  );
}

function gather(results: readonly Result[], keys: readonly string[]): Result[] {
  const groups = new Map<string, Result[]>(keys.map((key) => [key, []]));
  results.forEach((result, i) => groups.get(keys[i]!)!.push(result));
  return [...groups.values()].flat();
}

// Renders the groups. Results that came later are below, where a group may begin again.
function groupsTemplate(by: GroupBy, view: RowView, act: RowActions): TemplateResult {
  const { results } = view.shown!.answer;
  const keys = keysOf(by, results);
  // Rows in groups of folders do not name the folder again.
  const rows = rowsTemplate(results, view, act, by === 'folder' ? keys.map(() => '') : undefined);
  const starts = [...keys.keys()].filter((i) => !i || keys[i] !== keys[i - 1]);
  return html`
    <div
      class="results"
      part="results"
      role="group"
      aria-label=${view.messages.results}
      aria-busy=${view.pending}
    >
      ${starts.map(
        (start, i) =>
          html`<p class="group" part="group" id="group-${i}" dir="auto">${nameOf(by, keys[start]!, view)}</p>
            <ul aria-labelledby="group-${i}">
              ${rows.slice(start, starts[i + 1])}
            </ul>`,
      )}
    </div>
  `;
}

function nameOf(by: GroupBy, key: string, { messages }: RowView): string {
  const name = by === 'stage' ? messages.stage[key as Stage] : key;
  return name || { ...GROUP_ENGLISH, ...validMessages(GROUP_ENGLISH, messages) }.otherNotes;
}

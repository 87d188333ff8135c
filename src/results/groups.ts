// Results in groups. Fetched for pages with `group-by`.

import { css, html, nothing, type TemplateResult } from 'lit';
import type { Stage } from '../core/note.js';
import { gatherGroups, GROUPINGS, groupsOf, type GroupBy } from '../core/notes/groups.js';
import { allMessages, withEnglish } from '../messages/second-messages.js';
import { GROUP_ENGLISH } from '../messages/group-messages.js';
import { rowsTemplate } from './results.js';
import { addStyles } from '../view/adopted-styles.js';
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

/** Creates the groupings of a host's results, by name. */
export function create(host: HTMLElement): ReadonlyMap<string, Groups> {
  addStyles(host, styles);
  return new Map(
    GROUPINGS.map((by) => {
      const template = (view: RowView, act: RowActions) => groupsTemplate(by, view, act);
      return [by, { gather: (results) => gatherGroups(by, results), template }];
    }),
  );
}

// Renders the groups. Results that came later are below, where a group may begin again.
function groupsTemplate(by: GroupBy, view: RowView, act: RowActions): TemplateResult {
  const { results } = view.shown!.answer;
  const keys = groupsOf(by, results);
  // Rows in groups of folders do not name the folder again.
  const rows = rowsTemplate(results, view, act, by === 'folder' ? keys.map(() => '') : undefined);
  const starts = [...keys.keys()].filter((i) => !i || keys[i] !== keys[i - 1]);
  const isPlain = keys.every((key) => !key); // no note is in a group: there are no others
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
          html`${
              isPlain
                ? nothing
                : html`<p class="group" part="group" id="group-${i}" dir="auto">
                    ${nameOf(by, keys[start]!, view)}
                  </p>`
            }
            <ul aria-labelledby=${isPlain ? nothing : `group-${i}`}>
              ${rows.slice(start, starts[i + 1])}
            </ul>`,
      )}
    </div>
  `;
}

function nameOf(by: GroupBy, key: string, { messages }: RowView): string {
  const name = by === 'stage' ? allMessages({ messages }).stage[key as Stage] : key;
  return name || withEnglish(GROUP_ENGLISH, messages).otherNotes;
}

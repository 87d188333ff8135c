// Rest of a row: its description, its sections, its line of metadata, and clicks on its ground. The row keeps the place
// of that line.

import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Excerpt, Result } from '../core/garden.js';
import { tended, type Stage } from '../core/note.js';
import { foldersOf } from '../core/notes/folders.js';
import { toggleTag } from '../core/notes/set-filter.js';
import { tagKey } from '../core/notes/tags.js';
import { formatDay } from '../messages/locale.js';
import { allMessages } from '../messages/second-messages.js';
import { drawIcon } from '../view/icons.js';
import { follow, safeUrl } from '../view/links.js';
import type { RowActions, RowView } from '../view/view.js';
import { copiesTemplate } from './copies.js';
import { segmentsTemplate } from './results.js';
import { rowAt } from './rows-controller.js';
import { freshTemplate } from './visits.js';

/** Distance of the pointer, in CSS pixels, from which a click is the end of a selection. */
const MAX_CLICK_DISTANCE = 4;

/**
 * Describes a result to people who hear its title: the section of its excerpt, its garden, its stage and its date.
 * @param title whole title, where the row shows less of it
 */
export function describeResult(result: Result, view: RowView, title = ''): string | undefined {
  const { stage, excerpt, garden } = result;
  const { section, stop, stage: stages } = allMessages(view);
  const heading = excerpt?.heading.map(({ text }) => text).join('');
  const facts = [
    title,
    heading && section(heading),
    garden,
    stage && stages[stage],
    formatDay(tended(result), view.locale),
  ];
  return facts.filter(Boolean).join(stop) || undefined;
}

// The three stand on one ground line and grow in place.
const STAGE_ICONS: Record<Stage, TemplateResult> = {
  seedling: svg`<path d="M4 17h12M10 17v-4.5c0-2-1.5-3.3-4-3.3 0 2.3 1.5 3.3 4 3.3" />`,
  budding: svg`<path d="M4 17h12M10 17V8m0 5c0-2-1.7-3.300-4.5-3.3 0 2.3 1.7 3.3 4.5 3.300m0-3c0-3 1.7-5 5-5 0 3.200-1.7 5-5 5" />`,
  evergreen: svg`<path d="M4 17h12M10 17V9m0 4a5 5 0 1 0 0-10 5 5 0 0 0 0 10" />`,
};

/** Renders the icon of a stage. */
export function stageIcon(stage: Stage): TemplateResult {
  return drawIcon(STAGE_ICONS[stage]);
}

/** Renders a stage with its icon. */
export function stageTemplate(stage: Stage, view: Pick<RowView, 'messages'>): TemplateResult {
  return html`<span class="stage" part="stage">${stageIcon(stage)}${allMessages(view).stage[stage]}</span>`;
}

/** Renders the first two other sections that match, by their headings. */
export function sectionsTemplate({ sections }: Result): TemplateResult | typeof nothing {
  if (!sections.length) return nothing;
  return html`<ul class="sections">
    ${sections.slice(0, 2).map(sectionTemplate)}
  </ul>`;
}

function sectionTemplate({ heading, url, segments }: Excerpt): TemplateResult {
  return html`<li part="section">
    <a dir="auto" href=${safeUrl(url) ?? nothing}>${segmentsTemplate(heading.length ? heading : segments)}</a>
  </li>`;
}

/**
 * Makes a function that renders the line of metadata of a result, by its place. It has folders, stage and day, a dot for a
 * note changed lately, its garden, where else it is, and its tags. Keeps the line of a note not read yet.
 * @param folders folders that each line names. Default: those of its note
 */
export function factsTemplateOf(
  results: readonly Result[],
  view: RowView,
  act: RowActions,
  folders = foldersOf(
    results.map(({ url }) => url),
    view.shown?.folders,
  ),
): (place: number) => TemplateResult {
  return (place) => factsTemplate(results[place]!, folders[place]!, view, act);
}

function factsTemplate(result: Result, folders: string, view: RowView, act: RowActions): TemplateResult {
  const { stage } = result;
  const day = tended(result);
  const { fresh } = allMessages(view);
  return html`
    ${folders ? html`<bdi part="folders">${folders}</bdi>` : nothing}
    ${stage ? stageTemplate(stage, view) : nothing}
    ${day ? html`<time datetime=${day}>${formatDay(day, view.locale)}</time>` : nothing}
    ${result.url ? nothing : html`<i></i>`} ${freshTemplate(result, view.garden, fresh)}
    ${gardenTemplate(result)} ${copiesTemplate(result, view)} ${tagsTemplate('row', result, view, act)}
  `;
}

/** Renders the name of a note's garden, where several are searched as one. */
function gardenTemplate({ garden }: Result): TemplateResult | typeof nothing {
  return garden ? html`<span part="garden"><bdi>${garden}</bdi></span>` : nothing;
}

/** Renders a note's tags with their matches marked, as buttons that filter. @param place place of the note on screen */
export function tagsTemplate(
  place: 'row' | 'pane',
  { url, tags, tagSegments = [] }: Result,
  view: RowView,
  act: RowActions,
): TemplateResult[] {
  const { chosen, filters } = view;
  const { filterBy } = allMessages(view);
  return tags.map((label, i) => {
    const tag = tagKey(label);
    return html`<button
      class="tag"
      part="tag"
      type="button"
      data-key="${place} ${tag} ${url}"
      aria-label=${chosen ? filterBy(label) : nothing}
      aria-pressed=${chosen ? chosen.has(tag) : nothing}
      @focus=${showWhole}
      @click=${() => act.filter(toggleTag(filters, tag))}
    >
      <bdi title=${label}>${tagSegments[i] ? segmentsTemplate(tagSegments[i]) : label}</bdi>
    </button>`;
  });
}

// Chromium scrolls to no button of which some is in sight. A pressed one stays, so that the pointer is still over it.
function showWhole({ currentTarget }: Event): void {
  const button = currentTarget as Element;
  if (button.matches(':focus-visible')) button.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/**
 * Lets a click on the ground of a row stand for its first link. That is for rows of a page's own: in others the title's
 * link covers the ground.
 */
export function followGround(host: HTMLElement): void {
  let pressed: MouseEvent | undefined;
  host.addEventListener('pointerdown', (event) => (pressed = event));
  host.addEventListener('click', (event) => {
    const [target, row] = rowAt(host, event);
    if (!row || target!.closest('a[href], button, input, select, summary')) return;
    const { clientX, clientY } = pressed ?? event;
    const distance = Math.abs(event.clientX - clientX) + Math.abs(event.clientY - clientY);
    if (distance < MAX_CLICK_DISTANCE) follow(target!.closest('li')?.querySelector('a[href]'), event);
  });
}

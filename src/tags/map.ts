// Map of tags: circles by their notes, the beds of branches, and names where there is room.

import { html, nothing, svg, type TemplateResult } from 'lit';
import type { TagsMessages } from '../messages/list-messages.js';
import { secondIcon } from '../view/second-icons.js';
import type { MapController } from './map-controller.js';
import { STEP, type Mark } from './map-view.js';
import type { Branch, Name } from './place-names.js';

/** Values that the map shows. */
interface MapScene {
  branches: readonly Branch[];
  names: readonly Name[];
  /** Tags that the search has chosen. */
  chosen: ReadonlySet<string>;
  /** Tags that the search leaves out. */
  left: ReadonlySet<string>;
  /** Notes that a tag shares with the chosen ones, by tag. */
  shared: ReadonlyMap<string, number>;
  messages: TagsMessages;
  /** Line below the map: the tag that it points at. */
  line: unknown;
}

/** Space around the circles of a branch, by the radius of the smallest one. */
const BED = 2.4;

/** Largest space around the circles of a branch, in pixels. */
const MAX_BED = 14;

/** Renders the map in its frame, with the line and the buttons below it. */
export function mapTemplate(map: MapController, scene: MapScene): TemplateResult {
  const { messages } = scene;
  const kind = `${map.magnified > 1 ? 'near' : ''} ${map.active ? 'over' : ''}`;
  return html`<div class="board">
    <div
      class="frame ${kind}"
      part="map"
      role="application"
      tabindex="0"
      aria-label=${messages.tagMap}
      aria-describedby="line"
    >
      ${drawing(map, scene)}
    </div>
    <div class="strip">
      <p id="line" role="status">${scene.line}</p>
      ${zoomTemplate(map, 'minus', messages.zoomOut, map.magnified === 1)}
      ${zoomTemplate(map, 'plus', messages.zoomIn, false)}
    </div>
  </div>`;
}

function zoomTemplate(
  map: MapController,
  way: 'minus' | 'plus',
  name: string,
  idle: boolean,
): TemplateResult {
  return html`<button
    type="button"
    part="zoom"
    aria-label=${name}
    title=${name}
    aria-disabled=${idle}
    @click=${() => map.zoom(way === 'plus' ? STEP : 1 / STEP)}
  >
    ${secondIcon(way)}
  </button>`;
}

/** Draws the map. It says nothing to assistive technology: its frame has a name, and the list tells all of it. */
function drawing(map: MapController, scene: MapScene): TemplateResult {
  const { drawn: marks, frame, active } = map;
  const { branches, chosen, shared } = scene;
  const bed = Math.min(MAX_BED, BED * (marks.at(-1)?.radius ?? 0) + 2);
  return html`<svg
    class="map ${chosen.size ? 'some' : ''}"
    viewBox="0 0 ${frame.width || 1} ${frame.height || 1}"
    aria-hidden="true"
  >
    ${branches.map(({ marks }) => bedTemplate(marks, bed))}
    ${marks.filter(({ tag }) => chosen.has(tag)).map((mark) => linesTemplate(mark, marks, shared))}
    ${marks.map((mark) => circle(mark, 0, `mark ${stateOf(mark.tag, scene)}`))}
    ${marks.filter(({ tag }) => tag === active).map((mark) => circle(mark, 4, 'ring'))}
    ${scene.names.map((name) => nameTemplate(name, scene, active))}
  </svg>`;
}

function circle({ x, y, radius }: Mark, more: number, kind: string): TemplateResult {
  return svg`<circle class=${kind} cx=${x} cy=${y} r=${radius + more}></circle>`;
}

function bedTemplate(marks: readonly Mark[], space: number): TemplateResult {
  return svg`<g class="bed">${marks.map((mark) => circle(mark, space, ''))}</g>`;
}

/** Draws lines from a chosen tag to those that it shares notes with, the wider the more. */
function linesTemplate(from: Mark, marks: readonly Mark[], shared: ReadonlyMap<string, number>): unknown {
  const most = Math.max(...shared.values());
  return marks.map(({ tag, x, y }) => {
    const notes = shared.get(tag);
    if (!notes) return nothing;
    return svg`<path class="line" stroke-width=${1 + (4 * notes) / most} d="M${from.x} ${from.y}L${x} ${y}"></path>`;
  });
}

function nameTemplate(name: Name, scene: MapScene, active: string | undefined): TemplateResult {
  const { tag, text, x, y, size, branch } = name;
  const kind = `${branch ? 'branch' : ''} ${tag === active ? 'active' : stateOf(tag, scene)}`;
  return svg`<text class=${kind} x=${x} y=${y} font-size=${size}>${text}</text>`;
}

function stateOf(tag: string, { chosen, left, shared }: MapScene): string {
  return chosen.has(tag) ? 'on' : left.has(tag) ? 'left' : shared.has(tag) ? 'beside' : '';
}

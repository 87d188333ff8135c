import { css } from 'lit';
import { facts } from '../results/facts.styles.js';
import { results } from '../results/results.styles.js';
import { rowEnd } from '../results/row-end.styles.js';
import { row } from '../results/row.styles.js';
import { states } from '../results/states.styles.js';
import { tokens } from '../view/tokens.styles.js';

const own = css`
  .brief .result {
    padding-block: calc(0.75 * var(--_space));
  }
  .title:not([href]) {
    font-weight: 450;
    color: var(--_soft);
  }
  .quiet {
    margin-block: 8px;
  }
  [part='none'] {
    font-size: 0.9375em;
  }
  /* What a build has written stays as the page sets it. Its margins were one with those around it before the script. */
  form:has(> slot:not([name])) {
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    color: inherit;
  }
  ::slotted(ul[data-garden-list]) {
    margin-block: 0;
  }
  /* What the owner's query matches is nothing that the reader asked for. */
  .result mark {
    all: unset;
    forced-color-adjust: preserve-parent-color;
  }
  /* A note is there whole: no excerpt and no section is still to come. */
  :host .results .text {
    grid-template-columns: minmax(0, 1fr) auto;
    block-size: auto;
    overflow: visible;
  }
  /* Text against the page's direction ends at its edge, where Chromium leaves no room for an ellipsis: it hangs over. */
  .text:dir(rtl) > :dir(ltr),
  .text:dir(ltr) > :dir(rtl) {
    margin-inline-end: -1em;
    padding-inline-end: 1em;
  }
  /* A line for each note: the title, and at the end of the line what fits. */
  :host([layout='compact']) .result {
    max-inline-size: 44em;
    display: flex;
    align-items: center;
    gap: 12px;
    padding-block: 3px;
  }
  :host([layout='compact']) .text {
    flex: 0 1 auto;
    min-inline-size: 5em;
  }
  :host([layout='compact']) .title {
    display: block;
    overflow: hidden;
    font-size: 1em;
    font-weight: 500;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  /* Without the room of a row, nothing else tells a link from a name that no note has. */
  :host([layout='compact']) .title[href] {
    text-decoration-line: underline;
    text-decoration-color: var(--_border);
    text-underline-offset: 4px;
  }
  :host([layout='compact']) .result:hover .title {
    text-decoration-color: var(--_accent);
  }
  :host([layout='compact']) .meta {
    flex: none;
    margin: 0;
    margin-inline-start: auto;
    mask: none;
  }
  :host([layout='compact']) .result:not(:focus-within)::before,
  :host([layout='compact']) :is(.tag, .sections, .copies, [part='folders']) {
    display: none;
  }
  @container (max-width: 30em) {
    :host([layout='compact']) .stage {
      display: none;
    }
  }
  @container (max-width: 12em) {
    :host([layout='compact']) .meta {
      display: none;
    }
  }
  :host([layout='cards']) :is(ul.results, .results ul) {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(16em, 100%), 1fr));
    gap: 12px;
  }
  :host([layout='cards']) .result {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    padding: var(--_space);
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    box-shadow: none;
  }
  :host([layout='cards']) .result:hover {
    border-color: var(--_border);
  }
  :host([layout='cards']) .result:has(.title:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: -1px;
  }
  /* No second column, whose gap would make the first one narrower. */
  :host([layout='cards']) .text {
    column-gap: 0;
  }
  :host([layout='cards']) .result::before {
    content: none;
  }
  /* In the line of a narrow card, date and tags have the room. */
  :host([layout='cards']) :is(.sections, [part='folders']),
  .result .meta:not(:has(> *)),
  :host([layout='cards']) .meta:not(:has(> :not([part='folders']))) {
    display: none;
  }
  :host([layout='cards']) .excerpt {
    -webkit-line-clamp: 3;
  }
  :host([layout='cards']) .meta:dir(rtl) .tag {
    max-inline-size: 9em;
  }
`;

/** Styles of the layouts of a list. */
export const styles = [tokens, results, row, facts, rowEnd, states, own];

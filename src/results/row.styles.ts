import { css } from 'lit';

/** Styles of what stands in a row: title, excerpt, and the place of the line of metadata. */
export const row = css`
  a {
    color: inherit;
    text-decoration: none;
  }
  /* A row is as high without its excerpt as with it: a title of two lines leaves one for it. */
  .text {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr) auto;
    margin-inline-start: -2px;
    padding-inline-start: 2px;
    overflow: hidden;
  }
  .results:not(.brief) .text {
    block-size: 4.625em;
  }
  :host([density='compact']) .results:not(.brief) .text {
    block-size: 3.1875em;
  }
  .title,
  .excerpt {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  .title {
    grid-column: 1 / -1;
    font-family: var(--garden-search-title-font, inherit);
    font-size: 1.0625em;
    font-weight: 620;
    /* A whole pixel at the usual size: where it is none, WebKit rounds it up or down by the font. */
    line-height: 1.471;
    outline: 0;
  }
  .excerpt {
    align-self: start;
    margin-block-start: 1px;
    font-size: 0.9375em;
    text-wrap: pretty;
  }
  :host([density='compact']) .excerpt {
    -webkit-line-clamp: 1;
  }
  mark {
    border-radius: 3px;
    padding: 1px 2px;
    margin-inline: -2px;
    background: var(--_mark);
    color: var(--_mark-text);
    font-weight: 600;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }
  a mark {
    padding: 0;
    margin: 0;
    background: none;
    color: inherit;
    font-weight: inherit;
    text-decoration: underline;
    text-decoration-color: var(--_accent);
    text-decoration-thickness: 2px;
    text-decoration-skip-ink: none;
    text-underline-offset: 0.28em;
  }
  .meta {
    block-size: max(24px, 1.84em);
    margin-block-start: calc(0.375 * var(--_space));
    font-size: 0.8125em;
  }
  .results:not(:has(.meta > *)) .meta {
    display: none;
  }
`;

import { css } from 'lit';

/** Styles of the results. */
export const results = css`
  .result {
    position: relative;
    padding-block: var(--_space);
    border-radius: calc(1.5 * var(--_radius-small));
  }
  .result::before {
    content: '';
    position: absolute;
    inset: 0 0 auto;
    border-block-start: 1px solid var(--_hairline);
  }
  .result:first-child::before,
  .result:focus-within + .result::before,
  :is(.field, .head):focus-within ~ * .next + .result::before {
    opacity: 0;
  }
  /* The ground reaches 16px beyond the text at both ends; a shadow adds no width to scroll to. */
  .result:focus-within,
  :is(.field, .head):focus-within ~ * .next {
    background: var(--_tint-strong);
    box-shadow:
      16px 0 var(--_tint-strong),
      -16px 0 var(--_tint-strong);
  }
  /* The line above it turns into the bar at its start edge. */
  .result:focus-within::before,
  :is(.field, .head):focus-within ~ * .next::before {
    inset-block: 0;
    inset-inline: -16px auto;
    inline-size: 3px;
    border: 0;
    opacity: 1;
    border-radius: 2px;
    background: var(--_accent);
  }
  @media (hover: hover) {
    :is(.field, .head):focus-within ~ * .next::after {
      content: '↵' / '';
      position: absolute;
      inset: auto 0 var(--_space) auto;
      min-inline-size: 24px;
      border: 1px solid var(--_border);
      border-radius: 6px;
      background: var(--_ground);
      font-size: 0.8125em;
      line-height: 22px;
      text-align: center;
    }
    .next:dir(rtl)::after {
      inset-inline: 0 auto;
    }
    :is(.field, .head):focus-within ~ * .next .meta {
      margin-inline-end: 32px;
    }
    .result:hover:not(:focus-within) {
      background: var(--_tint);
      box-shadow:
        16px 0 var(--_tint),
        -16px 0 var(--_tint);
    }
  }
  a {
    color: inherit;
    text-decoration: none;
  }
  /* A row is as high without its excerpt as with it: a title of two lines leaves one for it. */
  .text {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr) auto;
    column-gap: 24px;
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
  .title {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    grid-column: 1 / -1;
    font-family: var(--garden-search-title-font, inherit);
    font-size: 1.0625em;
    font-weight: 620;
    /* A whole pixel at the usual size: where it is none, WebKit rounds it up or down by the font. */
    line-height: 1.471;
    scroll-margin-block: 6em;
    outline: 0;
  }
  /* The whole row is the link's target; what else can be pressed lies above it. */
  .title[href]::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .excerpt {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    align-self: start;
    margin-block-start: 1px;
    font-size: 0.9375em;
    text-wrap: pretty;
  }
  /* Above the link's target, so that it can be selected. */
  p.excerpt {
    position: relative;
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
    text-decoration: underline 2px var(--_accent);
    text-decoration-skip-ink: none;
    text-underline-offset: 0.28em;
  }
  /* Beside the excerpt, in its two lines. */
  .sections {
    max-inline-size: 14em;
    align-self: start;
    margin-block-start: 1px;
    padding-inline-start: 12px;
    border-inline-start: 2px solid var(--_hairline);
    font-size: 0.875em;
  }
  .sections a {
    position: relative;
    display: block;
    overflow: hidden;
    block-size: 24px;
    line-height: 24px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .sections a:hover {
    color: var(--_accent);
  }
  .meta {
    display: flex;
    align-items: center;
    gap: 0 12px;
    block-size: 24px;
    margin-block-start: calc(0.375 * var(--_space));
    overflow: auto hidden;
    scrollbar-width: none;
    font-size: 0.8125em;
    white-space: nowrap;
    mask: linear-gradient(to left, transparent, #000 16px);
  }
  .meta:dir(rtl) {
    mask: linear-gradient(to right, transparent, #000 16px);
  }
  .meta > * {
    flex: none;
  }
  .meta > [part='folders'] {
    max-inline-size: 12em;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .results:not(:has(.meta > *)) .meta {
    display: none;
  }
  .meta :focus-visible {
    outline-offset: -2px;
  }
  .meta > :not(:hover, [aria-pressed='true']) {
    color: var(--_soft);
  }
  .stage {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .stage .icon {
    inline-size: 17px;
    block-size: 17px;
    color: var(--_accent);
  }
  .tag {
    position: relative;
    display: inline-flex;
    align-items: center;
    min-block-size: 24px;
    min-inline-size: 24px;
    font-weight: 500;
  }
  .tag bdi::before {
    content: '#';
    color: var(--_accent);
  }
  .tag:hover,
  .tag[aria-pressed='true'] {
    text-decoration: underline;
    text-underline-offset: 4px;
  }
  @container (max-width: 35em) {
    .sections {
      display: none;
    }
  }
  @media (forced-colors: active) {
    mark {
      background: Mark;
      color: MarkText;
    }
    a mark {
      color: LinkText;
    }
    .result:focus-within,
    :is(.field, .head):focus-within ~ * .next {
      outline: 2px solid Highlight;
      outline-offset: 4px;
    }
  }
`;

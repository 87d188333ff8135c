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
  .result:focus-within + .result::before {
    opacity: 0;
  }
  /* The ground reaches 16px beyond the text at both ends; a shadow adds no width to scroll to. */
  .result:focus-within {
    background: var(--_tint);
    box-shadow:
      16px 0 var(--_tint),
      -16px 0 var(--_tint);
  }
  /* The line above it turns into the bar at its start edge. */
  .result:focus-within::before {
    inset-block: calc(var(--_space) - 2px);
    inset-inline: -16px auto;
    inline-size: 3px;
    border: 0;
    opacity: 1;
    border-radius: 2px;
    background: var(--_accent);
  }
  @media (hover: hover) {
    .result:hover {
      background: var(--_tint);
      box-shadow:
        16px 0 var(--_tint),
        -16px 0 var(--_tint);
    }
    .result:hover + .result:not(:focus-within)::before,
    .result:hover:not(:focus-within)::before {
      opacity: 0;
    }
  }
  a {
    color: inherit;
    text-decoration: none;
  }
  .title {
    display: block;
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
    margin-block-start: 4px;
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
  .sections {
    display: grid;
    grid-template-columns: fit-content(14em) minmax(0, 1fr);
    gap: 4px 16px;
    margin-block-start: calc(0.75 * var(--_space));
    padding-inline-start: 14px;
    border-inline-start: 2px solid var(--_hairline);
    font-size: 0.875em;
  }
  .sections li {
    display: grid;
    grid-column: span 2;
    grid-template-columns: subgrid;
  }
  .sections :is(a, span) {
    position: relative;
    overflow: hidden;
    padding-block: 1px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .sections a {
    font-weight: 550;
    min-block-size: 24px;
  }
  .sections a:hover {
    color: var(--_accent);
  }
  .sections a:only-child {
    grid-column: span 2;
    font-weight: 400;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 12px;
    min-block-size: 24px;
    margin-block-start: calc(0.375 * var(--_space));
    font-size: 0.8125em;
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
      grid-template-columns: minmax(0, 1fr);
    }
    .sections li {
      grid-column: auto;
    }
    .sections a + span {
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
    .result:focus-within {
      outline: 2px solid Highlight;
      outline-offset: 4px;
    }
  }
`;

import { css } from 'lit';

/** Styles of the two panes of a wide dialog: close rows, and beside them the note that is active. */
export const pane = css`
  .panes {
    display: contents;
  }
  @media (min-width: 56.25em) {
    .modal {
      inline-size: min(65em, 100% - 32px);
    }
    .panes:has(> .pane) {
      flex: 1;
      display: grid;
      grid-template: minmax(0, 1fr) / min(27em, 50%) minmax(0, 1fr);
      min-block-size: 0;
      outline: 0;
    }
    /* The list is a narrow search of its own: its tags are a row. */
    .panes:has(> .pane) > .body {
      container-type: inline-size;
      grid-template-columns: minmax(0, 1fr);
      border-inline-end: 1px solid var(--_hairline);
    }
    .panes:has(> .idle) > .body .facets {
      display: none;
    }
    .panes:has(> .pane) .main,
    .panes > .body:not(:has(> .facets > *)) > .main {
      padding-block-start: 8px;
    }
    /* Where nothing is found there is nothing to filter, and help stands where the list was. */
    .panes > .body:not(:has(> .facets > *)) {
      grid-template-columns: minmax(0, 1fr);
    }
    .panes:has(> .pane) .result {
      display: grid;
      grid-template: auto 1.265625em / minmax(0, 1fr) auto;
      align-items: start;
      column-gap: 12px;
      padding-block: 5px;
    }
    .panes:has(> .pane) .brief .result {
      grid-template-rows: auto;
      padding-block: 10px;
    }
    .panes:has(> .pane) .text {
      display: contents;
    }
    .panes:has(> .pane) .title {
      -webkit-line-clamp: 1;
      grid-column: 1;
      line-height: max(24px, 1.471em);
      font-size: 0.9375em;
    }
    .panes:has(> .pane) .result > .text > .excerpt {
      -webkit-line-clamp: 1;
      grid-area: 2 / 1 / auto / -1;
      min-block-size: 1.5em;
      margin: 0;
      font-size: 0.84375em;
    }
    .panes:has(> .pane) .result .meta {
      grid-area: 1 / 2;
      align-self: center;
      gap: 8px;
      block-size: 20px;
      margin: 0;
      mask: none;
      font-size: 0.78125em;
      font-variant-numeric: tabular-nums;
    }
    /* The pane says the rest. */
    .panes:has(> .pane) .result :is(.sections, [part='folders'], .copies, .tag) {
      display: none;
    }
    /* A note found without a text is told from others of its name by where it is. */
    .panes:has(> .pane)
      [aria-busy='false']:not(.brief)
      > .result:not(:has(.excerpt:not(:empty)))
      [part='folders'] {
      display: block;
      position: absolute;
      inset-block-end: 5px;
      inset-inline-start: 0;
      max-inline-size: 100%;
      line-height: 24px;
      pointer-events: none;
    }
    .panes:has(> .pane) .result .stage {
      gap: 0;
      font-size: 0;
    }
    .panes:has(> .pane) .result.next::after {
      inset-block: auto 5px;
    }
    /* Room for the key at the end of the row, whatever the direction of the text. */
    .panes:has(> .pane) .next .excerpt {
      max-inline-size: calc(100% - 32px);
    }
    .head:focus-within ~ .panes:has(> .pane) .next .meta {
      max-inline-size: none;
    }
  }
  .pane {
    overflow: hidden auto;
    overscroll-behavior: contain;
    padding: 20px 28px 28px;
    outline: 0;
  }
  .pane :is(.path, .facts) {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 14px;
    font-size: 0.8125em;
    color: var(--_soft);
  }
  .pane h2 {
    font-family: var(--garden-search-title-font, inherit);
    font-size: 1.375em;
    font-weight: 640;
    line-height: 1.3;
    text-wrap: balance;
  }
  .pane :is(h2, .path) mark {
    padding: 0;
    margin: 0;
    background: none;
    color: inherit;
    forced-color-adjust: preserve-parent-color;
    font-weight: inherit;
    text-decoration: underline;
    text-decoration-color: var(--_accent);
    text-decoration-thickness: 2px;
    text-decoration-skip-ink: none;
    text-underline-offset: 0.28em;
  }
  .pane .facts:has(*) {
    min-block-size: 28px;
    margin-block-start: 4px;
  }
  .passage {
    margin-block-start: 18px;
    padding-inline-start: 14px;
    border-inline-start: 2px solid var(--_hairline);
    font-size: 0.9375em;
    line-height: 1.58;
    color: var(--_soft);
  }
  .passage:first-child {
    border-color: var(--_accent);
    color: var(--_on-ground);
  }
  .passage a {
    display: block;
    min-block-size: 24px;
    line-height: 24px;
    font-weight: 600;
    color: var(--_on-ground);
  }
  :is(.passage, .related) a:hover {
    color: var(--_accent);
  }
  .related {
    margin-block-start: 24px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_hairline);
    animation: come 0.18s ease-out;
  }
  .pane h3 {
    margin-block-end: 8px;
    font-size: 0.8125em;
    font-weight: 600;
    color: var(--_soft);
  }
  .related ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(13em, 1fr));
    gap: 2px 24px;
  }
  :is(.related, .opened) a {
    display: block;
    overflow: hidden;
    min-block-size: 32px;
    line-height: 32px;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: 0.9375em;
    font-weight: 500;
  }
  @media (forced-colors: active) {
    .passage:first-child {
      border-color: Highlight;
    }
    .pane :is(h2, .path) mark {
      text-decoration-color: currentColor;
    }
  }
`;

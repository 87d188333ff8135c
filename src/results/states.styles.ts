import { css } from 'lit';

/** Styles of the status line, and of what stands beside or in place of results. */
export const states = css`
  /* Tall enough for what is chosen to stand in it. */
  .status {
    display: flex;
    align-items: start;
    gap: 8px;
    margin-block: 2px 6px;
    font-size: 0.875em;
  }
  .status > div {
    flex: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    min-inline-size: 0;
    min-block-size: 28px;
  }
  /* In one line, whose words give way before the button does. */
  .hint {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
    white-space: nowrap;
  }
  .hint > i,
  .hint bdi,
  .status:has(.hint) [dir] {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .hint,
  .hint > i {
    flex: 0 9 auto;
  }
  .status:has(.hint):not(:has(.pill)) > div {
    flex-wrap: nowrap;
  }
  @container (max-width: 35em) {
    .status:has(.hint) .sort {
      display: none;
    }
  }
  .hint .chip {
    padding-block: 3px;
  }
  .suggestions,
  .help,
  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-block: 8px;
    font-size: 0.9375em;
  }
  .help p {
    inline-size: 100%;
  }
  .more {
    gap: 12px;
    margin-block: 16px;
  }
  :is(.hint, .suggestions, .help, .more, .error) .chip {
    border-color: var(--_border);
  }
  .error {
    margin-block-start: 24px;
    padding-inline-start: 16px;
    border-inline-start: 3px solid var(--_error);
  }
  .detail {
    margin-block: 4px 12px;
    font-size: 0.8125em;
  }
  /* Bars where text will be: two lines of an excerpt, or title and meta line of a note again and again. */
  .ghost {
    --bar: linear-gradient(transparent 0.45em, var(--_tint) 0 1.05em, transparent 0);
    block-size: 3em;
    background: var(--bar) 0 0 / 96% 1.5em repeat-y;
  }
  .rows {
    block-size: 43.5em;
    background:
      var(--bar) 0 1em / 38% 5.4375em repeat-y,
      var(--bar) 0 2.6em / 24% 5.4375em repeat-y;
  }
`;

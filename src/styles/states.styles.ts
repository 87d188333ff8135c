import { css } from 'lit';

/** The status line, and what stands beside or in place of results. */
export const states = css`
  .status {
    min-block-size: 24px;
    margin-block-end: 8px;
    font-size: 0.875em;
    color: var(--_soft);
  }
  .status b {
    color: var(--_text);
  }
  .suggestions,
  .none,
  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-block: 8px;
    font-size: 0.9375em;
    color: var(--_soft);
  }
  .none p {
    inline-size: 100%;
  }
  .more {
    gap: 12px;
    margin-block: 16px;
  }
  :is(.suggestions, .none, .more, .error) .chip {
    color: var(--_text);
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
    color: var(--_soft);
  }
  /* Bars where text will be: two lines of an excerpt, or title and meta line of five notes. */
  .ghost {
    --bar: linear-gradient(var(--_tint) 0 0);
    min-block-size: 3em;
    background:
      var(--bar) 0 0.45em / 100% 0.6em no-repeat,
      var(--bar) 0 1.95em / 70% 0.6em no-repeat;
  }
  .rows {
    block-size: 27em;
    background:
      var(--bar) 0 1.4em / 40% 5.4em repeat-y,
      var(--bar) 0 3em / 25% 5.4em repeat-y;
  }
`;

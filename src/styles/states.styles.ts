import { css } from 'lit';

/** The status line, and what stands beside or in place of results. */
export const states = css`
  .status {
    min-block-size: 24px;
    margin-block-end: 8px;
    font-size: 0.875em;
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
  }
  .none p {
    inline-size: 100%;
  }
  .more {
    gap: 12px;
    margin-block: 16px;
  }
  :is(.suggestions, .none, .more, .error) .chip {
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
    --bars: transparent 0.4em, var(--_tint) 0 1.1em, transparent 0 1.9em, var(--_tint) 0 2.6em, transparent 0;
    min-block-size: 3em;
    background: linear-gradient(var(--bars)) 0 0 / 80% 3em no-repeat;
  }
  .rows {
    block-size: 27.125em;
    background: linear-gradient(var(--bars)) 0 1em / 45% 5.425em repeat-y;
  }
`;

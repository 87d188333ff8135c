import { css } from 'lit';

/** Styles of the results. */
export const results = css`
  .result {
    position: relative;
    padding-block: var(--_space);
    border-radius: calc(1.5 * var(--_radius-small));
    /* The ground reaches 16px beyond the text at both ends; a shadow adds no width to scroll to. */
    background: var(--_row);
    box-shadow:
      16px 0 var(--_row),
      -16px 0 var(--_row);
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
  .result:focus-within {
    --_row: var(--_tint-strong);
  }
  :is(.field, .head):focus-within ~ * .next {
    --_row: var(--_tint);
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
`;

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
  /* Below the results, which it does not move, and in sight wherever they are scrolled to. */
  .error {
    position: sticky;
    inset-block-end: 8px;
    display: flex;
    align-items: center;
    gap: 12px;
    margin-block: 8px 4px;
    padding: 8px 14px;
    border: 1px solid var(--_error);
    border-radius: var(--_radius-small);
    background: var(--_ground);
    font-size: 0.875em;
  }
  .error p {
    flex: 1;
  }
  /* As high as eight notes, so that what is below moves little when they come. */
  .place {
    block-size: 43.5em;
  }
`;

import { css } from 'lit';

/** The heads of groups of results. */
export const groups = css`
  .group {
    padding-block: 12px 4px;
    font-size: 0.875em;
    font-weight: 600;
    color: var(--_soft);
  }
`;

import { css } from 'lit';

/** Styles of the line that says where else a note is. */
export const copies = css`
  .copies {
    position: relative;
    margin-block-start: 4px;
    font-size: 0.8125em;
  }
  .copies a {
    display: inline-block;
    min-inline-size: 24px;
    min-block-size: 24px;
    color: inherit;
  }
`;

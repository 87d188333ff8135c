import { css } from 'lit';

/** Styles of the places of a result's near copies. */
export const copies = css`
  .copies {
    position: relative;
  }
  .copies a {
    display: inline-block;
    min-inline-size: 24px;
    min-block-size: 24px;
    line-height: 24px;
    text-align: center;
    text-decoration: underline;
    text-underline-offset: 4px;
  }
`;

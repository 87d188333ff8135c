import { css } from 'lit';

/** Styles of the button that copies the link. */
export const copyLink = css`
  .copy {
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    border-radius: var(--_radius-small);
    color: var(--_soft);
  }
  .copy .icon {
    inline-size: 17px;
    block-size: 17px;
  }
  .copy:hover {
    background: var(--_tint);
    color: inherit;
  }
`;

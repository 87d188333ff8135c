import { css } from 'lit';

/** A compact field, and its results in a panel of the top layer. */
export const popup = css`
  :host([mode='popup']) .field {
    block-size: 44px;
    padding-inline: 12px 3px;
    gap: 8px;
    border-radius: min(var(--_radius), 12px);
  }
  .panel {
    position: fixed;
    inset: auto;
    inline-size: min(42em, 100% - 16px);
    overflow: hidden auto;
    padding: 0 24px 8px;
    border-radius: 16px;
    animation: rise 0.18s ease-out;
  }
  .panel .main {
    padding-block-start: 12px;
  }
`;

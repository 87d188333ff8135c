import { css } from 'lit';

/** Styles of a small button: a tag, a correction, a way on. They stand before those of its places. */
export const chip = css`
  .chip {
    display: inline-flex;
    align-items: baseline;
    gap: 6px;
    max-inline-size: 100%;
    padding: 5px 12px;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius-chip);
    font-size: 0.875em;
    font-weight: 500;
    line-height: 1.43;
    transition: background-color 0.12s ease-out;
  }
  .chip > i {
    flex: none;
  }
  .chip .icon {
    align-self: center;
    inline-size: 14px;
    block-size: 14px;
    stroke: var(--_accent);
    stroke-width: 2;
  }
  @media (hover: hover) {
    .chip:hover {
      background: var(--_tint);
    }
  }
`;

import { css } from 'lit';

/** Styles of folding parts: tags with nested tags, and facets. */
export const folds = css`
  .fold {
    position: absolute;
    z-index: 1;
    inset-block: 0;
    inset-inline-start: 2px;
    inline-size: 26px;
    display: grid;
    place-items: center;
    border-radius: var(--_radius-small);
    color: var(--_soft);
  }
  .fold .icon,
  summary .icon {
    inline-size: 16px;
    block-size: 16px;
    transition: rotate 0.12s ease-out;
  }
  :is(.fold, summary):dir(rtl) .icon {
    scale: -1 1;
  }
  [aria-expanded='true'] > .icon,
  [open] > summary .icon {
    rotate: 90deg;
  }
  :is([aria-expanded='true'], [open] > summary):dir(rtl) .icon {
    rotate: -90deg;
  }
  @media (hover: hover) {
    .fold:hover,
    summary:hover {
      color: inherit;
    }
  }
  .d1 {
    --in: 1;
  }
  .d2 {
    --in: 2;
  }
  .d3 {
    --in: 3;
  }
  .nested {
    padding-inline-start: calc(var(--in) * 18px);
  }
  .nested::before {
    content: '';
    position: absolute;
    inset-block: -2px 0;
    inset-inline-start: calc(var(--in) * 18px - 3px);
    border-inline-start: 1px solid var(--_hairline);
  }
  .nested > .fold {
    inset-inline-start: auto;
  }
  /* Above a nested tag its parents stand already; in a row they may not. */
  .sheet .nested bdi i {
    display: none;
  }
  @container (min-width: 50em) {
    .nested bdi i {
      display: none;
    }
  }
  summary {
    border-radius: var(--_radius-small);
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
`;

import { css } from 'lit';

/**
 * Styles of the background of popup and dialog, and of the text on it: the page's text colour may not suit it. Neither is
 * printed with the page.
 */
export const ground = css`
  :host {
    --_on-ground: var(--garden-search-text, CanvasText);
    --_shadow: 0 0 0 1px #0000000a, 0 24px 64px -16px #0006;
  }
  @supports (color: light-dark(red, red)) {
    :host {
      --_on-ground: var(--garden-search-text, light-dark(#1f2524, #e9ebe6));
    }
  }
  .panel,
  .modal {
    border: 1px solid var(--_hairline);
    background: var(--_ground);
    color: var(--_on-ground);
    box-shadow: var(--_shadow);
    container-type: inline-size;
    overscroll-behavior: contain;
  }
  :is(.panel, .modal) dialog.sheet {
    max-inline-size: 45em;
    margin-inline: auto;
  }
  /* What the focus moves to comes clear of that. */
  .panel,
  .modal .body {
    scroll-padding-block: 64px 8px;
  }
  /* What was chosen stays in sight while the results scroll, unless it fills the sight. */
  :is(.panel, .modal) .facets {
    position: sticky;
    z-index: 2;
    inset-block-start: 0;
    align-self: start;
    background: var(--_ground);
    box-shadow:
      16px 0 var(--_ground),
      -16px 0 var(--_ground);
  }
  kbd {
    display: inline-block;
    min-inline-size: 22px;
    padding: 1px 6px;
    border: 1px solid var(--_hairline);
    border-block-end-width: 2px;
    border-radius: 6px;
    font: inherit;
    font-size: max(0.75rem, 12px);
    font-weight: 500;
    line-height: 18px;
    text-align: center;
    white-space: nowrap;
  }
  @media print {
    :host {
      display: none;
    }
  }
  @keyframes rise {
    from {
      opacity: 0;
      translate: 0 -8px;
    }
  }
`;

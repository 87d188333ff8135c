import { css } from 'lit';

/** Styles of the sheet of filters over the results. */
export const sheet = css`
  dialog.sheet {
    position: fixed;
    inset: auto 0 0;
    inline-size: 100%;
    max-inline-size: none;
    block-size: auto;
    max-block-size: min(85dvh, 46em);
    margin: 0;
    padding: 0 16px;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scroll-padding-block: 4em 6em; /* head and foot, under which the focus would stand */
    border: 0;
    border-radius: 18px 18px 0 0;
    background: var(--_ground);
    color: var(--garden-search-text, light-dark(#1f2524, #e9ebe6));
    container-type: normal;
    animation: sheet 0.18s ease-out;
  }
  @media (min-width: 40em) {
    dialog.sheet {
      inset-block: 0;
      inline-size: 28em;
      block-size: fit-content;
      margin: auto;
      border-radius: 18px;
    }
  }
  dialog.sheet[open] {
    display: block;
  }
  dialog.sheet::backdrop {
    background: #0e1614;
    opacity: 0.42;
  }
  @keyframes sheet {
    from {
      opacity: 0;
      translate: 0 8px;
    }
  }
  .sheet-head,
  .sheet-foot {
    position: sticky;
    z-index: 2;
    inset-block: 0;
    display: flex;
    justify-content: space-between;
    align-items: center;
    margin-inline: -16px;
    padding-block: 8px;
    padding-inline: 26px 12px;
    background: var(--_ground);
  }
  .sheet-foot {
    margin-block-start: 24px;
    padding: 12px 16px max(12px, env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--_hairline);
  }
  .sheet-foot .chip {
    margin-inline-start: auto;
    padding-block: 9px;
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_ground);
    font-size: 0.9375em;
  }
  @media (forced-colors: active) {
    dialog.sheet {
      border-block-start: 2px solid CanvasText;
    }
  }
`;

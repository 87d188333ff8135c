import { css } from 'lit';

/** Styles of the button that opens the dialog, and of the dialog, which fills the screen of a phone. */
export const modal = css`
  /* The key stands beside the whole word; where there is no room for both, it wraps out of sight. */
  .opener {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-content: start;
    align-items: center;
    gap: 8px;
    inline-size: 100%;
    block-size: 44px;
    padding-inline: 40px min(12px, 100% - 42px);
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: min(var(--_radius), 12px);
    background: var(--_surface);
    color: var(--_text);
    transition: border-color 0.12s ease-out;
  }
  .opener:hover {
    border-color: var(--_accent);
  }
  :host([untranslated]) .opener > span {
    animation: come 0.2s 2s backwards;
  }
  .opener > :not(kbd) {
    color: var(--_soft);
  }
  .opener > .icon {
    position: absolute;
    inset-inline-start: 12px;
  }
  .opener > span {
    flex: 1 1 auto;
    max-inline-size: 100%;
    line-height: 42px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .modal {
    inline-size: min(45em, 100% - 32px);
    max-inline-size: none;
    block-size: min(46em, min(100%, var(--_seen)) - 128px);
    max-block-size: none;
    inset-block: 64px auto;
    margin: 0 auto;
    overflow: hidden;
    border-radius: 18px;
  }
  .modal[open] {
    display: flex;
    animation: rise 0.18s ease-out;
  }
  .modal::backdrop {
    background: #0e1614;
    opacity: 0.42;
  }
  .modal > form {
    flex: 1;
    min-inline-size: 0;
    display: flex;
    flex-direction: column;
  }
  .head {
    display: flex;
    align-items: center;
    padding-inline-end: 16px;
    border-block-end: 1px solid var(--_hairline);
  }
  .head:focus-within {
    border-color: var(--_accent);
  }
  .head > .field.field {
    flex: 1;
    min-inline-size: 0;
    block-size: 60px;
    padding-inline: 20px 8px;
    border: 0;
    border-radius: 0;
    background: none;
    box-shadow: none;
  }
  @media (forced-colors: active) {
    .head > .field.field {
      outline-offset: -4px;
      margin-inline-end: 8px;
    }
  }
  .close {
    min-block-size: 32px;
    min-inline-size: 32px;
    border-radius: 8px;
    font-weight: 500;
  }
  .close:hover kbd {
    background: var(--_tint);
  }
  .modal .body {
    flex: 1;
    /* Not auto, which lets the row of filters out over the status where the text is large. */
    grid-auto-rows: max-content;
    min-block-size: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
    padding: 0 20px 12px;
  }
  /* What is left to a visitor where the search failed follows at once. */
  .modal .body:has(+ .fallback) {
    flex: 0 1 auto;
  }
  .modal .fallback {
    flex: 1;
    overflow: hidden auto;
    padding: 0 20px 20px;
  }
  .hints {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    padding: 8px 20px;
    border-block-start: 1px solid var(--_hairline);
    font-size: 0.8125em;
  }
  .hints kbd {
    margin-inline-end: 4px;
    color: var(--_on-ground);
  }
  @media not (hover: hover) {
    .hints,
    kbd {
      display: none;
    }
  }
  @media (hover: hover) and (min-width: 35.01em) {
    .close span {
      font-size: 0;
    }
  }
  /* A page that is zoomed leaves little height. */
  @media (max-height: 30em) {
    .modal {
      block-size: calc(min(100%, var(--_seen)) - 16px);
      inset-block-start: 8px;
    }
    .hints {
      display: none;
    }
  }
  @media (max-width: 35em) {
    .modal {
      inset: 0;
      inline-size: 100%;
      block-size: min(100%, var(--_seen));
      border: 0;
      border-radius: 0;
    }
    .close kbd,
    .hints {
      display: none;
    }
    .close span {
      color: var(--_accent);
      font-size: medium;
    }
    .head > .field.field {
      padding-inline-start: 16px;
      block-size: 56px;
    }
  }
`;

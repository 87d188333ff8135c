import { css } from 'lit';

/** Styles of the list of values below the field. */
export const list = css`
  .completions {
    position: fixed;
    inset: auto;
    overflow: hidden;
    border: 1px solid var(--_hairline);
    border-radius: min(var(--_radius), 12px);
    background: var(--_ground);
    color: var(--garden-search-text, light-dark(#1f2524, #e9ebe6));
    box-shadow:
      0 0 0 1px #0000000a,
      0 16px 40px -12px #0006;
  }
  /* A combobox's own list may scroll without being focusable, a box around it may not. */
  .options {
    overflow: hidden auto;
    overscroll-behavior: contain;
    max-block-size: inherit;
    padding: 6px;
  }
  .option {
    position: relative;
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 36px;
    padding: 4px 12px;
    border-radius: var(--_radius-small);
    font-size: 0.9375em;
    cursor: pointer;
  }
  @media not (hover: hover) {
    .option {
      min-block-size: 44px;
    }
  }
  @media (hover: hover) {
    .option:hover {
      background: var(--_tint);
    }
  }
  /* A long name takes two lines. */
  .option .value {
    flex: none;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    max-inline-size: calc(100% - 4em);
    overflow: hidden;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }
  .option b {
    font-weight: 500;
  }
  .option u {
    font-weight: 650;
    text-decoration: underline;
    text-decoration-color: var(--_accent);
    text-decoration-thickness: 2px;
    text-underline-offset: 0.22em;
  }
  .about {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: 0.933em;
  }
  .option .count {
    margin-inline-start: auto;
  }
  .option[aria-selected='true'] {
    background: var(--_tint-strong);
  }
  .option[aria-selected='true']::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline: 0 auto;
    inline-size: 3px;
    border-radius: 2px;
    background: var(--_accent);
  }
  /* Enter takes the active option, so no row says that it opens one. */
  :is(.field, .head):has([aria-activedescendant]):focus-within ~ * .next {
    --_row: none;
  }
  :is(.field, .head):has([aria-activedescendant]):focus-within ~ * .next::before,
  :is(.field, .head):has([aria-activedescendant]):focus-within ~ * .next::after {
    visibility: hidden;
  }
  @media (forced-colors: active) {
    .option[aria-selected='true'] {
      --_accent: HighlightText;
      --_soft: HighlightText;
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;

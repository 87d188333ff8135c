import { css } from 'lit';

/** Custom properties with their defaults, and the base styles that the page's own must not reach. */
export const tokens = css`
  :host {
    display: block;
    outline: 0 !important;
    writing-mode: horizontal-tb;
    min-inline-size: 44px;
    --_accent: var(--garden-search-accent, light-dark(#2f6b45, #8ccf9d));
    --_border: var(--garden-search-border, light-dark(#7d8781, #78837d));
    --_error: var(--garden-search-error, light-dark(#a13d2d, #f0a08f));
    --_surface: var(--garden-search-surface, light-dark(#0000, #a9c3b814));
    --_mark: var(--garden-search-mark, light-dark(#fbeaa6, #4d4415));
    --_mark-text: var(--garden-search-mark-text, light-dark(#2b2407, #fbeeb4));
    --_text: var(--garden-search-text, currentColor);
    --_soft: var(--garden-search-soft, color-mix(in oklab, currentColor 74%, transparent));
    --_hairline: var(--garden-search-hairline, color-mix(in oklab, currentColor 16%, transparent));
    --_tint: var(--garden-search-tint, color-mix(in oklab, var(--_accent) 8%, transparent));
    --_tint-strong: var(--garden-search-tint-strong, color-mix(in oklab, var(--_accent) 20%, transparent));
    --_ground: var(--garden-search-ground, light-dark(#fffefb, #1c2121));
    --_space: var(--garden-search-space, 16px);
    --_radius: var(--garden-search-radius, 14px);
    --_radius-small: var(--garden-search-radius-small, 8px);
    --_radius-chip: var(--garden-search-radius-chip, 99px);
  }
  /* As wide as the room it is given; in a table or a float, which ask first, as wide as a phone has room for. */
  /* The form too, for pages that reset all that is set on the element. */
  :host,
  form {
    container-type: inline-size;
    contain-intrinsic-inline-size: 15em;
  }
  /* The place of the field or the button, before the script of the mode is there. */
  :host(:is([mode='popup'], [mode='modal'])) {
    min-block-size: 44px;
  }
  :host([color-scheme='light']) {
    color-scheme: light;
  }
  :host([color-scheme='dark']) {
    color-scheme: dark;
  }
  :host([density='compact']) {
    --_space: var(--garden-search-space, 10px);
  }
  @media (prefers-contrast: more) {
    :host {
      --_soft: var(--_text);
      --_hairline: var(--_border);
    }
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  form,
  .opener {
    color: var(--_text);
    font-family: var(--garden-search-font, inherit);
    font-size: var(--garden-search-font-size, inherit);
    font-style: normal;
    font-weight: 400;
    line-height: 1.5;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-align-last: auto;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
  }
  /* Not "none", which takes the list away from VoiceOver. */
  ul {
    list-style: '';
  }
  /* What whispers. Never a parent of what does not: the text's colour may be the page's, and no rule gives it back. */
  i,
  .soft {
    font-style: normal;
    color: var(--_soft);
  }
  b {
    font-weight: 620;
  }
  [dir='auto'] {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  button,
  input {
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    border: 0;
    background: none;
    text-align: inherit;
  }
  button {
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .icon {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .quiet {
    min-block-size: 24px;
    font-size: 0.875em;
    font-weight: 500;
    color: var(--_accent);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 4px;
  }
  @media (hover: hover) {
    .quiet:hover {
      text-decoration-thickness: 2px;
    }
  }
  @media (forced-colors: active) {
    .icon {
      color: inherit !important;
      stroke: currentColor !important;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation-duration: 0s !important;
      transition: none !important;
    }
  }
`;

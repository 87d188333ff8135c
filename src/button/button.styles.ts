/** Styles of the button, as text, because the button does without Lit. */
export const button = `
  :host {
    display: inline-block;
    --_accent: var(--garden-search-accent, #2f6b45);
    --_border: var(--garden-search-border, #7d8781);
    --_soft: var(--garden-search-soft, color-mix(in oklab, currentColor 74%, transparent));
  }
  @supports (color: light-dark(red, red)) {
    :host {
      --_accent: var(--garden-search-accent, light-dark(#2f6b45, #8ccf9d));
      --_border: var(--garden-search-border, light-dark(#7d8781, #78837d));
    }
  }
  :host([hidden]) {
    display: none;
  }
  button {
    box-sizing: border-box;
    display: flex;
    align-items: center;
    gap: 8px;
    inline-size: 100%;
    min-block-size: 40px;
    margin: 0;
    padding: 4px 12px;
    border: 1px solid var(--_border);
    border-radius: min(var(--garden-search-radius, 12px), 12px);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
    transition: border-color 0.12s ease-out;
  }
  button:hover {
    border-color: var(--_accent);
  }
  button:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  svg {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
  }
  kbd {
    margin-inline-start: 12px;
    padding: 0 6px;
    border: 1px solid color-mix(in oklab, currentColor 24%, transparent);
    border-radius: 6px;
    color: var(--_soft);
    font: inherit;
    font-size: max(0.75rem, 12px);
    font-weight: 500;
    line-height: 20px;
    white-space: nowrap;
  }
  kbd:empty {
    display: none;
  }
  @media (hover: none) {
    kbd {
      display: none;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    button {
      transition: none;
    }
  }
`;

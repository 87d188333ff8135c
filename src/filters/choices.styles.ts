import { css } from 'lit';

/** Styles of the whole rail: the switch, the buttons beside tags, tags that go together, other facets; of the order. */
export const choices = css`
  .facets .filters,
  .sheet .filters {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 24px;
  }
  .match {
    display: flex;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius-small);
    font-weight: 500;
    overflow: hidden;
  }
  .match button {
    min-block-size: 26px;
    padding-inline: 9px;
  }
  .match [aria-pressed='true'] {
    background: var(--_tint-strong);
    color: var(--_text);
  }
  .match :focus-visible {
    outline-offset: -2px;
  }
  .find {
    inline-size: 100%;
    block-size: 36px;
    margin-block-end: 4px;
    padding-inline: 10px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-small);
    font-size: max(16px, 0.875em);
  }
  .filters .quiet {
    margin: 4px 11px 0;
  }
  /* Beside the count, never in its place. */
  .exclude {
    flex: none;
    inline-size: 28px;
    display: grid;
    place-items: center;
    border-radius: var(--_radius-small);
    color: var(--_soft);
  }
  .exclude .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  .exclude[aria-pressed='true'] {
    color: var(--_error);
  }
  @media (hover: hover) {
    .exclude:hover {
      background: var(--_tint-strong);
      color: inherit;
    }
  }
  @media not (hover: hover) {
    .exclude {
      inline-size: 44px;
    }
    .sheet .row {
      min-block-size: 44px;
    }
    .sheet .row .chip {
      align-items: center;
    }
  }
  @container (min-width: 50em) {
    .pinned:has(+ .row:not(.pinned, .nested)) {
      margin-block-end: 17px;
    }
    .pinned:has(+ .row:not(.pinned, .nested))::after {
      content: '';
      position: absolute;
      inset: auto 0 -10px;
      border-block-end: 1px solid var(--_hairline);
    }
  }
  .sheet .row .chip > .icon:first-child,
  .facets .row .chip > .icon:first-child {
    align-self: center;
  }
  .often {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 20px;
  }
  .often .heading {
    inline-size: 100%;
  }
  .often .chip {
    min-inline-size: 0;
  }
  .values {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2px;
    max-block-size: 19em;
    margin: -3px;
    padding: 3px;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  .zero bdi {
    color: var(--_soft);
  }
  .values .icon:first-child {
    inline-size: 17px;
    block-size: 17px;
    stroke: currentColor;
    stroke-width: 1.6;
  }
  .values .any .icon:first-child {
    stroke: var(--_accent);
  }
  @container (min-width: 50em) {
    .facets .long {
      max-block-size: 32em;
      margin: -3px;
      padding: 3px 3px 16px;
      overflow: hidden auto;
      overscroll-behavior: contain;
      scrollbar-width: thin;
      mask: linear-gradient(#000 calc(100% - 24px), transparent);
    }
  }
  @media (forced-colors: active) {
    .match [aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .exclude[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
  .sort {
    position: relative;
    display: flex;
    align-items: center;
    color: var(--_soft);
  }
  .sort select {
    appearance: none;
    field-sizing: content;
    min-block-size: 28px;
    padding-inline: 8px 24px;
    text-align: end;
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .sort option {
    background: var(--_ground);
    color: CanvasText;
  }
  .sort .icon {
    position: absolute;
    inset-inline-end: 6px;
    inline-size: 14px;
    block-size: 14px;
    rotate: 90deg;
    pointer-events: none;
  }
`;

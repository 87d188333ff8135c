import { css } from 'lit';

/** Styles of the whole rail: the switch, the buttons beside tags, tags that go together, values of other facets. */
export const choices = css`
  .facets .filters,
  .sheet .filters {
    display: grid;
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
    margin: 4px 10px 0;
  }
  .exclude {
    position: absolute;
    inset-block: 2px;
    inset-inline-end: 2px;
    inline-size: 30px;
    display: grid;
    place-items: center;
    border-radius: var(--_radius-small);
    color: var(--_soft);
  }
  .exclude .icon {
    inline-size: 16px;
    block-size: 16px;
  }
  .exclude[aria-pressed='true'] {
    color: var(--_error);
  }
  @media (hover: hover) {
    .row:not(:hover, :focus-within) > .exclude {
      opacity: 0;
    }
    .row:is(:hover, :focus-within):has(> .exclude) .count {
      visibility: hidden;
    }
    .exclude:hover {
      background: var(--_tint-strong);
      color: inherit;
    }
  }
  @media not (hover: hover) {
    .exclude {
      position: static;
      inline-size: 44px;
    }
    .sheet .row {
      min-block-size: 44px;
    }
    .sheet .row .chip {
      align-items: center;
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
  .values {
    display: grid;
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
`;

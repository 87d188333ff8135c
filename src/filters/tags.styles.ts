import { css } from 'lit';

/**
 * Styles of the tags and the other facets: rows, or one scrolling row of tags below 50em of the element's own
 * width.
 */
export const tags = css`
  .filters,
  .tags,
  .chips {
    min-inline-size: 0;
  }
  .heading {
    display: flex;
    justify-content: space-between;
    align-items: center;
    min-block-size: 28px;
    padding-inline: 11px;
    font-size: 0.8125em;
    font-weight: 600;
  }
  .chips {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2px;
  }
  .row {
    position: relative;
    display: flex;
  }
  .row .chip {
    position: relative;
    flex: 1;
    min-inline-size: 0;
    padding-inline: 10px;
    border-color: transparent;
    border-radius: var(--_radius-small);
  }
  .tree .chip {
    padding-inline-start: 28px;
  }
  .row bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  /* What a tag is nested in gives way first, then the end of its own name. */
  .name {
    display: flex;
    min-inline-size: 0;
  }
  .name span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .name > i {
    flex: 0 99 auto;
    display: flex;
    justify-content: end;
    min-inline-size: 1.2em;
    overflow: hidden;
  }
  .name > i > span {
    min-inline-size: 0.8em;
  }
  .name > span {
    flex: 0 1 auto;
  }
  /* A smaller text on the same baseline: a line of its own height would reach below its row's, by the font. */
  .count {
    flex: none;
    line-height: 1;
    margin-inline-start: auto;
    font-size: 0.929em;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .row .any,
  .row .all {
    border-color: var(--_accent);
    background: var(--_tint-strong);
  }
  /* All of them: the tick stands on a disc. */
  .row .all > .icon {
    border-radius: 50%;
    padding: 2px;
    background: var(--_accent);
    stroke: var(--_ground);
    stroke-width: 3;
  }
  .chip.none {
    border-style: dashed;
    border-color: var(--_error);
  }
  .row .none bdi > * {
    text-decoration: line-through;
  }
  .chip.none > .icon {
    stroke: var(--_error);
  }
  .badge {
    align-self: center;
    min-inline-size: 1.5em;
    padding-inline: 4px;
    border-radius: 99px;
    background: var(--_accent);
    color: var(--_ground);
    font-size: 0.857em;
    line-height: 1.5;
    text-align: center;
  }
  .open-filters {
    flex: none;
    border-color: var(--_border);
  }
  @container (min-width: 50em) {
    .open-filters {
      display: none;
    }
  }
  @container (max-width: 49.99em) {
    .facets :is(.heading, .deep, .fold),
    .facets .nested:not(:has(.any, .all)),
    .facets .row:has(.zero) {
      display: none;
    }
    .facets .filters {
      flex: 1;
    }
    /* The row fades out at both ends; its first chip stands where the fading ends. */
    .facets .chips {
      display: flex;
      gap: 8px;
      overflow-x: auto;
      margin-inline-start: -8px;
      padding: 6px 8px;
      scrollbar-width: none;
      mask: linear-gradient(90deg, transparent, #000 8px calc(100% - 8px), transparent);
    }
    .facets .row {
      flex: none;
      padding: 0;
    }
    .facets .nested::before {
      content: none;
    }
    .facets .row .chip {
      max-inline-size: 16em;
      padding-inline: 12px 34px;
      border-radius: var(--_radius-chip);
    }
    /* The end of the tag's own pill, which needs no second minus. */
    .facets .row > .none > .icon {
      display: none;
    }
    .facets .row > .exclude {
      position: absolute;
      inset-block: 0;
      inset-inline-end: 1px;
      inline-size: 32px;
      border-radius: var(--_radius-chip);
    }
    .facets .chip:not(.any, .all, .none) {
      border-color: var(--_hairline);
    }
  }
  @media (forced-colors: active) {
    .row .chip {
      border-color: Canvas;
    }
    .chip[aria-pressed='true'] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
    .chip[aria-pressed='true'] * {
      color: inherit;
      stroke: currentColor;
    }
  }
`;

import { css } from 'lit';

/** The tags: one scrolling row, or from 50em of the element's own width a rail beside the results. */
export const facets = css`
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    outline: 0;
  }
  .main {
    min-inline-size: 0;
    padding-block-start: 8px;
  }
  .heading {
    display: none;
    justify-content: space-between;
    align-items: center;
    min-block-size: 24px;
    font-size: 0.8125em;
    font-weight: 600;
  }
  .heading .quiet {
    font-size: 1em;
  }
  .facets {
    display: flex;
    align-items: center;
    gap: 4px 8px;
    min-block-size: 52px;
    padding-block-start: 8px;
  }
  /* The row fades out at both ends; its first chip stands where the fading ends. */
  .chips {
    display: flex;
    flex: 1;
    gap: 8px;
    overflow-x: auto;
    margin-inline-start: -16px;
    padding: 6px 16px;
    scrollbar-width: none;
    mask: linear-gradient(90deg, transparent, #000 16px calc(100% - 16px), transparent);
  }
  .facets .chip {
    position: relative;
    flex: none;
    max-inline-size: 16em;
  }
  .chip bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .count {
    font-size: 0.929em;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .chip[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_tint-strong);
  }
  .open {
    flex-wrap: wrap;
  }
  .open .chips {
    flex: 1 0 100%;
    flex-wrap: wrap;
    max-block-size: 17.5em;
    overflow: hidden auto;
    scrollbar-width: thin;
    mask: linear-gradient(#000 calc(100% - 16px), transparent);
  }
  .find {
    inline-size: 100%;
    block-size: 36px;
    padding-inline: 10px;
    border: 1px solid var(--_border);
    border-radius: 8px;
    font-size: max(16px, 0.875em);
  }
  @container (min-width: 50em) {
    .tagged {
      grid-template-columns: 13.5em minmax(0, 1fr);
      column-gap: 44px;
    }
    .heading {
      display: flex;
      padding-inline: 10px;
    }
    .main {
      padding-block-start: 16px;
    }
    .facets {
      display: grid;
      align-content: start;
      padding-block-start: 16px;
    }
    .facets .chips {
      display: grid;
      gap: 2px;
      margin: 0;
      padding: 0 0 4px;
      overflow: visible;
      mask: none;
    }
    .facets.open .chips {
      max-block-size: 32em;
      margin: -3px;
      padding: 3px 3px 16px;
      overflow: hidden auto;
      mask: linear-gradient(#000 calc(100% - 24px), transparent);
    }
    .facets .chip {
      max-inline-size: none;
      padding-inline: 10px;
      border-color: transparent;
      border-radius: 8px;
    }
    .count {
      margin-inline-start: auto;
    }
    .facets > .quiet {
      justify-self: start;
      margin-inline: 10px;
    }
  }
  @media (forced-colors: active) {
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

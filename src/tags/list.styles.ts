import { css } from 'lit';

/** Styles of the list of tags. */
export const listStyles = css`
  .list {
    min-inline-size: 0;
  }
  .find {
    inline-size: 100%;
    max-inline-size: 34em;
    min-block-size: 40px;
    margin-block-end: 8px;
    padding-inline: 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-small);
  }
  .row .chip {
    min-block-size: 44px;
    align-items: center;
    color: inherit;
    text-decoration: none;
  }
  .row .active {
    background: var(--_tint);
  }
  .nested bdi i {
    display: none;
  }
  /* A count stands near its name. Rows that unfold are in one column: in more, all of them would move. */
  .tree {
    max-inline-size: 30em;
  }
  .long:not(.tree) {
    display: block;
    columns: 14em;
    column-gap: 32px;
  }
  .long .row {
    break-inside: avoid;
    padding-block-end: 1px;
  }
  @container (min-width: 40em) {
    .row .chip {
      min-block-size: 34px;
    }
  }
  @media (forced-colors: active) {
    .row .all > .icon {
      background: none;
    }
    .row .chip[aria-pressed='true'] {
      color: HighlightText;
    }
    .row .active {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;

import { css } from 'lit';

/** Styles of hints, pills, recent searches and the nearest notes. */
export const chosen = css`
  /* The key that opens the row, at its end. */
  @media (hover: hover) {
    :is(.field, .head):focus-within ~ * .next::after {
      content: '↵' / '';
      position: absolute;
      inset-block: auto var(--_space);
      inset-inline: auto 0;
      min-inline-size: 24px;
      border: 1px solid var(--_border);
      border-radius: 6px;
      background: var(--_ground);
      color: var(--_accent);
      font-size: 0.8125em;
      line-height: 22px;
      text-align: center;
    }
    /* Room for the key, whatever the direction of the text. Words stay in their lines while the focus moves to the results. */
    form:focus-within .next:not(:has(.meta > *)) :is(.excerpt, li + li),
    :is(.field, .head):focus-within ~ * .next .meta {
      max-inline-size: calc(100% - 32px);
    }
  }
  /* In one line, whose words give way before the button does. */
  .hint {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
    white-space: nowrap;
  }
  .hint > i,
  .hinted :is(i, span),
  :is(.hint, .pill) bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .hinted > div {
    flex-wrap: nowrap;
    white-space: nowrap;
  }
  /* The count beside it stays whole. */
  .hint,
  .hint > i,
  .hinted > div > i {
    flex: 0 9999 auto;
  }
  .hint > i:not(:last-child) {
    flex-shrink: 9;
  }
  .hint .chip {
    min-inline-size: 0;
    padding-block: 3px;
  }
  .missing {
    display: none;
    margin-block: 8px;
    font-size: 0.875em;
  }
  @container (max-width: 35em) {
    .missing {
      display: block;
    }
    .hint > i:last-child:not(:only-child),
    .hinted .sort,
    .late.hinted span {
      display: none;
    }
    /* Two lines are as high as the button, which a sentence stands beside or in the place of. */
    .hint > i:first-child,
    .hinted > div > i {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      font-size: 0.857em;
      line-height: 1.16;
      white-space: normal;
    }
    .hint > i:not(:only-child) {
      flex: none;
      max-inline-size: 8em;
    }
  }
  /* Where a corrected query would be cut, what introduces it is for screen readers alone. */
  @container (max-width: 19.99em) {
    .spelling > i:first-child {
      font-size: 0;
    }
  }
  .suggestions,
  .help,
  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-block: 8px;
    font-size: 0.9375em;
  }
  .more {
    gap: 12px;
    margin-block: 16px;
  }
  :is(.hint, .suggestions, .help, .more) .chip {
    border-color: var(--_border);
  }
  .pill {
    align-items: center;
    min-block-size: 28px;
    padding: 2px 6px 2px 10px;
    border-color: var(--_border);
    font-size: 0.929em;
  }
  .pill:dir(rtl) {
    padding: 2px 10px 2px 6px;
  }
  .hinted > div:has(.pill) {
    flex-wrap: wrap;
  }
  /* Where the tags are a row, those chosen stand in it. */
  @container (max-width: 49.99em) {
    .pill.of-tags:not(.none) {
      display: none;
    }
    .hinted > div:not(:has(.pill:not(.of-tags), .none)) {
      flex-wrap: nowrap;
    }
  }
  /* Where there is little room, what is chosen goes below count and order. */
  @container (max-width: 35em) {
    .status:has(.pill:not(.of-tags), .none, .pill ~ .pill) {
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 8px;
    }
    .status:has(.pill:not(.of-tags), .none, .pill ~ .pill) > div {
      display: contents;
    }
    .status:has(.pill:not(.of-tags), .none, .pill ~ .pill) > div > [dir] {
      margin-inline-end: auto;
      line-height: 28px;
    }
    .status:has(.pill:not(.of-tags), .none, .pill ~ .pill)::after {
      content: '';
      inline-size: 100%;
    }
    .status :is(.pill, .quiet) {
      order: 1;
    }
    .status:has(.pill:not(.of-tags), .none, .pill ~ .pill) :is(.hint, div > i) {
      flex: 1 1 0;
    }
  }
  .pill .icon {
    stroke: currentColor;
    opacity: 0.7;
  }
  .status .quiet {
    font-size: 1em;
  }
  .recent {
    margin-block: 4px 20px;
  }
  .recent p {
    inline-size: 100%;
    font-size: 0.933em;
  }
  .twin {
    position: relative;
    max-inline-size: 100%;
  }
  .twin .chip {
    padding-inline-end: 32px;
  }
  .forget {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 2px;
    display: grid;
    place-items: center;
    inline-size: 28px;
    border-radius: var(--_radius-chip);
    color: var(--_soft);
  }
  .forget .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  .nearest {
    margin-block: 24px 4px;
    font-size: 0.875em;
    font-weight: 600;
  }
`;

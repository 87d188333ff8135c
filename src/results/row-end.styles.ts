import { css } from 'lit';

/** Styles of what comes with texts and answers: a result's sections, its near copies, its tags, the row below a pointer. */
export const rowEnd = css`
  @media (hover: hover) {
    .result:hover:not(:focus-within) {
      --_row: var(--_tint);
    }
  }
  /* Above an on-screen keyboard. */
  .short {
    --_space: var(--garden-search-space, 8px);
  }
  .short .results:not(.brief) .text {
    block-size: 3.1875em;
  }
  .short :is(.title, .excerpt) {
    -webkit-line-clamp: 1;
  }
  .title {
    scroll-margin-block: 6em;
  }
  /* Kept for assistive technology too. */
  mark + span {
    white-space: pre-wrap;
  }
  /* The whole row is the link's target; what else can be pressed lies above it. */
  .title[href]::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .meta {
    mask: linear-gradient(to left, transparent, #000 16px);
  }
  .meta:dir(rtl) {
    mask: linear-gradient(to right, transparent, #000 16px);
  }
  /* A note of which no more than its place is known yet. */
  .result:has(.title:empty) {
    visibility: hidden;
  }
  /* Above the link's target, so that it can be selected. */
  p.excerpt {
    position: relative;
  }
  /* Its ground, which is wider than its word, lies behind the letters beside it. */
  :is(.excerpt, .passage p) {
    isolation: isolate;
  }
  /* Not where colours are forced: there each line has a ground, which would lie before it. */
  @media (forced-colors: none) {
    :is(.excerpt, .passage) mark {
      position: relative;
      z-index: -1;
    }
  }
  /* Where the title takes two lines, one is left. */
  .tall > .excerpt {
    -webkit-line-clamp: 1;
  }
  :host([density='compact']) .results:not(.brief) .title {
    -webkit-line-clamp: 1;
  }
  /* Room at the end of the last line for dots that would stand beyond it. */
  .dots::before {
    content: '';
    float: inline-end;
    inline-size: 1em;
    block-size: var(--_lines);
    shape-outside: inset(calc(100% - 1lh) 0 0);
  }
  /* Elsewhere dots after a text of the other direction stand beyond its line. */
  .text,
  .title,
  .results:not(.brief) .excerpt {
    overflow: visible clip;
  }
  /* Beside the excerpt, in its two lines. */
  .sections {
    inline-size: 13.5em;
    align-self: start;
    margin-block-start: 1px;
    margin-inline-start: 24px;
    padding-inline-start: 12px;
    border-inline-start: 2px solid var(--_hairline);
    font-size: 0.875em;
  }
  .sections a {
    position: relative;
    display: block;
    overflow: hidden;
    block-size: max(24px, 1.7em);
    line-height: max(24px, 1.7em);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  /* Where one line is left, a second one would be out of sight, and could still be reached. */
  :is(.tall, .short, :host([density='compact'])) .sections > li + li {
    display: none;
  }
  .sections a:hover {
    color: var(--_accent);
  }
  /* Their place is kept, so that no excerpt breaks its lines anew. No line is longer than eyes follow. */
  @container (min-width: 50em) {
    :not(.faceted) > .main > .results:not(.brief) .text {
      grid-template-columns: minmax(0, 44em) calc(12em + 24px);
    }
  }
  /* Beside the filters, where as much is left as that. */
  @container (min-width: 68em) {
    .results:not(.brief) .text {
      grid-template-columns: minmax(0, 44em) calc(12em + 24px);
    }
  }
  .meta :focus-visible {
    outline-offset: -2px;
  }
  .meta > [part='garden'] {
    display: flex;
    max-inline-size: 12em;
  }
  .copies {
    position: relative;
  }
  .copies a {
    display: inline-block;
    min-inline-size: 24px;
    min-block-size: 24px;
    line-height: 24px;
    text-align: center;
    text-decoration: underline;
    text-underline-offset: 4px;
  }
  .tag {
    position: relative;
    display: inline-flex;
    align-items: center;
    min-block-size: 24px;
    min-inline-size: 24px;
    max-inline-size: 20em;
    font-weight: 500;
  }
  .tag bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  /* A line that ends at the left would cut off the beginning of a name from left to right. */
  .meta:dir(rtl) .tag:only-of-type {
    flex: 0 1 auto;
    margin-inline-end: 16px;
  }
  @container (max-width: 35em) {
    .meta:dir(rtl) .tag {
      max-inline-size: 10em;
    }
  }
  .tag bdi::before {
    content: '#';
    color: var(--_accent);
  }
  .tag:hover,
  .tag[aria-pressed='true'] {
    text-decoration: underline;
    text-underline-offset: 4px;
  }
  /* Beside the sign, not on it, and no wider than the text. */
  .tag mark {
    padding: 0;
    margin: 0;
    font-weight: 500;
  }
  @container (max-width: 35em) {
    .sections {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .result:focus-within,
    :is(.field, .head):focus-within ~ * .next {
      outline: 2px solid Highlight;
      outline-offset: 4px;
    }
    /* No wider than its word: what stands beside it has another colour. */
    mark {
      padding-inline: 0;
      margin-inline: 0;
      background: Mark;
      color: MarkText;
    }
    a mark {
      color: LinkText;
    }
  }
`;

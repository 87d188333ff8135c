import { css } from 'lit';

/** Styles of what comes with texts and answers: a result's sections, and its near copies. */
export const copies = css`
  /* Beside the excerpt, in its two lines. */
  .sections {
    max-inline-size: 14em;
    align-self: start;
    margin-block-start: 1px;
    padding-inline-start: 12px;
    border-inline-start: 2px solid var(--_hairline);
    font-size: 0.875em;
  }
  .sections a {
    position: relative;
    display: block;
    overflow: hidden;
    block-size: 24px;
    line-height: 24px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .sections a:hover {
    color: var(--_accent);
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
`;

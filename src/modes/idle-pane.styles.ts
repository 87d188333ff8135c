import { css } from 'lit';

/** Styles of what a dialog shows before a question: filters beside the list, and the notes opened lately. */
export const idlePane = css`
  /* Its first heading stands beside that of the list. */
  .pane.idle {
    padding-block-start: 13px;
  }
  .idle .facets {
    position: static;
    padding: 0;
    box-shadow: none;
  }
  .idle .chips {
    grid-template-columns: repeat(auto-fill, minmax(13em, 1fr));
    column-gap: 24px;
  }
  .opened {
    margin-block: 4px 20px;
  }
  .opened p {
    font-size: 0.933em;
    font-weight: 620;
  }
  .opened li {
    position: relative;
    padding-inline-end: 32px;
  }
`;

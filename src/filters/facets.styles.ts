import { css } from 'lit';

/** Styles of the place of filters: beside the results, or above them below 50em of the element's own width. */
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
  .facets {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
    min-block-size: 52px;
    padding-block-start: 8px;
  }
  @container (min-width: 50em) {
    .faceted {
      grid-template-columns: 15em minmax(0, 1fr);
      column-gap: 44px;
    }
    .main,
    .facets {
      padding-block-start: 16px;
    }
    .facets {
      display: block;
    }
  }
`;

import { css } from 'lit';

/** Styles of the map of tags, and of its place beside the list. */
export const styles = css`
  form {
    display: grid;
    gap: 20px;
    grid-template-columns: minmax(0, 1fr);
  }
  .board {
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    overflow: hidden;
    background: var(--_surface);
  }
  /* Never higher than the window, so that it is seen whole, and the buttons below it too. */
  .frame {
    aspect-ratio: 5 / 8;
    inline-size: 100%;
    max-block-size: max(20em, 85vh);
    overflow: hidden;
    touch-action: pan-x pan-y;
    user-select: none;
    -webkit-user-select: none;
  }
  .frame.near {
    cursor: grab;
    touch-action: none;
  }
  .frame.over {
    cursor: pointer;
  }
  .frame:focus-visible {
    outline-offset: -3px;
    border-radius: var(--_radius) var(--_radius) 0 0;
  }
  .map {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
  .bed {
    fill: var(--_accent);
    opacity: 0.09;
  }
  .mark {
    fill: color-mix(in oklab, var(--_accent) 34%, var(--_ground));
    stroke: var(--_accent);
  }
  .some .mark {
    opacity: 0.34;
  }
  .map .on,
  .map .beside {
    opacity: 1;
  }
  .mark.beside {
    fill: color-mix(in oklab, var(--_accent) 55%, var(--_ground));
    stroke-width: 2;
  }
  .mark.on {
    fill: var(--_accent);
  }
  .map .left {
    opacity: 1;
    fill: none;
    stroke: var(--_error);
    stroke-dasharray: 4 3;
  }
  .map text.left {
    fill: var(--_soft);
    stroke: var(--_ground);
    stroke-dasharray: none;
    text-decoration: line-through;
  }
  .ring {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .line {
    stroke: var(--_accent);
    opacity: 0.7;
  }
  .map text {
    fill: var(--_text);
    font-weight: 500;
    text-anchor: middle;
    dominant-baseline: central;
    paint-order: stroke;
    stroke: var(--_ground);
    stroke-width: 3px;
    stroke-linejoin: round;
    pointer-events: none;
    unicode-bidi: plaintext;
  }
  .some text {
    fill: var(--_soft);
  }
  .map text:is(.on, .beside, .active) {
    fill: var(--_text);
  }
  .map .branch {
    fill: var(--_accent);
    font-family: var(--garden-search-title-font, inherit);
    font-style: italic;
    font-weight: 600;
  }
  .strip {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 48px;
    padding: 4px 8px 4px 16px;
    border-block-start: 1px solid var(--_hairline);
    font-size: 0.875em;
  }
  .strip p {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .strip bdi {
    font-weight: 620;
  }
  .strip button {
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-small);
  }
  @container (min-width: 40em) {
    .frame {
      aspect-ratio: 6 / 5;
    }
  }
  @container (min-width: 56em) {
    .mapped {
      grid-template-columns: minmax(0, 1fr) 17.5em;
      column-gap: 32px;
    }
    .mapped .list {
      block-size: 0;
      min-block-size: 100%;
      overflow-y: auto;
    }
  }
  @media (forced-colors: active) {
    .bed {
      display: none;
    }
    .map .mark {
      fill: Canvas;
      stroke: CanvasText;
      opacity: 1;
    }
    .map .mark.on {
      fill: Highlight;
    }
    .ring,
    .line {
      stroke: Highlight;
    }
    .map text {
      fill: CanvasText !important;
      stroke: Canvas;
    }
  }
`;

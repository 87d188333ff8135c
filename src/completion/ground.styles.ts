import { css } from 'lit';

/** Styles of the ground behind operators. It lies between the ground of the field and its characters. */
export const ground = css`
  .field {
    isolation: isolate;
  }
  .ground {
    position: absolute;
    z-index: -1;
    inset-block: 0;
    display: flex;
    align-items: center;
    overflow: hidden;
    font-size: max(16px, 1.0625em);
    white-space: pre;
    color: transparent;
    pointer-events: none;
    forced-color-adjust: none;
  }
  .ground > span {
    flex: 1 0 auto;
  }
  .ground span span {
    border-radius: 4px;
    padding-block: 2px;
  }
  .read {
    background: var(--_tint-strong);
    box-shadow: 0 0 0 1px var(--_accent);
  }
  .not {
    outline: 1px dashed var(--_error);
    text-decoration: line-through var(--_error);
  }
  .unread {
    text-decoration: underline;
    text-decoration-color: var(--_border);
    text-decoration-style: dotted;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.25em;
  }
  @media (forced-colors: active) {
    /* Else the browser lays a ground of its own below the text, over this one. */
    .field:has(.ground) input {
      forced-color-adjust: none;
      color: CanvasText;
    }
    .read {
      background: none;
      box-shadow: 0 0 0 1px CanvasText;
    }
    .not {
      outline-color: CanvasText;
      text-decoration-color: CanvasText;
    }
    .unread {
      text-decoration-color: CanvasText;
    }
  }
`;

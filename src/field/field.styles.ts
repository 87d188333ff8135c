import { css } from 'lit';

/** Styles of the field. */
export const field = css`
  .field {
    position: relative;
    display: flex;
    align-items: center;
    gap: 12px;
    block-size: 52px;
    padding-inline: 16px 7px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    transition:
      border-color 0.12s ease-out,
      box-shadow 0.12s ease-out;
  }
  .field:has(input:focus) {
    border-color: var(--_accent);
    box-shadow: 0 0 0 3px var(--_tint-strong);
  }
  .field > slot {
    color: var(--_soft);
  }
  #input {
    flex: 1;
    min-inline-size: 0;
    block-size: 100%;
    outline: 0;
    appearance: none;
    text-overflow: ellipsis;
    /* Below 16px iOS zooms into the page. */
    font-size: max(16px, 1.0625em);
  }
  #input::-webkit-search-cancel-button {
    display: none;
  }
  ::placeholder {
    color: var(--_soft);
    opacity: 1;
  }
  .clear {
    display: grid;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    border-radius: var(--_radius-small);
    color: var(--_soft);
  }
  @media (hover: hover) {
    .clear:hover {
      background: var(--_tint);
      color: inherit;
    }
  }
  /* Stays, as Firefox forgets what it could undo in a field where a box comes or goes. */
  .field::after {
    content: '';
    position: absolute;
  }
  /* A quick answer comes before the line would show. */
  .busy::after {
    inset: auto var(--_radius) -6px;
    block-size: 2px;
    border-radius: 2px;
    background: linear-gradient(90deg, transparent, var(--_accent), transparent) 0 / 40% 100% no-repeat;
    animation:
      pass 1.2s linear 0.4s infinite,
      come 0.2s 0.4s backwards;
  }
  .late {
    animation: come 0.2s 0.4s backwards;
  }
  /* Words on their way are not shown in another language first; those that stay away for long are. */
  :host([untranslated]) .body {
    animation: come 0.2s 2s backwards;
  }
  :host([untranslated]) ::placeholder {
    opacity: 0;
  }
  @keyframes pass {
    from {
      background-position: -70%;
    }
    to {
      background-position: 170%;
    }
  }
  @keyframes come {
    from {
      opacity: 0;
    }
  }
  @media (forced-colors: active) {
    .field:has(input:focus) {
      outline: 2px solid Highlight;
    }
  }
`;

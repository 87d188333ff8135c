import { css } from 'lit';

/** Styles of what stands in a row's line of metadata. */
export const facts = css`
  .meta {
    display: flex;
    align-items: center;
    gap: 0 12px;
    overflow: auto hidden;
    scrollbar-width: none;
    white-space: nowrap;
  }
  .meta > * {
    flex: none;
  }
  /* Cut at the end of the names in their own direction. */
  .meta > [part='folders'] {
    max-inline-size: 12em;
  }
  .meta > [part='folders']:last-child {
    max-inline-size: 100%;
  }
  /* Clear of the fading end, once the line is scrolled there. No margin, which WebKit leaves out from right to left. */
  .meta > .tag {
    scroll-margin-inline: 16px;
  }
  .meta > .tag:last-child::after {
    content: '';
    position: absolute;
    inset-inline: 100% -16px;
    block-size: 1px;
  }
  .meta bdi {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .meta > :not(:hover, [aria-pressed='true']) {
    color: var(--_soft);
  }
  .stage {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .stage .icon {
    inline-size: 17px;
    block-size: 17px;
    color: var(--_accent);
  }
  .fresh {
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--_accent);
    forced-color-adjust: none;
  }
`;

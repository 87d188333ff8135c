// Texts on a page that is read from right to left.

import type { ReactiveControllerHost } from 'lit';

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/gu;

/**
 * Gives texts on a page from right to left the direction of most of their letters. The browser goes by their first word,
 * which may be a Latin name.
 */
export function turnTexts(host: ReactiveControllerHost & HTMLElement): void {
  host.addController({
    hostUpdated: () => {
      const rtl = host.matches(':dir(rtl)');
      // The ground of what is typed has the direction of the field.
      const texts = rtl ? '[dir=auto]:not(.ground), [data-turned]' : '[data-turned]';
      for (const text of host.shadowRoot!.querySelectorAll<HTMLElement>(texts)) {
        const turned = rtl && 2 * count(text, RIGHT_TO_LEFT) > count(text, /\p{L}/gu);
        text.dir = turned ? 'rtl' : 'auto';
        text.toggleAttribute('data-turned', turned);
      }
    },
  });
}

const count = (text: Node, letters: RegExp) => text.textContent!.match(letters)?.length ?? 0;

// Page on which a list stands, which a router may change.

import type { ReactiveControllerHost } from 'lit';

/**
 * Gives the addresses by which a garden may know the page, the likeliest first. They are its canonical link, its own
 * address, and the latter below the site's base.
 */
export function pageAddresses(page: Document): string[] {
  const canonical = page.querySelector<HTMLLinkElement>('link[rel~="canonical"]')?.href;
  const { pathname } = page.location;
  const base = new URL('.', page.baseURI).pathname;
  const isBased = !!page.querySelector('base[href]') && pathname.startsWith(base);
  return [...new Set([canonical, pathname, isBased ? pathname.slice(base.length - 1) : undefined])].filter(
    (address) => address !== undefined,
  );
}

/**
 * Renders an element anew when a router has gone on to another page. Routers change the address first, and the title and
 * the canonical link later; older browsers tell of these alone.
 */
export function followPage(host: ReactiveControllerHost): void {
  const update = () => host.requestUpdate();
  const observer = new MutationObserver(update);
  const { navigation } = globalThis as Partial<typeof globalThis>;
  host.addController({
    hostConnected() {
      observer.observe(document.head, { subtree: true, childList: true, attributeFilter: ['href'] });
      navigation?.addEventListener('currententrychange', update);
    },
    hostDisconnected() {
      observer.disconnect();
      navigation?.removeEventListener('currententrychange', update);
    },
  });
}

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

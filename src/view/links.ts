// Links of results: the check of their addresses, and the way to follow them.

const SAFE = new Set(['http:', 'https:', 'mailto:']);

/** Gives the address of a link: http, https, mailto or relative. Undefined for any other, and the link has none. */
export function safeUrl(url: string): string | undefined {
  try {
    // Read as the browser will read it, tabs and control characters inside a scheme included.
    return SAFE.has(new URL(url, 'http://relative.invalid').protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

/** Follows a link as the modifiers of an event say: into a new tab, a new window or here. */
export function follow(link: Element | null | undefined, { ctrlKey, metaKey, shiftKey }: MouseEvent): void {
  const click = { ctrlKey, metaKey, shiftKey, bubbles: true, cancelable: true, composed: true };
  link?.dispatchEvent(new MouseEvent('click', click));
}

// The one gate for addresses from an index.

const SAFE = new Set(['http:', 'https:', 'mailto:']);

/** The address as it is, where it is http, https, mailto or relative; else undefined, and the link has no address. */
export function safeUrl(url: string): string | undefined {
  try {
    // Read as the browser will read it, tabs and control characters inside a scheme included.
    return SAFE.has(new URL(url, 'http://relative.invalid').protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

// Access to clusters: addresses that can be used, how they are shown, and credentials.

/** Options of a cluster. */
export interface ClusterOptions {
  /**
   * Value of the header `Authorization`. Default: that of the environment's `OPENSEARCH_AUTHORIZATION`, else made of
   * `OPENSEARCH_USERNAME` and `OPENSEARCH_PASSWORD`, else none.
   */
  authorization?: string | undefined;
  /** Most milliseconds that a request may take. Default 10,000. */
  timeout?: number | undefined;
}

/**
 * Gives the reason why an address can't be used for a cluster.
 * @returns undefined if it can
 */
export function wrongAddress(given: string): string | undefined {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return 'it is no address that begins with https://';
  if (url.username || url.password)
    return 'it holds credentials, which belong into OPENSEARCH_USERNAME and OPENSEARCH_PASSWORD of the environment';
  const isLoopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol === 'http:' && !isLoopback)
    return 'only https:// keeps words and credentials secret on the way';
  return undefined;
}

/** Gives an address as it may be shown. */
export function withoutCredentials(url: string): string {
  return url.replace(/\/\/[^/@]*@/, '//…@');
}

/** Gives the value of the header `Authorization` that the environment says; undefined for none. */
export function authorizationByEnvironment(): string | undefined {
  const env = (globalThis as { process?: { env: Record<string, string | undefined> } }).process?.env ?? {};
  const { OPENSEARCH_AUTHORIZATION, OPENSEARCH_USERNAME, OPENSEARCH_PASSWORD } = env;
  if (OPENSEARCH_AUTHORIZATION) return OPENSEARCH_AUTHORIZATION;
  if (!OPENSEARCH_USERNAME) return undefined;
  const bytes = new TextEncoder().encode(`${OPENSEARCH_USERNAME}:${OPENSEARCH_PASSWORD ?? ''}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}

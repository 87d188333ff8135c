// Content Security Policy of the demo. It stands in every page, so that it holds on any host, and in the headers.

/** Policy as the value of a header. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types garden-search lit-html demo-worker',
].join('; ');

/** Headers of every file, as Netlify and Cloudflare Pages read them. */
export const HEADERS_FILE = `/*
  Content-Security-Policy: ${POLICY}
  X-Content-Type-Options: nosniff
`;

// Addresses of Next.js, for the pages that its build has written:
// https://nextjs.org/docs/app/guides/static-exports#deploying
//
//   clay.html          clay
//   about/index.html   about/, with `trailingSlash`
//   _not-found.html    no page of the site

import { encodePath, withoutExtension, withoutIndex } from './address.js';
import { plain } from './plain.js';
import type { Site } from './site.js';

/** Names of the pages that Next.js makes for itself: errors, and those that begin with `_`. */
const OWN = /^(?:_.*|[45]\d\d)\.html$/u;

/** Makes the rules of Next.js. A written page has the address of its route, `a.html` that of `a`. Notes are plain ones. */
export function next(): Site {
  return {
    ...plain(),
    page: {
      address: (path) => encodePath(withoutExtension(withoutIndex(path))),
      excludes: (path) =>
        path.split('/').some((part) => OWN.test(part)) ? 'a page for Next.js itself' : undefined,
    },
  };
}

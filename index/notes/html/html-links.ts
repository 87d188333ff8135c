// Makes links to other notes of the addresses in a page.

import { decoded } from '../../../src/core/text/strings.js';
import type { Link } from '../../../src/core/note.js';

/** Place of a page by its own metadata. */
interface HtmlPlace {
  /** Origin, as `https://host`; empty if unknown. */
  origin: string;
  /** Base of its addresses, by `<base>`; empty if not set. */
  base: string;
}

/** Link as written, with the parts of the page around it, as bits. */
export interface HtmlLink {
  href: string;
  at: number;
  parts: number;
}

const ABSOLUTE = /^(?:[a-z][a-z\d+.-]*:|[\\/]{2})/i;
const NOWHERE = 'http://garden.invalid';

/** Makes the place of a page from its canonical address and its base, as written. */
export function placeOf(address: string, base: string): HtmlPlace {
  const origin = URL.canParse(address) ? new URL(address).origin : '';
  return { origin: /^https?:/.test(origin) ? origin : '', base };
}

/** Makes a link of an address on the same site. @returns undefined for other addresses */
export function toLink(href: string, line: number, { origin, base }: HtmlPlace): Link | undefined {
  const written = href.replace(/[\t\n\r]/g, '');
  if (!ABSOLUTE.test(written) && !(base && !written.startsWith('#')))
    return { ...relative(written), wiki: false, line };
  const start = origin || NOWHERE;
  const from = URL.canParse(base, start) ? new URL(base, start).href : start;
  if (!URL.canParse(written, from)) return undefined;
  const url = new URL(written, from);
  if (url.origin !== start) return undefined;
  return { target: decoded(url.pathname), fragment: decoded(url.hash.slice(1)), wiki: false, line };
}

function relative(written: string): Pick<Link, 'target' | 'fragment'> {
  const [before, ...after] = written.split('#');
  return { target: decoded(before!.split('?', 1)[0]!), fragment: decoded(after.join('#')) };
}

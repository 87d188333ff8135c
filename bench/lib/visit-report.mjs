// Figures of many visits, ratios first.

import { rounded } from './figures.mjs';
import { figure, median, printTable, ratio } from './table.mjs';

const KIB = 1024;

// Times of a visit that finds nothing are left out.
const FIGURES = {
  'whole bytes, KiB': ({ bytes }) => bytes / KIB,
  'whole bytes 10 s later, KiB': ({ idleBytes }) => idleBytes && idleBytes / KIB,
  'script and style, KiB': ({ script }) => script / KIB,
  requests: ({ requests }) => requests,
  'field usable, ms': ({ usable }) => usable,
  'last key to first result, ms': ({ first }) => first,
  'last key to ten with excerpts, ms': ({ ten }) => ten,
};

/** Prints the medians of the visits to each site, ours first. */
export function printVisits(heading, sites) {
  const [, ...peers] = sites;
  const rows = Object.entries(FIGURES).map(([name, of]) => {
    const [ours, ...theirs] = sites.map(({ visits }) => median(visits.map(of)));
    return [
      name,
      ...theirs.map((their) => ratio(ours, their)),
      ...[ours, ...theirs].map((number) => figure(number)),
    ];
  });
  const counts = Object.entries(COUNTS).map(([name, test]) => [
    name,
    ...peers.map(() => ''),
    ...sites.map(({ visits }) => `${visits.filter(test).length}/${visits.length}`),
  ]);
  const names = sites.map(({ name }) => name);
  printTable([`\n${heading}`, ...peers.map(({ name }) => `ours / ${name}`), ...names], [...rows, ...counts]);
}

/** Gives the medians of the visits to each site, by the name of the site. */
export function mediansOf(sites) {
  const ofSite = ({ visits }) =>
    Object.fromEntries(Object.entries(FIGURES).map(([name, of]) => [name, rounded(median(visits.map(of)))]));
  return Object.fromEntries(sites.map((site) => [site.name, ofSite(site)]));
}

const COUNTS = {
  'found anything': ({ urls }) => urls.length > 0,
  'right note first': ({ urls, query }) => urls.findIndex((url) => isSame(url, query.url)) === 0,
  'right note in ten': ({ urls, query }) => urls.some((url) => isSame(url, query.url)),
};

// Engines differ in what they escape, in the slash at the end and in leading to a section.
function isSame(a, b) {
  return placeOf(a) === placeOf(b);
}

function placeOf(url) {
  return decodeURIComponent(new URL(url, 'http://localhost').pathname).replace(/\/$/, '');
}

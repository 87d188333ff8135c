// Page of its own with the bundle, from another origin that may fail.

import type { GardenSearchElement } from '../../src/garden-search.js';
import { FaultyHost, type Reply } from './faulty-host.js';

const BUNDLE = 'garden-search.min.js';
const SCRIPT = 'text/javascript';

/** Reads every script of the bundle by its name, as `npm run build` has written it. */
export async function bundledScripts(): Promise<Map<string, string>> {
  const scripts = new Map<string, string>();
  const queue = [BUNDLE];
  for (const name of queue) {
    if (scripts.has(name)) continue;
    const response = await fetch(`/dist/${name}`);
    if (!response.ok) throw new Error(`dist/${name} is missing: run npm run build`);
    const text = await response.text();
    scripts.set(name, text);
    queue.push(...[...text.matchAll(/["']\.\/(garden-search-[\w-]+\.js)["']/g)].map(([, found]) => found!));
  }
  return scripts;
}

/** Serves scripts, each after the replies that are to come before it. */
export async function serveBundle(
  host: FaultyHost,
  scripts: ReadonlyMap<string, string>,
  before: readonly Reply[] = [],
): Promise<void> {
  const replies = [...scripts].map(([name, text]) => [name, [...before, { text, type: SCRIPT }]] as const);
  await host.serve(Object.fromEntries(replies));
}

/**
 * Opens a page that holds the element, whose script comes from the host.
 * @param prepare runs before the script
 * @throws Error if the script can't be loaded or throws
 */
export async function openPage(
  host: FaultyHost,
  markup: string,
  prepare: (page: Window) => unknown = () => undefined,
): Promise<[GardenSearchElement, Window]> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 900px; block-size: 700px';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = '/test/support/page.html';
  document.body.append(frame);
  await loaded;
  prepare(frame.contentWindow!);
  const page = frame.contentDocument!;
  page.body.innerHTML = markup;
  const script = page.createElement('script');
  const ready = new Promise((resolve, reject) => {
    script.addEventListener('load', resolve, { once: true });
    script.addEventListener('error', () => reject(new Error(`${BUNDLE} could not be loaded`)));
    frame.contentWindow!.addEventListener('error', ({ message }) => reject(new Error(message)));
  });
  Object.assign(script, { type: 'module', src: host.urlOf(BUNDLE) });
  page.head.append(script);
  await ready;
  return [page.querySelector('garden-search')!, frame.contentWindow!];
}

// Fetches a text, and tries once more before it gives up.

import { GardenSearchError } from './core/errors.js';

/** How long to wait before the second try, in milliseconds. */
const PAUSE = 300;

/** Fetches a text. @throws GardenSearchError `http` or `network`, after a second try */
export async function fetchText(url: URL, init: RequestInit = {}): Promise<string> {
  try {
    return await attempt(url, init);
  } catch {
    await new Promise((resume) => setTimeout(resume, PAUSE));
    return attempt(url, init);
  }
}

async function attempt(url: URL, init: RequestInit): Promise<string> {
  const response = await fetch(url, init).catch(unreachable(url));
  if (!response.ok) throw new GardenSearchError('http', url.href, String(response.status));
  return response.text().catch(unreachable(url));
}

function unreachable(url: URL): (error: Error) => never {
  return (error) => {
    throw new GardenSearchError('network', url.href, error.message);
  };
}

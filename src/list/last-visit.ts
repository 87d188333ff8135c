// Day of this browser's last visit to a garden, kept in its storage alone, only where the owner turns it on.

import type { Garden } from '../core/garden.js';
import { visits } from '../results/visits.js';

const KEY = 'garden-search visit ';

/**
 * Gives the day of the visit before today's, `YYYY-MM-DD`, and keeps today's. Empty at a first visit, and where storage is
 * blocked.
 * @param src address of the index, relative to the page; gardens without one share a day
 */
export function lastVisit(src: string, garden: Garden): string {
  const now = new Date();
  const today = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  const key = KEY + (src && new URL(src, document.baseURI).href);
  const kept = read(key);
  const [before = '', last = ''] = kept.split(' ');
  const since = last && last !== today ? last : before;
  const visit = `${since} ${today}`;
  if (visit !== kept) write(key, visit); // a list asks at every update
  if (since) visits.set(garden, since);
  return since;
}

function read(key: string): string {
  try {
    const text = localStorage.getItem(key) ?? '';
    return /^[\d-]* [\d-]+$/u.test(text) ? text : '';
  } catch {
    return '';
  }
}

function write(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // A browser that keeps nothing has no last visit.
  }
}

// Counts of a handler, as Prometheus reads them (https://prometheus.io/docs/instrumenting/exposition_formats/).

import type { LogLine } from './options.js';

/** Upper bounds of the classes of time, in seconds. */
const CLASSES = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, Infinity];

/** Counts since the start. They tell nothing of any visitor. */
export class Metrics {
  readonly #requests = new Map<string, number>();
  readonly #times = new Map<string, { counts: number[]; sum: number }>();

  /** Counts an answer. */
  count({ route, garden, status, time }: LogLine): void {
    const labels = `route="${route}",garden="${garden}"`;
    const request = `${labels},status="${status}"`;
    this.#requests.set(request, (this.#requests.get(request) ?? 0) + 1);
    const times = this.#times.get(labels) ?? { counts: CLASSES.map(() => 0), sum: 0 };
    const seconds = time / 1000;
    CLASSES.forEach((most, i) => (times.counts[i]! += +(seconds <= most)));
    times.sum += seconds;
    this.#times.set(labels, times);
  }

  /**
   * Writes the counts.
   * @param now figures of this moment, by name
   */
  text(now: Readonly<Record<string, number>>): string {
    const lines = [...this.#requests].map(([labels, n]) => `garden_search_requests_total{${labels}} ${n}`);
    for (const [labels, { counts, sum }] of this.#times) {
      counts.forEach((n, i) => {
        const most = CLASSES[i] === Infinity ? '+Inf' : CLASSES[i];
        lines.push(`garden_search_seconds_bucket{${labels},le="${most}"} ${n}`);
      });
      lines.push(`garden_search_seconds_sum{${labels}} ${sum}`);
      lines.push(`garden_search_seconds_count{${labels}} ${counts.at(-1)}`);
    }
    for (const [name, value] of Object.entries(now)) lines.push(`garden_search_${name} ${value}`);
    return `${lines.join('\n')}\n`;
  }
}

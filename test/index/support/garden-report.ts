// Reports for tests, of which only what matters is said.

import { reportGarden, type GardenReport } from '../../../index/garden/garden-report.js';

/** A report of nothing but what is given. */
export function makeReport(given: Partial<GardenReport> = {}): GardenReport {
  return {
    ...reportGarden({
      site: 'plain',
      notes: [],
      read: 0,
      excluded: [],
      failed: [],
      warnings: [],
      moment: { at: '2026-06-11T00:00:00.000Z', from: 'clock', notes: 0 },
      unread: [],
    }),
    ...given,
  };
}

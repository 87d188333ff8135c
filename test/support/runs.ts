// Number of runs of a property of pure logic.

const THOROUGH = navigator.userAgent.includes('Chrome');

/** Gives all of the runs in Chromium, and a tenth in the other engines, which may differ. */
export function runs(count: number): number {
  return THOROUGH ? count : Math.ceil(count / 10);
}

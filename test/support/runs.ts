// How often a property of pure logic is tried.

const THOROUGH = navigator.userAgent.includes('Chrome');

/** All of the runs in Chromium; in the other engines a tenth, for what they may do otherwise. */
export function runs(count: number): number {
  return THOROUGH ? count : Math.ceil(count / 10);
}

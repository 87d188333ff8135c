import type { Browser } from 'playwright-core';
export function launchChromium(options?: { whole?: boolean; own?: boolean }): Promise<Browser>;

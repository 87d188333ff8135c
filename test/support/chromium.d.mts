import type { Browser } from 'playwright-core';
export function launchChromium(options?: { whole?: boolean }): Promise<Browser>;

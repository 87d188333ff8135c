// Chromium, as every program here starts it.

import { chromium } from 'playwright-core';
import { findEngine } from '../../test/support/browsers.mjs';

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'];

/** Starts Chromium: the one on the path, or where the variable `CHROMIUM` says. */
export function launchChromium() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? findEngine('chromium'), args: ARGS });
}

/** Does work with Chromium, then closes it. */
export async function withChromium(work) {
  const browser = await launchChromium();
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** Networks, as Chromium's emulation takes them: ms, and bytes a second. */
export const NETWORKS = {
  unthrottled: undefined,
  '4G': { latency: 60, throughput: 9e6 / 8 },
  'slow 4G': { latency: 150, throughput: 1.6e6 / 8 },
};

/** Slows a page down. @param network name of a network @param rate factor of the processor's time. Default 1 */
export async function slowDown(page, network, rate = 1) {
  const session = await page.context().newCDPSession(page);
  if (NETWORKS[network]) {
    const { latency, throughput } = NETWORKS[network];
    const conditions = { latency, downloadThroughput: throughput, uploadThroughput: throughput };
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline: false, ...conditions });
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

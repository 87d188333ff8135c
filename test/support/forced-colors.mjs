// Forced colours, and pictures of a place, which a test can have of Chromium alone.

/** Makes the plugin of Web Test Runner behind `forced-colors.ts`. */
export function forcedColors() {
  const acts = {
    async force(page, value) {
      const client = await page.createCDPSession();
      // Light on dark, as most have them: no text then has the colour of the page by chance.
      const scheme = { name: 'prefers-color-scheme', value: value === 'none' ? '' : 'dark' };
      await client.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'forced-colors', value }, scheme],
      });
      return true;
    },
    picture: (page, clip) => page.screenshot({ clip, encoding: 'base64' }),
  };
  return {
    name: 'forced-colors',
    executeCommand: ({ command, payload, session: { id, browser } }) => {
      if (command !== 'forced-colors') return undefined;
      return browser.name === 'Chromium' ? acts[payload.act](browser.getPage(id), payload.value) : false;
    },
  };
}

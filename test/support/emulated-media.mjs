// Forced colours, print, and pictures of a place, which a test can have of Chromium alone.

/** Makes the plugin of Web Test Runner behind `emulated-media.ts`. */
export function emulatedMedia() {
  const acts = {
    async emulate(page, media) {
      const client = await page.createCDPSession();
      await client.send('Emulation.setEmulatedMedia', media);
      return true;
    },
    picture: (page, clip) => page.screenshot({ clip, encoding: 'base64' }),
  };
  return {
    name: 'emulated-media',
    executeCommand: ({ command, payload, session: { id, browser } }) => {
      if (command !== 'emulated-media') return undefined;
      return browser.name === 'Chromium' ? acts[payload.act](browser.getPage(id), payload.value) : false;
    },
  };
}

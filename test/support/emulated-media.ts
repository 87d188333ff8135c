// Colours that the system chooses, print, and pictures of elements.

import { executeServerCommand } from '@web/test-runner-commands';

/** Media as Chromium's `Emulation.setEmulatedMedia` takes them. */
const media = (colors: string, scheme: string, type = '') => ({
  media: type,
  features: [
    { name: 'forced-colors', value: colors },
    { name: 'prefers-color-scheme', value: scheme },
  ],
});

/** Runs a test with forced colours; gives false where the browser cannot be told to force them. */
export function withForcedColors(act: () => Promise<void>): Promise<boolean> {
  // Light on dark, as most have them: no text then has the colour of the page by chance.
  return withMedia(media('active', 'dark'), act);
}

/** Runs a test with the page as it is printed; gives false where the browser cannot be told to show it so. */
export function inPrint(act: () => Promise<void>): Promise<boolean> {
  return withMedia(media('none', '', 'print'), act);
}

async function withMedia(emulated: ReturnType<typeof media>, act: () => Promise<void>): Promise<boolean> {
  if (!(await send('emulate', emulated))) return false;
  try {
    await act();
  } finally {
    await send('emulate', media('none', ''));
  }
  return true;
}

/** Counts the pixels of each colour in an element's place, as the screen shows it. */
export async function pixelsOf(element: Element): Promise<Map<string, number>> {
  const { x, y, width, height } = element.getBoundingClientRect();
  const image = new Image();
  image.src = `data:image/png;base64,${await send('picture', { x, y, width, height })}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
  canvas.drawImage(image, 0, 0);
  const { data } = canvas.getImageData(0, 0, image.width, image.height);
  const counts = new Map<string, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = `rgb(${data.slice(at, at + 3).join(', ')})`;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return counts;
}

function send(act: string, value: unknown): Promise<unknown> {
  return executeServerCommand('emulated-media', { act, value });
}

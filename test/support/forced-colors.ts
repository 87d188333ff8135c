// Colours that the system chooses, and pictures of elements in them.

import { executeServerCommand } from '@web/test-runner-commands';

/** Runs a test with forced colours; gives false where the browser cannot be told to force them. */
export async function withForcedColors(act: () => Promise<void>): Promise<boolean> {
  if (!(await send('force', 'active'))) return false;
  try {
    await act();
  } finally {
    await send('force', 'none');
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
  return executeServerCommand('forced-colors', { act, value });
}

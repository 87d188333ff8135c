import { sendKeys } from '@web/test-runner-commands';

/** Dispatches the event of a key, as a browser would. @returns the event */
export function dispatchKey(target: EventTarget, key: string, init: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...init,
  });
  target.dispatchEvent(event);
  return event;
}

/** Presses a key, alone or while others are held down: `k`, `Control+k`. */
export async function pressKeys(keys: string): Promise<void> {
  const held = keys.split(/\+(?=.)/u);
  const key = held.pop()!;
  for (const down of held) await sendKeys({ down });
  await sendKeys({ press: key });
  for (const up of held) await sendKeys({ up });
}

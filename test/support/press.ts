import { sendKeys } from '@web/test-runner-commands';

/** Presses a key, alone or while others are held down: `k`, `Control+k`. */
export async function pressKeys(keys: string): Promise<void> {
  const held = keys.split(/\+(?=.)/u);
  const key = held.pop()!;
  for (const down of held) await sendKeys({ down });
  await sendKeys({ press: key });
  for (const up of held) await sendKeys({ up });
}

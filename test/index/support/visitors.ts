// Visitors who search while something fails: each answer must be the one of before, or an error with a name.

import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import type { Garden } from '../../../src/core/garden.js';

const TEXTS = ['compost', 'soil water', '"heavy clay"', 'tag:garden', 'compots'];
const VISITORS = 4;

/** Seconds within which all is well again. */
const PATIENCE = 60;

/** Visitors of a garden, who know its answers. */
export class Visitors {
  /** Numbers of answers as before, of other answers, and of errors by their codes. */
  readonly seen = { right: 0, wrong: 0, errors: new Map<string, number>() };
  readonly #garden: Garden;
  readonly #wanted = new Map<string, string>();

  constructor(garden: Garden) {
    this.#garden = garden;
  }

  /** Learns the right answers. */
  async learn(): Promise<void> {
    for (const text of TEXTS) this.#wanted.set(text, await this.#ask(text));
  }

  /** Searches for some time, all visitors at once. */
  async search(milliseconds: number): Promise<void> {
    const { seen } = this;
    const end = Date.now() + milliseconds;
    const visit = async () => {
      for (let i = 0; Date.now() < end; i++) {
        const text = TEXTS[i % TEXTS.length]!;
        await this.#ask(text).then(
          (answer) => seen[answer === this.#wanted.get(text) ? 'right' : 'wrong']++,
          ({ code }: { code: string }) => seen.errors.set(code, (seen.errors.get(code) ?? 0) + 1),
        );
      }
    };
    await Promise.all(Array.from({ length: VISITORS }, visit));
  }

  /** Waits until every answer is right again. */
  async settle(): Promise<void> {
    for (let tries = 0; tries < PATIENCE; tries++) {
      const answers = await Promise.allSettled(TEXTS.map((text) => this.#ask(text)));
      const isRight = answers.every(
        (one, i) => one.status === 'fulfilled' && one.value === this.#wanted.get(TEXTS[i]!),
      );
      if (isRight) return;
      await wait(1000);
    }
    assert.fail(`no recovery within ${PATIENCE} seconds`);
  }

  /** Asserts that answers came, none of them wrong, and no other errors than these. */
  assertHonest(most: readonly string[]): void {
    const { right, wrong, errors } = this.seen;
    assert.equal(wrong, 0);
    assert.ok(right > 20, `${right} answers`);
    assert.deepEqual(
      [...errors.keys()].filter((code) => !most.includes(code)),
      [],
    );
  }

  async #ask(text: string): Promise<string> {
    return JSON.stringify(await this.#garden.search(text));
  }
}

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PlainRuns } from '../../../index/writer/plain-runs.js';

const numbered = () => {
  const made: string[] = [];
  return { made, runs: new PlainRuns((run) => made.push(run) - 1) };
};

describe('PlainRuns', () => {
  it('gives each of many runs its own value, made once', () => {
    const { made, runs } = numbered();
    const text = Array.from({ length: 9000 }, (_, i) => `w${i}`).join(' ');
    runs.read(text);
    for (const _ of [1, 2])
      for (let at = 0; at < text.length; at = runs.next(runs.end, text.length)) {
        const value = runs.at(at);
        assert.equal(made[value], text.slice(at, runs.end));
      }
    assert.equal(made.length, 9000);
  });

  it('refuses runs that a pattern has to find', () => {
    const valueOf = (text: string) => {
      const { runs } = numbered();
      runs.read(text);
      return runs.at(0);
    };
    for (const text of ['e-mail', 'snake_case', 'C++', 'C#', "O'Reilly", '1.5', '1,000', 'été', '.net', ''])
      assert.equal(valueOf(text), -1, text);
    for (const text of ['mail', 'mail.', '1', 'v1.5', 'B2"']) assert.equal(valueOf(text), 0, text);
  });

  it('passes over signs, but not over a point that may begin a name', () => {
    const next = (text: string) => {
      const { runs } = numbered();
      runs.read(text);
      return runs.next(0, text.length);
    };
    assert.deepEqual(['. "#a', '.net', '.…', '.5', '-- '].map(next), [4, 0, 0, 1, 3]);
  });
});

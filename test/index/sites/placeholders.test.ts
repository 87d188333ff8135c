import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dateParts } from '../../../index/sites/placeholders.js';

describe('dateParts', () => {
  it('names months and days as English does', () => {
    const named = (day: Date, options: Intl.DateTimeFormatOptions) =>
      day.toLocaleDateString('en', { ...options, timeZone: 'UTC' });
    for (let month = 0; month < 12; month++) {
      const day = new Date(Date.UTC(2024, month, 1 + month));
      const { monthName, monthShort, weekdayName, weekdayShort } = dateParts(day.toISOString().slice(0, 10));
      assert.deepEqual(
        [monthName, monthShort],
        [named(day, { month: 'long' }), named(day, { month: 'short' })],
      );
      assert.deepEqual(
        [weekdayName, weekdayShort],
        [named(day, { weekday: 'long' }), named(day, { weekday: 'short' })],
      );
    }
  });

  it('takes the days of many posts apart in little time', () => {
    const start = process.cpuUsage().user;
    for (let i = 0; i < 30_000; i++) assert.equal(dateParts('2024-02-29').yearDay, '60');
    assert.ok((process.cpuUsage().user - start) / 1e6 < 2);
  });
});

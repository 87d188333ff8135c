import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { commonDayOrder, dayOrderOf, dayOrdersIn } from '../../../index/properties/day-order.js';
import { parseDate } from '../../../index/properties/dates.js';
import { propertiesOf } from '../support/notes.js';

const date = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
const mark = fc.constantFrom('-', '/', '.');

describe('dayOrderOf', () => {
  it('tells what comes first exactly where one number can be no month, and gives the day if it is told', () => {
    fc.assert(
      fc.property(date, mark, fc.constantFrom('', ' 10:00'), (at, between, time) => {
        const day = at.toISOString().slice(0, 10);
        const [year, month, ofMonth] = day.split('-') as [string, string, string];
        const clear = Number(ofMonth) > 12;
        for (const [order, numbers] of [
          ['day', [ofMonth, month, year]],
          ['month', [month, ofMonth, year]],
        ] as const) {
          const written = numbers.join(between) + time;
          const either = month === ofMonth ? undefined : 'unclear';
          assert.equal(dayOrderOf(written), clear ? order : either, written);
          assert.equal(parseDate(written, order), day, written);
          assert.equal(parseDate(written), clear || !either ? day : '', written);
        }
        assert.equal(dayOrderOf(day), undefined);
      }),
    );
  });

  it('tells nothing of what is no such date, and reads none of it by an order', () => {
    for (const written of ['', 'soon', '31-02-2024', '13/13/2024', '10-08-22', '2024', 'June 11, 2026'])
      assert.equal(dayOrderOf(written), undefined, written);
    for (const written of ['31-02-2024', '13/13/2024', '10-08-22'])
      for (const order of ['day', 'month'] as const) assert.equal(parseDate(written, order), '', written);
    assert.equal(dayOrderOf('[[09-04-2023]]'), 'unclear');
  });
});

describe('dayOrdersIn', () => {
  it('looks at the properties of the names given, in any spelling, and lists each order once', () => {
    const matter = 'created: 09-04-2023\nDate Updated: 25-04-2023\ndue: 04/25/2023\nupdated: 10-04-2023';
    const names = ['created', 'updated', 'dateupdated'];
    assert.deepEqual(dayOrdersIn(propertiesOf(matter), names).toSorted(), ['day', 'unclear']);
  });
});

describe('commonDayOrder', () => {
  it('gives what all clear dates have in common', () => {
    assert.equal(commonDayOrder(['unclear', 'day', 'day']), 'day');
    assert.equal(commonDayOrder(['month']), 'month');
    for (const orders of [[], ['unclear'], ['day', 'unclear', 'month']] as const)
      assert.equal(commonDayOrder(orders), undefined);
  });
});

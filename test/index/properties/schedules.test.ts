import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { periodOf, SCHEDULES, type Schedule } from '../../../index/properties/schedules.js';
import { appliedTo, sourcesIn } from '../support/sources.js';
import { spellingsOf } from '../support/switch-values.js';
import { propertiesOf } from '../support/notes.js';

const at = (text: string) => Date.parse(text);
const period = (matter: string, schedule: Schedule = SCHEDULES.hugo, path = 'a.md') =>
  periodOf(propertiesOf(matter, path), path, schedule);

describe('periodOf', () => {
  it('reads every property of the table, in every spelling', () => {
    for (const { from, until } of Object.values<Schedule>(SCHEDULES))
      for (const [side, keys] of [
        ['from', from],
        ['until', until],
      ] as const)
        for (const key of keys.filter((key) => !key.startsWith(':')))
          for (const spelling of spellingsOf(key)) {
            const read = period(`${spelling}: 2030-01-02`, { from, until, zones: ['UTC'] });
            assert.deepEqual(read, { [side]: { key: spelling, at: at('2030-01-02') } }, spelling);
          }
  });

  it('takes the first property that is set, and passes over blanks and booleans', () => {
    const from = { key: 'date', at: at('2024-05-01') };
    for (const unset of [
      '',
      'publishDate:',
      'publishDate: ""',
      'publishDate: null',
      'published: true',
      'pubdate: []',
    ])
      assert.deepEqual(period(`${unset}\ndate: 2024-05-01`), { from }, unset);
    const first = period('date: 2020-01-01\npublished: 2030-01-01\npublishDate: 2031-01-01');
    assert.deepEqual(first, { from: { key: 'publishDate', at: at('2031-01-01') } });
  });

  it('begins by the date in the name of a file, or of the folder of an index', () => {
    const from = { key: "the file name's date", at: at('2030-01-02') };
    const names = [
      '2030-01-02.md',
      'a/2030-01-02-soil.md',
      '2030-01-02/index.md',
      'a/2030-01-02 b/_index.md',
    ];
    for (const path of names) {
      assert.deepEqual(period('', { from: [':filename'], until: [] }, path), { from }, path);
      const written = period('date: 2031-01-01', SCHEDULES.jekyll, path);
      assert.deepEqual(written, { from: { key: 'date', at: at('2031-01-01') } }, path);
    }
    for (const path of ['2030-01-02/a.md', 'a-2030-01-02.md', '2030-01-023.md'])
      assert.deepEqual(period('', SCHEDULES.jekyll, path), {}, path);
  });

  it('begins by a date in publish under every generator, and by the later of two dates', () => {
    const publish = (day: string) => ({ from: { key: 'publish', at: at(day) } });
    for (const value of ['2030-01-02', '"[[2030-01-02]]"', '2030/1/2'])
      assert.deepEqual(periodOf(propertiesOf(`publish: ${value}`), 'a.md'), publish('2030-01-02'), value);
    for (const value of ['2030', '2030-01', '[[2030-01]]'])
      assert.deepEqual(period(`publish: ${value}`, { from: [], until: [] }), publish('2030-01-01'), value);
    assert.deepEqual(period('publish: 2030-01-02\ndate: 2029-01-01'), publish('2030-01-02'));
    const date = { from: { key: 'date', at: at('2031-01-01') } };
    assert.deepEqual(period('publish: 2030-01-02\ndate: 2031-01-01'), date);
    const isPublish = { from: { key: 'is-publish', at: at('2030-01-02') } };
    assert.deepEqual(periodOf(propertiesOf('is-publish: 2030-01-02'), 'a.md'), isPublish);
    assert.deepEqual(periodOf(propertiesOf('publish: true'), 'a.md'), {});
  });

  it('excludes a note for a date that is unclear, with a warning of its line', () => {
    for (const unclear of [
      'soon',
      '12/05/24',
      '2024-13-01',
      '{a: b}',
      '2024-05-01 25:00',
      '2024-05-01 10:00 EST',
    ]) {
      const read = period(`title: a\nexpiryDate: ${unclear}`);
      assert.ok('reason' in read, unclear);
      assert.deepEqual(
        read.warnings.map(({ code, line }) => ({ code, line })),
        [{ code: 'schedule', line: 3 }],
      );
    }
  });

  it('takes the later of two days as the beginning where the day may stand before the month, the earlier as the end', () => {
    const [begin, end] = ['2024-09-04T12:30Z', '2024-04-09T12:30Z'].map(at);
    for (const written of ['04-09-2024 12:30', '9.4.2024 12:30', '09/04/2024 12:30Z']) {
      const read = period(`date: ${written}\nexpiryDate: ${written}`);
      assert.ok('from' in read && 'until' in read, written);
      assert.deepEqual([read.from?.at, read.until?.at], [begin, end], written);
    }
    assert.deepEqual(period('date: 25-12-2023'), { from: { key: 'date', at: at('2023-12-25') } });
    for (const unclear of ['32-01-2024', '13/13/2024', '09-04-2024 25:00'])
      assert.ok('reason' in period(`date: ${unclear}`), unclear);
  });

  it('takes the latest beginning and the earliest end of several time zones', () => {
    const zones = ['Asia/Tokyo', 'UTC', 'America/New_York'];
    const read = period('date: 2024-07-01\nexpiryDate: 2024-07-01', { ...SCHEDULES.hugo, zones });
    assert.ok('from' in read && 'until' in read);
    assert.equal(read.from?.at, at('2024-07-01T04:00Z'));
    assert.equal(read.until?.at, at('2024-06-30T15:00Z'));
  });

  it('reads the date of a file or of its folder where the table says so', () => {
    const begin = (path: string, matter = 'title: a') => {
      const read = period(matter, SCHEDULES.jekyll, path);
      return 'from' in read ? read.from?.at : read;
    };
    assert.equal(begin('_posts/2030-1-02-a.md'), at('2030-01-02'));
    assert.equal(begin('_posts/2030-01-02-a/index.md'), at('2030-01-02'));
    assert.equal(begin('_posts/2030-01-02-a.md', 'date: 2020-01-01'), at('2020-01-01'));
    assert.deepEqual(begin('_posts/a-2030-01-02.md'), {});
  });

  it('names a source for every row', async () => {
    for (const lines of await Promise.all([sourcesIn('schedules'), appliedTo('schedules')]))
      assert.equal(lines.length, Object.keys(SCHEDULES).length);
  });
});

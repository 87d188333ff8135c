import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { MONTH_LANGUAGES, parseDate, parseMoment, timeZone } from '../../../index/properties/dates.js';

const day = fc.date({
  min: new Date('0001-01-01T00:00:00Z'),
  max: new Date('9999-12-31T00:00:00Z'),
  noInvalidDate: true,
});

describe('parseDate', () => {
  it('gives the day that is written, whatever time and offset follow', () => {
    const time = fc.constantFrom(
      '',
      'T23:59:59Z',
      ' 00:00',
      'T00:30:00+14:00',
      'T23:30:00.123-11:00',
      ' 10:00 +0200',
      ' +0200',
    );
    fc.assert(
      fc.property(day, time, (date, rest) => {
        const written = date.toISOString().slice(0, 10);
        assert.equal(parseDate(written + rest), written);
      }),
    );
  });

  it('gives the day in UTC of milliseconds since 1970, and parseMoment the moment', () => {
    const moment = fc.integer({ min: 1_000_000_000_000, max: 9_999_999_999_999 });
    fc.assert(
      fc.property(moment, (ms) => {
        assert.equal(parseDate(String(ms)), new Date(ms).toISOString().slice(0, 10));
        assert.equal(parseMoment(String(ms), 'America/Los_Angeles'), ms);
      }),
    );
  });

  it('reads a year behind a day and a month where they can be read in one way only', () => {
    for (const written of ['25-06-2024', '06/25/2024 10:00', '25.6.2024', '25. 6. 2024'])
      assert.equal(parseDate(written), '2024-06-25', written);
    assert.equal(parseDate('12-12-2024'), '2024-12-12');
    for (const refused of ['32-01-2024', '13/13/2024', '30-02-2024', '25-06-24', '25-06-2024x', '5. 6. 2024'])
      assert.equal(parseDate(refused), '', refused);
  });

  it('reads a day as languages of Europe write it, with the name of its month', () => {
    const time = fc.constantFrom('', ' 15:29');
    const since = fc.date({
      min: new Date('1000-01-01'),
      max: new Date('9999-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(since, fc.constantFrom(...MONTH_LANGUAGES), time, (date, language, time) => {
        const names = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
        const written = date.toLocaleDateString(language, names) + time;
        assert.equal(parseDate(written), date.toISOString().slice(0, 10), written);
      }),
    );
    for (const [written, day] of [
      ['1er mars 2023', '2023-03-01'],
      ['21 juil. 2023 15:29', '2023-07-21'],
      ['3 de mayo de 2024', '2024-05-03'],
      ['5 lipca 2024', '2024-07-05'],
      ['torsdag den 11. juni 2026', '2026-06-11'],
      ['Donnerstag, 11. Juni 2026', '2026-06-11'],
      ['31. Juni 2024', ''],
      ['11 Foo 2024', ''],
      ['11 Juni', ''],
    ] as const)
      assert.equal(parseDate(written), day, written);
  });

  it('reads the half of the day before a time, as Korean, Chinese and Japanese have it', () => {
    for (const [written, moment] of [
      ['2023년 7월 21일 오후 3:29', '2023-07-21T15:29Z'],
      ['2023年7月21日 上午12:05', '2023-07-21T00:05Z'],
      ['2023年7月21日 午後0:05', '2023-07-21T12:05Z'],
    ] as const)
      assert.equal(parseMoment(written, 'UTC'), Date.parse(moment), written);
  });

  it('gives a date or nothing for any text', () => {
    fc.assert(fc.property(fc.string(), (text) => assert.match(parseDate(text), /^(?:|\d{4}-\d{2}-\d{2})$/)));
  });

  it('gives the same day in every time zone', () => {
    const { TZ: own } = process.env;
    try {
      for (const [TZ, offset] of [
        ['Pacific/Kiritimati', -840],
        ['America/Los_Angeles', 420],
      ] as const) {
        Object.assign(process.env, { TZ });
        assert.equal(new Date('2026-06-11').getTimezoneOffset(), offset);
        for (const written of ['2026-06-11', 'June 11, 2026', '2026-06-11T23:30:00-11:00'])
          assert.equal(parseDate(written), '2026-06-11', `${written} in ${TZ}`);
      }
    } finally {
      delete process.env.TZ;
      Object.assign(process.env, own !== undefined && { TZ: own });
    }
  });

  it('refuses days that do not exist and dates that may be read in two ways', () => {
    const refused = [
      '2024-13-45',
      '2023-02-29',
      '1900-02-29',
      '2024-00-10',
      '0000-00-00',
      '0000-01-01',
      '12/05/24',
      '05/12/2024',
    ];
    for (const text of [
      ...refused,
      '2024',
      '2024-05',
      '20241345',
      '2024111',
      '2024年111',
      '2024年5月',
      '202406111200',
      '1718000000',
      '171800000000',
      '17180000000000',
      '99999-01-01',
      'yesterday',
      '2026-06-11 beans',
      '',
      '{{date}}',
      'June 31, 2026',
    ]) {
      assert.equal(parseDate(text), '', text);
    }
  });

  it('reads dates as people write them', () => {
    const spellings = [
      'June 11, 2026',
      '11 June 2026',
      'Jun 11 2026',
      '11th June, 2026',
      '2026/6/11',
      '2026.06.11',
      '2026年6月11日',
      '2026년 6월 11일',
      '2026年06月11日 10:00',
      '20260611',
      '[[2026-06-11]]',
      '[[2026-06-11 Thu]]',
      '[[2026-06-11|the eleventh]]',
      '2026-06-11, Thursday 10:00',
      'June 11th, 2026 Thu',
    ];
    for (const text of [...spellings, 'Thu, 11 Jun 2026 10:00:00 +0000'])
      assert.equal(parseDate(text), '2026-06-11', text);
    assert.equal(parseDate('2024-02-29'), '2024-02-29');
  });
});

describe('parseMoment', () => {
  const utc = (text: string, zone = 'UTC') => {
    const moment = parseMoment(text, zone);
    return moment === undefined ? undefined : new Date(moment).toISOString();
  };

  it('reads a time and an offset in every notation of dates', () => {
    for (const written of [
      '2024-05-01T10:30:00Z',
      '2024-05-01 12:30 +02:00',
      '20240501',
      '2024-05-01T10:30:00.999+0000',
      'May 1, 2024 10:30 AM UTC',
      '2024-05-01 5:00:00 -0530',
      '1714559400',
    ])
      assert.equal(
        utc(written)?.slice(0, 19),
        written === '20240501' ? '2024-05-01T00:00:00' : '2024-05-01T10:30:00',
        written,
      );
    assert.equal(utc('1 May 2024 12:05 am'), '2024-05-01T00:05:00.000Z');
    for (const offset of ['+0800', '+08:00'])
      assert.equal(utc(`2024-05-02 ${offset}`, 'America/New_York'), '2024-05-01T16:00:00.000Z');
  });

  it('reads what git, `date` and JavaScript print', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -14, max: 14 }), (date, hours) => {
        fc.pre(date.getUTCFullYear() > 1000 && date.getUTCFullYear() < 9999);
        const [weekday, of, month, year, time] = date.toUTCString().split(/,? /u);
        const offset = `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}00`;
        const moment = Date.parse(`${date.toISOString().slice(0, 19)}Z`) - hours * 3_600_000;
        for (const written of [
          `${weekday} ${month} ${Number(of)} ${time} ${year} ${offset}`,
          `${weekday} ${month} ${of} ${year} ${time} GMT${offset} (Central European Summer Time)`,
          `${weekday} ${month} ${of} ${year} ${time} GMT${offset}`,
        ]) {
          assert.equal(parseDate(written), date.toISOString().slice(0, 10), written);
          assert.equal(parseMoment(written, 'Asia/Tokyo'), moment, written);
        }
      }),
    );
    assert.equal(utc('Fri Jun  2 12:00:00 UTC 2023', 'Asia/Tokyo'), '2023-06-02T12:00:00.000Z');
    assert.equal(utc('Fri Jun  2 12:00:00 2023', 'Asia/Tokyo'), '2023-06-02T03:00:00.000Z');
    for (const refused of ['Fri Jun 31 12:00:00 2023', 'Fri Jun 2 12:00:00 IST 2023', 'Jun 2 12:00:00 20231'])
      assert.equal(utc(refused), undefined, refused);
  });

  it('reads what has no offset in a time zone, and a month or year from its beginning', () => {
    assert.equal(utc('2024-07-01', 'America/New_York'), '2024-07-01T04:00:00.000Z');
    assert.equal(utc('2024-01-01 10:00', 'America/New_York'), '2024-01-01T15:00:00.000Z');
    assert.equal(utc('2024-03-10 03:30', 'America/New_York'), '2024-03-10T07:30:00.000Z');
    assert.equal(utc('2024-07-01T10:00Z', 'Asia/Tokyo'), '2024-07-01T10:00:00.000Z');
    assert.equal(utc('2030'), '2030-01-01T00:00:00.000Z');
    assert.equal(utc('2030-02'), '2030-02-01T00:00:00.000Z');
    assert.equal(utc('[[2030-02]]'), '2030-02-01T00:00:00.000Z');
  });

  it('refuses what is no moment', () => {
    for (const written of ['', 'soon', '2024-02-30', '2024-05-01 25:00', '2024-05-01 10:61', '12/05/24'])
      assert.equal(utc(written), undefined, written);
  });

  it('knows the time zones of this machine, and takes UTC for others', () => {
    assert.equal(timeZone('Europe/Berlin'), 'Europe/Berlin');
    assert.equal(timeZone('Middle/Earth'), 'UTC');
  });
});

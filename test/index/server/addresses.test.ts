import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isAmong, keyOf, visitorOf } from '../../../index/server/addresses.js';
import { RateLimit } from '../../../index/server/rate-limit.js';

describe('a range of addresses', () => {
  it('holds the addresses of its first bits, in any spelling', () => {
    const held: [range: string, address: string, isIn: boolean][] = [
      ['10.0.0.0/8', '10.255.0.1', true],
      ['10.0.0.0/8', '11.0.0.1', false],
      ['10.0.0.0/8', '::ffff:10.1.1.1', true],
      ['127.0.0.1', '127.0.0.1:443', true],
      ['127.0.0.1', '127.0.0.2', false],
      ['2001:db8::/32', '2001:DB8:1::5', true],
      ['2001:db8::/32', '[2001:db8::1]:443', true],
      ['2001:db8::/32', '2001:db9::1', false],
      ['::1', '0:0:0:0:0:0:0:1', true],
      ['::1', 'fe80::1%eth0', false],
      ['0.0.0.0/0', '::1', false],
      ['::1', 'localhost', false],
    ];
    for (const [range, address, isIn] of held)
      assert.equal(isAmong([range])(address), isIn, `${range} ${address}`);
  });

  it('is refused where it is none', () => {
    for (const range of [
      '',
      'localhost',
      '10.0.0',
      '10.0.0.256',
      '10.0.0.0/33',
      '10.0.0.0/-1',
      '10.0.0.0/x',
      '10.0.0.0/',
      '10.0.0.0/8/9',
      '10.0.0.0/ ',
      '::1::',
      ':::',
      '1:2:3:4:5:6:7:8:9',
      'g::1',
    ])
      assert.throws(() => isAmong([range]), { code: 'option', message: /^proxies is/u }, range);
  });
});

describe('the address of a visitor', () => {
  it('is the last one that no trusted proxy has, whatever else is said', () => {
    const isTrusted = isAmong(['10.0.0.0/8']);
    const said = fc.array(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string()), { maxLength: 5 });
    fc.assert(
      fc.property(
        said,
        fc.ipV4().filter((one) => !isTrusted(one)),
        (before, visitor) => {
          const header = [...before, visitor, '10.0.0.2'].join(', ');
          assert.equal(visitorOf('10.0.0.1', header, isTrusted), visitor);
          assert.equal(visitorOf(visitor, header, isTrusted), visitor);
        },
      ),
    );
    assert.equal(visitorOf('10.0.0.1', 'unknown', isTrusted), '10.0.0.1');
    assert.equal(visitorOf('10.0.0.1', null, isTrusted), '10.0.0.1');
  });

  it('is counted by its network, where one visitor may have many', () => {
    assert.equal(keyOf('2001:db8:1:2::5'), keyOf('2001:db8:1:2:ffff::1'));
    assert.notEqual(keyOf('2001:db8:1:2::5'), keyOf('2001:db8:1:3::5'));
    assert.equal(keyOf('::ffff:1.2.3.4'), keyOf('1.2.3.4'));
    assert.notEqual(keyOf('1.2.3.4'), keyOf('1.2.3.5'));
  });
});

describe('a rate', () => {
  it('never lets more through than its burst and what comes in the time', () => {
    const gaps = fc.array(fc.nat(400), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 10 }),
        gaps,
        (burst, perSecond, gaps) => {
          const limit = new RateLimit({ burst, perSecond, addresses: 9 });
          let [now, passed] = [0, 0];
          for (const gap of gaps) {
            now += gap;
            const wait = limit.take('a', now);
            if (wait) {
              now += wait * 1000 + 1;
              assert.equal(limit.take('a', now), 0);
            }
            passed++;
            assert.ok(passed <= burst + (now / 1000) * perSecond + 0.01);
          }
        },
      ),
    );
  });

  it('remembers so many addresses and no more, those asked last', () => {
    const limit = new RateLimit({ burst: 1, perSecond: 0.001, addresses: 100 });
    limit.take('first', 0);
    for (let i = 0; i < 1000; i++) limit.take(`a${i}`, 0);
    assert.equal(limit.size, 100);
    assert.ok(limit.take('a999', 0) > 0);
    assert.equal(limit.take('first', 0), 0);
  });
});

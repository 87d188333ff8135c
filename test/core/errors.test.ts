import { expect } from '@open-wc/testing';
import { GardenSearchError } from '../../src/core/errors.js';

describe('GardenSearchError', () => {
  const cases = [
    ['http', ['https://a.example/garden-index.json', '404'], /garden-index\.json answered 404.*Check/],
    [
      'network',
      ['https://a.example/x.json', 'Failed to fetch'],
      /x\.json could not be fetched \(Failed to fetch\).*CORS/,
    ],
    [
      'parse',
      ['https://a.example/x.json', '"<!doctype"'],
      /x\.json is not JSON: it begins with "<!doctype".*address/,
    ],
    ['damaged', ['https://a.example/x.json'], /x\.json is not the file that the index names.*Publish/],
    ['format', ['a string'], /a string, not a garden-search index.*garden-search build/],
    ['version', ['format version 9', '1'], /format version 9.*reads 1.*Build both/],
    ['option', ['limit', '0', 'a whole number from 1'], /limit is 0, but must be a whole number from 1/],
  ] as const;
  for (const [code, values, message] of cases) {
    it(`${code}: says what happened, with the value, and what to do`, () => {
      const error = new GardenSearchError(code, ...values);
      expect(error.message).to.match(message);
      expect(error).to.include({ code, name: 'GardenSearchError' });
    });
  }
});

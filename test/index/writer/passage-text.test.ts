import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decodeUtf8 } from '../../../index/writer/output-file.js';
import { encodePassage, makePassageText } from '../../../index/writer/passage-text.js';
import { makeSection } from '../support/notes.js';

describe('makePassageText', () => {
  it('leaves out what is empty: the description, and code', () => {
    const sections = [
      makeSection({ heading: 'A', anchor: 'a', text: 'text' }),
      makeSection({ code: 'let x' }),
    ];
    assert.deepEqual(makePassageText(sections, ''), {
      sections: [
        ['A', 'a', 'text'],
        ['', '', '', 'let x'],
      ],
    });
    assert.deepEqual(makePassageText([], 'About'), { description: 'About', sections: [] });
  });
});

describe('encodePassage', () => {
  it('gives memory of its own, which a thread sends without other memory', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const json = JSON.stringify(text);
        const passage = encodePassage(json);
        assert.equal(passage.buffer.byteLength, Buffer.byteLength(json));
        assert.equal(decodeUtf8(passage), json);
      }),
    );
  });
});

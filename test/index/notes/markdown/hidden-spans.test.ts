import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readBody } from '../../support/read-source.js';

const ATTRIBUTES = [
  ...['{.hidden}', '{: .hidden}', '{:.hidden #x}', '{hidden}', '{style="display: none"}'],
  ...['{.content-hidden}', '{.content-visible when-format="pdf"}'],
];
const SPANS = [
  ...['[canary]', '[*canary* [canary]]', '[canary](b)', '[canary](b (c))', '[canary](b "c)d")'],
  ...['[canary][note]', '[canary][]', '![canary][note]', '![canary](b.png)', '[[canary]]'],
  ...['**canary**', '*canary*', '_a canary_', '***canary* b**', '~~canary~~', '`canary`', '`` ` canary ``'],
];
const TARGETS = '\n\n[note]: /note\n[canary]: /canary';
const everything = (source: string) => JSON.stringify(readBody(source + TARGETS));

describe('hiddenSpans', () => {
  it('hides what attributes behind it hide, of each kind, and nothing beside it', () => {
    for (const attributes of ATTRIBUTES)
      for (const span of SPANS)
        for (const [before, behind] of [
          ['moss ', ' fern'],
          ['# moss ', ' fern'],
          ['**moss** [moss](c)', '*fern*'],
          ['- moss `a` ', '[fern](d)'],
        ]) {
          const source = before + span + attributes + behind;
          const read = everything(source);
          assert.doesNotMatch(read, /canary/u, source);
          assert.match(read, /moss.*fern/u, source);
        }
  });

  it('hides nothing behind attributes that hide nothing, or behind plain text', () => {
    for (const attributes of ['{.x}', '{: #hidden}', '{.content-visible}', '{title="hidden"}'])
      for (const span of SPANS)
        assert.match(everything(`a ${span}${attributes} b`), /"text":"[^"]*canary/u, span + attributes);
    assert.match(everything('**moss** fern {.hidden}'), /moss fern/u);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readBody } from '../../support/read-source.js';

const read = (source: string) => {
  const { sections, tags } = readBody(source);
  return [
    ...sections.map(({ heading, text, code }) => [heading, text, code].filter(Boolean).join(' / ')),
    ...tags,
  ];
};

describe('componentSyntax', () => {
  it('keeps the text of a component, and drops its marks, properties and the names of its slots', () => {
    const cases: Record<string, string[]> = {
      '::note{to="/a"}\nOne *two*.\n::\nthree': ['One two.\nthree'],
      'one\n::code-group\n```sh [npm]\ninstall\n```\n::\n\ntwo': ['one\ntwo / install'],
      '::card\n---\nicon: canary\n---\nOne\n\n#footer\nTwo\n::\n\n#tag': ['One\nTwo\n#tag', '#tag'],
      '::a\n  :::b\n  ---\n  icon: canary\n  ---\n  One\n  :::\n\n#title\nTwo\n::': ['One\nTwo'],
      '::youtube[A *film*]{#x}\n\none\n\n#tag': ['A film\none\n#tag', '#tag'],
      '::a\n ```md\n ::b\n ::\n ```\n#title\nOne\n::': ['One / ::b\n::'],
      '## H\n::tip\n## I\n::': ['H', 'I'],
    };
    for (const [source, kept] of Object.entries(cases)) assert.deepEqual(read(source), kept, source);
  });

  it('leaves lines that only look like one', () => {
    for (const line of ['::before and ::after', '::std::vector', '::', '::A', 'a ::b', '::home::'])
      assert.deepEqual(read(line), [line]);
    assert.deepEqual(read('::tip\n---\nno end'), ['no end']);
  });
});

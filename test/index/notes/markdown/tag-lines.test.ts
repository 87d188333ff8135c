import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readBody } from '../../support/read-source.js';

const read = (source: string) => {
  const { tags, sections } = readBody(source);
  return [tags, sections.map(({ heading, text, code }) => [heading, text, code])];
};

describe('tagLines', () => {
  it('reads the tags of HackMD, which are no heading', () => {
    const text = [['', 'Peas', '']];
    assert.deepEqual(read('# A\n###### tags: `moss`, `late beans`\nPeas'), [['#moss', '#late beans'], text]);
    assert.deepEqual(read('# A\n\n###### Tags:`c++`\n')[0], ['#c++']);
  });

  it('reads an indented line of tags that ends a note', () => {
    assert.deepEqual(read('Peas\n\nTags:\n\n    #late-beans #moss\n'), [
      ['#late-beans', '#moss'],
      [['', 'Peas\nTags:\n#late-beans #moss', '']],
    ]);
  });

  it('takes no line that names its tags for text', () => {
    const lines = [
      'tags: #moss',
      '**Tags**: #moss, #peas',
      '🏷️ Tags:: #moss #peas',
      '标签： #moss',
      '- tags: #moss',
      '[[Tags]]: #moss',
    ];
    for (const line of lines) assert.deepEqual(read(`${line}\n\nPeas`)[1], [['', 'Peas', '']], line);
    assert.deepEqual(read('From: Ann\nTags: #moss  \nPeas')[1], [['', 'From: Ann Peas', '']]);
    for (const line of ['See tags: #moss', 'Tags: #moss and more', 'Status: #moss', 'Tags: moss', '#moss'])
      assert.deepEqual(read(line)[1], [['', line, '']]);
  });

  it('leaves other headings and code alone', () => {
    for (const source of [
      '###### tags: moss',
      '###### tags of `moss`',
      '## tags: `moss`',
      '    #moss\n\nPeas',
      '    #include <moss>',
      '    #!/bin/sh',
      '```\n#moss\n```',
    ])
      assert.deepEqual(read(source)[0], [], source);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readBody } from '../../support/read-source.js';

const HEADINGS = '\n\n## 1. Worms\n\n### Hot `bins`\n\nc\n\n## Soil';

describe('contents lists', () => {
  it('leaves out a list of links to headings that begins a note or a section, but not its links', () => {
    for (const list of [
      '- [Worms](#worms)\n  - [Hot *bins*](#hot-bins)\n- [3. Soil](#soil)',
      '1. [Worms](#1-worms)\n\n2. **[Hot bins](#b)**',
      '- [[#Worms]]\n- [[#3. Soil|Soil]]\n',
    ])
      for (const start of ['', '# Beds\n', 'a\n\n## Contents\n\n']) {
        const { sections, links } = readBody(start + list + HEADINGS);
        const text = sections.map(({ text }) => text).join(' ');
        assert.equal(text.replace(/\s+/gu, ' ').trim(), start.startsWith('a') ? 'a c' : 'c', start + list);
        assert.ok(links.length > 1);
      }
    assert.equal(readBody(`- [Soil](#soil)\n\n# Beds${HEADINGS}`).title, 'Beds');
  });

  it('leaves out the text in place of which kramdown puts the contents', () => {
    for (const list of ['* TOC\n{:toc}', '1. The contents\n{: toc}', '-   TOC is made of it.\n    {:toc}'])
      assert.equal(readBody(`a\n\n${list}\n\nb`).sections[0]!.text, 'a\nb', list);
    for (const [kept, text] of [
      ['TOC\n{:toc}', 'TOC'],
      ['* TOC\n{:.toc}', 'TOC'],
      ['* TOC', 'TOC'],
    ])
      assert.equal(readBody(kept!).sections[0]!.text.trim(), text);
  });

  it('keeps words that no heading has, and lists that tell more', () => {
    for (const [list, text] of [
      ['- [Beans](#worms)\n- [Soil](#soil)', 'Beans'],
      ['- [Worms](other.md#worms)', 'Worms'],
      ['- [Worms](#worms)\n- Soil', 'Worms\nSoil'],
      ['- [Worms](#worms): red ones\n- [Soil](#soil)', 'Worms: red ones\nSoil'],
      ['- [Worms](#worms)\n\n  red ones', 'Worms\nred ones'],
      ['- [Worms](#worms)\n\n  ```\n  a\n  ```', 'Worms'],
      ['Three kinds:\n\n- [Worms](#worms)', 'Three kinds:\nWorms'],
      ['| a |\n| - |\n| [Soil](#soil) |', 'a\nSoil'],
    ])
      assert.equal(readBody(list + HEADINGS).sections[0]!.text, text, list);
  });
});

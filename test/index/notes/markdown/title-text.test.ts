import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { titleText } from '../../../../index/notes/markdown/title-text.js';

const plain = fc.string({
  unit: fc.constantFrom('a', 'é', '土', ' ', '*', '_', '[', ']', '\\', '>', '"', ';', '#'),
});

describe('titleText', () => {
  it('leaves a title without markup as it is', () => {
    fc.assert(fc.property(plain, (title) => assert.equal(titleText(title), title)));
  });

  it('gives the words within tags, entities and code, however they nest', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '<', '&', 'T', '>'), minLength: 1 });
    const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    const tag = fc.constantFrom('b', 'em', 'CODE', 'span', 'sub');
    fc.assert(
      fc.property(words, tag, tag, (text, outer, inner) => {
        const title = `x<${outer} class="y">${escaped(text)}<${inner}>z</${inner}></${outer}>`;
        assert.equal(titleText(title), `x${text}z`);
      }),
    );
  });

  it('leaves out the readings of characters', () => {
    assert.equal(titleText('<ruby>東<rp>(</rp><rt>とう</rt><rp>)</rp>京<rt>きょう</rt></ruby>都'), '東京都');
  });

  it('leaves what is no markup', () => {
    for (const title of [
      'a < b',
      'a < b > c',
      'C++ <T>',
      'Map<A, List<B>>',
      'vector<b>',
      'The <em> element',
      '<br>: a new line',
      'Close </b> alone',
      'AT&T',
      'R&D &c.',
      '&nosuchname;',
      'a lone ` backtick',
      'two `` and one ` of them',
      '<script>x</script>',
      '<template>x</template>',
      '<Tabs>x</Tabs>',
      '<em></em>',
      'Do <!DOCTYPE html> well',
      '2 * 3 * 4 and _x_ [y](z)',
    ])
      assert.equal(titleText(title), title);
  });

  it('reads markup', () => {
    for (const [title, shown] of [
      ['Q&amp;A', 'Q&A'],
      ['See [moss](/moss/), [**worms**](https://a.b/c#d) and [`sow`](../sow.md)', 'See moss, worms and sow'],
      ['caf&eacute; &#8212; &#x1F331;', 'café — 🌱'],
      ['&lt;em&gt; and &lt;T&gt;', '<em> and <T>'],
      ['&amp;amp;', '&amp;'],
      ['The <code>&lt;a&gt;</code> element', 'The <a> element'],
      ['<i>Rosa <b>canina</i>', 'Rosa <b>canina'],
      ['H<sub>2</sub>O', 'H2O'],
      ['Soil<br>and water<br/>', 'Soil and water<br/>'],
      ['Use `git rebase -i`', 'Use git rebase -i'],
      ['`<em>` and ``a ` b``', '<em> and a ` b'],
      ['`a && b` or `&amp;`', 'a && b or &amp;'],
    ])
      assert.equal(titleText(title!), shown);
  });

  it('leaves out pictures, but no tag that the title is about', () => {
    assert.equal(titleText('<img width="35" src="/a.svg" alt="Beans"> Grow beans.'), 'Grow beans.');
    for (const title of ['The <img> tag', 'Use `<img src="a">` here'])
      assert.equal(titleText(title), title.replaceAll('`', ''));
  });

  it('takes little time for any title', () => {
    for (const piece of ['<a ', '<b>', '`', '<a b="', '&', '<![CDATA[', '<?', '</b>', '`` '])
      for (const length of [999, 1_000_000]) {
        const start = performance.now();
        titleText(piece.repeat(length / piece.length));
        assert.ok(performance.now() - start < 500, piece);
      }
  });
});

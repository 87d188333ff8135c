import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { htmlText } from '../../../../index/notes/html/html-text.js';

describe('htmlText', () => {
  it('never gives what stands in a script or a style, closed or not', () => {
    const part = fc.constantFrom(
      '<div>',
      '</div>',
      '<p',
      '>',
      'text',
      '<!-- x -->',
      '<b>',
      '&amp',
      '"',
      '</script>',
      '<br/>',
    );
    const element = fc.constantFrom('script', 'STYLE', 'style media=x', 'template', 'svg');
    fc.assert(
      fc.property(fc.array(part), element, (parts, tag) => {
        const before = parts.join('').replace(/<p(?!>)|"/g, '');
        assert.doesNotMatch(htmlText(`${before}<${tag}>canary`), /canary/);
      }),
    );
  });

  it('keeps text and alternative text, and parts what is no part of a line', () => {
    const lines = htmlText(
      '<ul><li>a<b>b</b>&eacute;&lt;</li><li>c</li></ul><img src="x" alt="a &amp; b"><script>no</script>d',
    ).split('\n');
    assert.deepEqual(lines.filter(Boolean), ['abé<', 'c', ' a & b d']);
  });

  it('parts words that meet between inline elements, but no letters of a word and no code', () => {
    const cases = {
      '<a>Clay</a><a href=x>Soil</a>': 'Clay Soil',
      '<span><b>Heavy</b></span><i></i><span>clay</span>': 'Heavy clay',
      'com<b>post</b>ing <b>D</b><b>r</b><b>op</b>': 'composting Drop',
      'Super<a name=x></a><b>man</b>': 'Superman',
      'long<wbr><b>word</b> <b>long</b><wbr><b>word</b>': 'longword longword',
      '<code><span>foo</span><span>bar</span></code>': 'foobar',
      '<b>CO</b><sub>22</sub>': 'CO22',
      '<a>東京</a><a>都庁</a>': '東京都庁',
      '<a>𠮷𠮷</a><a>𠮷𠮷</a>': '𠮷𠮷𠮷𠮷',
      '<b>Clay</b><b>, soil</b>': 'Clay, soil',
    };
    for (const [html, shown] of Object.entries(cases)) assert.equal(htmlText(html), shown, html);
  });

  it('leaves out the readings of characters, which would part their words', () => {
    const cases = {
      '<ruby>東<rp>(</rp><rt>とう</rt><rp>)</rp>京<rt>きょう</rt></ruby>都': '東京都',
      '<ruby>東<rt>とう<rt></ruby><ruby>京<rt>きょう</ruby>': '東京',
      '<ruby>灯<rtc>あかり</rtc></ruby>': '灯',
    };
    for (const [html, shown] of Object.entries(cases)) assert.equal(htmlText(html), shown, html);
  });

  it('takes any depth of tags', () => {
    assert.equal(htmlText('<div>'.repeat(100_000) + 'deep' + '</p>'.repeat(100_000)).trim(), 'deep');
  });
});

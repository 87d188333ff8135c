import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readHtml } from '../../../../index/notes/html/read-html.js';

const mark = (id: number, letter: string): string =>
  `<sup><a href="#cmnt${id}" id="cmnt_ref${id}">[${letter}]</a></sup>`;
const box = (id: number, letter: string, rest = ''): string =>
  `<div class="c9">\n<p class="c1"><a href="#cmnt_ref${id}" id="cmnt${id}">[${letter}]</a><span>canary</span></p>${rest}</div>`;
const textOf = (html: string) =>
  readHtml(html, { path: 'a.html' })
    .body()
    .sections.map(({ text }) => text)
    .join('\n');

describe('the comments of a document of Google', () => {
  it('stay out with the marks of them, whole, and nothing else does', () => {
    const note = '<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> A note.</span></p></div>';
    const more = '<p class="c1"><span>canary</span></p>';
    const html = `<p>Clay${mark(1, 'a')} holds <a href="#h.1">water</a>${mark(27, 'aa')}.</p>${note}`;
    assert.equal(
      textOf(`${html}${box(1, 'a', more)}\n${box(27, 'aa')}<p>End.</p>`),
      'Clay holds water.\n[1] A note.\nEnd.',
    );
  });

  it('stay out without their boxes, as other programs write them, and without an end', () => {
    const bare = '<p><a href="#cmnt_ref1" id="cmnt1">[a]</a>canary</p>';
    assert.equal(textOf(`<p>Clay.</p>${bare}<p>Sand.</p>`), 'Clay.\nSand.');
    assert.equal(textOf(`<p>Clay.</p>${bare.replace('</p>', '')}`), 'Clay.');
  });

  it('leave links that only look alike', () => {
    const alike = '<p>See <a href="https://a.test/#cmnt1">[a]</a> and <a href="#cmnt1">this comment</a>.</p>';
    assert.equal(textOf(alike), 'See [a] and this comment.');
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readHtml } from '../../../../index/notes/html/read-html.js';
import { NO_WORDS } from '../../../../index/notes/html/site-words.js';
import type { SiteWords } from '../../../../index/sites/note-rules.js';

const titleOf = (html: string, { path = 'a.html', ...words }: Partial<SiteWords> & { path?: string } = {}) =>
  readHtml(html, { path, words: { ...NO_WORDS, ...words } }).properties.find(({ key }) => key === 'title')
    ?.value;

describe('titleOf', () => {
  it("takes Pagefind's title, else the first heading of the content, else what is told to others, else the title", () => {
    const told = '<meta property="og:title" content="Told">';
    const linked = '<script type="application/ld+json">{"@type":"Article","headline":"Linked"}</script>';
    const page = '<title>Page</title>';
    const h1 = '<main><h1>Heading</h1>';
    const given = '<i data-pagefind-meta="title:First"></i><i data-pagefind-meta="title:Given"></i>';
    const fallback = '<i data-pagefind-default-meta="title:Default"></i>';
    assert.equal(titleOf(fallback + page + linked + told + given + h1), 'Given');
    assert.equal(titleOf(fallback + page + linked + told + h1), 'Heading');
    assert.equal(titleOf(fallback + page + linked + told), 'Told');
    assert.equal(titleOf(fallback + page + linked), 'Linked');
    assert.equal(titleOf(fallback + page), 'Page');
    assert.equal(titleOf(fallback), 'Default');
    assert.equal(titleOf('<main><h1> </h1><h1>Second</h1>'), 'Second');
    assert.equal(titleOf('<p>none'), undefined);
  });

  it('takes no heading of a post for the title of a home page that shows several', () => {
    const post = (title: string) => `<article><h1><a href=x>${title}</a></h1></article>`;
    const posts = `<title>Garden</title><main>${post('Soil')}${post('Clay')}</main>`;
    assert.equal(titleOf(posts, { path: 'index.html' }), 'Garden');
    assert.equal(titleOf(posts, { path: 'a/index.html' }), 'Soil');
    const parts = '<title>Soil — docs 1.0</title><main><h1>Soil</h1><h1>Clay</h1></main>';
    assert.equal(titleOf(parts, { path: 'index.html' }), 'Soil');
    assert.equal(
      titleOf(`<title>Garden</title><main>${post('Soil')}</main>`, { path: 'index.html' }),
      'Soil',
    );
  });

  it("passes over a heading outside the content that is the site's", () => {
    const header = '<header><h1>My Garden</h1></header><main><h2>Soil</h2></main>';
    assert.equal(titleOf(`<title>Soil - My Garden</title>${header}`), 'Soil - My Garden');
    assert.equal(titleOf(`<title>My Garden</title>${header}`), 'My Garden');
    assert.equal(titleOf(header), 'My Garden');
    assert.equal(titleOf('<title>Soil - Garden</title><header><h1>Soil</h1></header><main>x</main>'), 'Soil');
  });

  it('takes what a class calls the title, if the title of the page agrees', () => {
    const cases: [title: string, text: string, taken: boolean | string][] = [
      ['Soil: Worm Class Reference', 'Worm Class Reference', true],
      ['Soil: Members', 'garden::Worm Members', true],
      ['Soil: Worms', 'Soil', false],
      ['Worms - Soil', 'Soil', false],
      ['Soil: garden/worms Folder', 'worms Folder', true],
      ['Soil: Worm Class', 'Worm Class final', 'Worm Class'],
      ['Soil: worms/a.h Source', 'a.h', 'worms/a.h Source'],
      ['Soil: Worms', 'Clay', false],
    ];
    for (const [title, text, taken] of cases) {
      const html = `<title>${title}</title><div class="x title">${text}</div>`;
      assert.equal(titleOf(html), taken === true ? text : taken || title, html);
    }
    assert.equal(titleOf('<title>Soil: Worm</title><p class=title>Worm</p><h1>Heading</h1>'), 'Heading');
    assert.equal(titleOf('<p class=title>Worm</p>'), undefined);
  });

  it('leaves the name of the site out, where it is plain that it is one', () => {
    const site = '<meta property="og:site_name" content="My (Garden)">';
    const cases: [html: string, title: string][] = [
      ['<title>Soil | My Garden</title>', 'Soil'],
      ['<title>Soil | Care | My Garden</title>', 'Soil | Care'],
      ['<title>Soil - a love story</title>', 'Soil - a love story'],
      ['<title>a || b</title>', 'a || b'],
      [`${site}<title>Soil - My (Garden)</title>`, 'Soil'],
      [`${site}<title>my (garden): Soil</title>`, 'Soil'],
      [`${site}<meta property="og:title" content="Soil • My (Garden)">`, 'Soil'],
      [`${site}<title>My (Garden)</title>`, 'My (Garden)'],
      [`${site}<title>All of My (Garden)</title>`, 'All of My (Garden)'],
    ];
    for (const [html, title] of cases) assert.equal(titleOf(html), title, html);
  });

  it('leaves out the name that most pages of the site have, but of its home page', () => {
    const cases: [title: string, short: string][] = [
      ['Soil - My Garden', 'Soil'],
      ['My Garden: Soil: a love story', 'Soil: a love story'],
      ['Soil (My Garden)', 'Soil'],
      ['mow(My Garden)', 'mow(My Garden)'],
      ['My Garden', 'My Garden'],
    ];
    const names = ['My Garden', 'Garden'];
    for (const [title, short] of cases) {
      assert.equal(titleOf(`<title>${title}</title>`, { names }), short);
      assert.equal(titleOf(`<title>${title}</title>`, { names, path: 'index.html' }), title);
    }
    const header = '<header><h1>My Garden</h1></header><main><h2>Soil</h2></main>';
    assert.equal(titleOf(`<title>My Garden - Soil</title>${header}`, { names }), 'Soil');
    const outside = '<h1>Class: Worm</h1><article>text</article>';
    assert.equal(
      titleOf(`<title>Docs: Class: Worm v1</title>${outside}`, { names: ['Docs'] }),
      'Class: Worm',
    );
  });

  it('takes the first heading that is not on most pages, where the title tells none from another', () => {
    const page = '<title>Garden</title><h1>Garden</h1><h3>Soil</h3>';
    assert.equal(titleOf(page, { titles: ['Garden'], headings: ['Garden'] }), 'Soil');
    assert.equal(titleOf(page), 'Garden');
    assert.equal(titleOf('<title>Garden</title>', { titles: ['Garden'] }), 'Garden');
    assert.equal(titleOf('<h1>Garden</h1>', { headings: ['Garden'] }), 'Garden');
    assert.equal(titleOf('<title>Garden: 1.1</title><h3>1.1 Clay</h3>', { names: ['Garden'] }), '1.1 Clay');
    assert.equal(titleOf('<title>Garden: Soil</title><h3>Soil and clay</h3>', { names: ['Garden'] }), 'Soil');
  });

  it('takes an h1 above the article that is the title of the page, rather than one within the article', () => {
    const page = (title: string) =>
      `<title>${title}</title><h1>Soil</h1><article><h1>Kinds</h1><p>text</article>`;
    assert.equal(titleOf(page('Soil')), 'Soil');
    assert.equal(titleOf(page('Soil - My Garden'), { names: ['My Garden'] }), 'Soil');
    assert.equal(titleOf(page('Kinds')), 'Kinds');
    assert.equal(titleOf(page('Soil'), { titles: ['Soil'] }), 'Kinds');
    const beside = page('Soil').replace(/<h1>Soil<.h1>/, '<header>$&</header>');
    assert.equal(titleOf(beside), 'Kinds');
  });

  it("leaves the site's name out of a heading that repeats the title of the page", () => {
    const page = (text: string) => `<title>${text}</title><h1>${text}</h1>`;
    const names = ['Field Notes'];
    assert.equal(titleOf(page('Field Notes : Soil'), { names }), 'Soil');
    assert.equal(titleOf(page('Field Notes'), { names }), 'Field Notes');
    assert.equal(titleOf(page('Soil | Clay'), { names }), 'Soil | Clay');
    assert.equal(titleOf('<title>Soil</title><h1>Field Notes : Soil</h1>', { names }), 'Field Notes : Soil');
  });

  it('takes the line that a page without a title calls so above its first heading', () => {
    assert.equal(titleOf('<p class="c1 title">Soil</p><p>x</p><h1>Aims</h1>'), 'Soil');
    assert.equal(titleOf('<p class="title">Soil</p><h1>Aims</h1>', { headings: ['Aims'] }), 'Soil');
    assert.equal(titleOf('<h1>Aims</h1><p class="title">Soil</p>'), 'Aims');
  });

  it('takes the title that a page shows as a line above its first heading', () => {
    const page = '<title>Soil.Worm</title><p>Soil.Worm</p><p>x</p><h1>Types</h1>';
    assert.equal(titleOf(page), 'Soil.Worm');
    assert.equal(titleOf(page, { titles: ['Soil.Worm'] }), 'Types');
    assert.equal(titleOf('<title>Soil.Worm</title><p>Soil.Worm x</p><h1>Types</h1>Soil.Worm'), 'Types');
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NO_WORDS } from '../../../../index/notes/html/site-words.js';
import { readHtml } from '../../../../index/notes/html/read-html.js';
import { readMetadata } from '../../../../index/properties/metadata.js';
import { exclusionOf } from '../../../../index/properties/publication.js';

const propertiesOf = (html: string) =>
  Object.fromEntries(readHtml(html).properties.map(({ key, value }) => [key, value]));
const meta = (name: string, content: string): string => `<meta name="${name}" content="${content}">`;
const linked = (item: object): string =>
  `<script type="application/ld+json">${JSON.stringify(item)}</script>`;
const given = (kind: string, value: string): string => `<i data-pagefind-${kind}="${value}"></i>`;

describe('toProperties', () => {
  it('takes the first source that says anything', () => {
    const sources = [
      linked({ '@type': 'BlogPosting', datePublished: '2021-01-01', keywords: ['l'] }),
      meta('keywords', 'k'),
      meta('article:published_time', '2022-01-01T23:30:00-08:00'),
      given('filter', 'tag:p'),
      given('sort', 'date:2023-01-01'),
    ];
    const upTo = (count: number) => propertiesOf(sources.slice(0, count).reverse().join(''));
    assert.deepEqual(upTo(1), { tags: 'l', created: '2021-01-01' });
    assert.deepEqual(upTo(2), { tags: 'l', created: '2021-01-01' });
    assert.deepEqual(upTo(3), { tags: 'l', created: '2022-01-01T23:30:00-08:00' });
    assert.deepEqual(upTo(5), { tags: 'p', created: '2023-01-01' });
    assert.deepEqual(propertiesOf(sources[1]!), { tags: 'k' });
  });

  it("knows the names of Pagefind's values, and keeps the others", () => {
    const html = [
      given('filter', 'tag:a'),
      given('filter', 'tag:b'),
      given('filter', 'Categories:c'),
      given('filter', 'stage:seedling'),
      given('meta', 'Last-Modified:2024-02-03'),
      given('meta', 'author:one'),
      given('meta', 'author:two'),
      given('default-meta', 'author:nobody'),
      given('default-meta', 'image:x.png'),
    ];
    assert.deepEqual(propertiesOf(html.join('')), {
      tags: ['a', 'b'],
      category: 'c',
      stage: 'seedling',
      updated: '2024-02-03',
      author: 'two',
      image: 'x.png',
    });
  });

  it('takes the names of members that objects have for names like others', () => {
    assert.deepEqual(propertiesOf(given('meta', 'constructor:c') + given('filter', 'toString:t')), {
      constructor: 'c',
      toString: 't',
    });
  });

  it('takes no date in words, no other sort, and no address', () => {
    const html = ['published:last May', 'date:12/05/24', 'url:/x/', 'permalink:/x/', 'slug:x'].map((value) =>
      given('meta', value),
    );
    assert.deepEqual(propertiesOf(html.join('') + given('sort', 'weight:10')), {});
  });

  it('keeps no page back for the date that it was published on', () => {
    for (const html of [
      given('meta', 'published:last May'),
      given('meta', 'published:2024-01-01'),
      meta('date', 'x'),
    ])
      assert.equal(exclusionOf(readHtml(html).properties, 'a.html'), undefined);
    assert.equal(
      exclusionOf(readHtml(given('filter', 'draft:true')).properties, 'a.html')?.reason,
      'draft: true',
    );
  });

  it('takes the time that is marked as that of the page, unless there are several', () => {
    const time = (mark: string, date = '2024-01-01'): string =>
      `<time ${mark} datetime="${date}">then</time>`;
    for (const mark of ['itemprop=datePublished', 'class="x dt-published"', 'pubdate', 'class=published'])
      assert.deepEqual(propertiesOf(time(mark)), { created: '2024-01-01' });
    assert.deepEqual(propertiesOf(time('class=dt-updated')), { updated: '2024-01-01' });
    assert.deepEqual(propertiesOf(time('') + time('class=unpublished')), {});
    assert.deepEqual(propertiesOf(time('pubdate') + time('pubdate')), { created: '2024-01-01' });
    assert.deepEqual(propertiesOf(time('pubdate') + time('pubdate', '2024-01-02')), {});
  });

  it('takes the tags that links and entries name', () => {
    const html = '<a rel="nofollow tag" href=x>One</a><a class="p-category" href=y>Two</a><a class=tag>x</a>';
    assert.deepEqual(propertiesOf(html), { tags: ['One', 'Two'] });
  });

  it('takes the tags of the content, not those of posts that are listed beside it', () => {
    const tag = (name: string) => `<a rel="category tag" href=x>${name}</a>`;
    const beside = `<aside>${tag('Two')}</aside>`;
    const article = `<article><header>${tag('One')}</header>text</article>`;
    assert.deepEqual(propertiesOf(`${article}<p>${tag('Two')}</p>${beside}`), { tags: 'One' });
    assert.deepEqual(propertiesOf(`<main>${beside}text<p>${tag('One')}</p></main>`), { tags: 'One' });
    assert.deepEqual(propertiesOf(`<main>text</main>${beside}`), { tags: 'Two' });
  });

  it('takes the tags and date that Quartz shows above an article, not those of other pages in lists', () => {
    const shown = (day: string, ...tags: string[]) =>
      `<p class="content-meta"><time datetime="2026-06-${day}T00:00:00.000Z"></time></p><ul class="tags">
       ${tags.map((tag) => `<li><a href="../tags/${tag}" class="internal tag-link">${tag}</a></li>`).join('')}</ul>`;
    const of = (generator: string, above: string) => {
      const { properties } = readHtml(
        `<title>Soil</title><meta name="generator" content="${generator}"/>
         <div class="left sidebar">${shown('03', 'moss')}</div>
         <div class="page-header"><h1>Soil</h1>${above}</div><article class="popover-hint"></article>
         <div class="page-listing">${shown('02', 'worms')}</div>`,
      );
      return properties.map(({ key, value }) => `${key}: ${String(value)}`);
    };
    const date = 'updated: 2026-06-01T00:00:00.000Z';
    assert.deepEqual(of('Quartz', shown('01', 'clay', 'a/b')), ['title: Soil', 'tags: clay,a/b', date]);
    assert.deepEqual(of('Quartz', ''), ['title: Soil']);
    assert.deepEqual(of('Other', shown('01', 'clay')), ['title: Soil']);
  });

  it('takes the tags that Chirpy shows below a post, not those of other posts beside it', () => {
    const tag = (name: string, href = `/tags/${name}/`) => `<a class="post-tag x" href="${href}">${name}</a>`;
    const aside = `<aside>${tag('moss')}</aside><div id="search-hints">${tag('moss')}</div>`;
    assert.deepEqual(propertiesOf(`<article>${tag('clay')}${tag('loam')}</article>${aside}`), {
      tags: ['clay', 'loam'],
    });
    assert.deepEqual(propertiesOf(`<article>${tag('clay', '/a/')}</article>${aside}`), {});
  });

  it('takes no keywords for tags that are but the title', () => {
    const page = (keywords: string) => `<meta name=keywords content="${keywords}"><title>Soil, 2e</title>`;
    assert.equal(propertiesOf(page('Soil, 2e'))['tags'], undefined);
    assert.equal(propertiesOf(page('Soil'))['tags'], 'Soil');
    const wiki = '<meta name=generator content="MediaWiki 1.16">';
    assert.equal(propertiesOf(wiki + page('Soil'))['tags'], undefined);
  });

  it('takes no description that most pages of the site have, but on its home page', () => {
    const html = '<meta name=description content="All of soil">';
    const given = (path: string, descriptions: readonly string[]) =>
      readHtml(html, { path, words: { ...NO_WORDS, descriptions } }).properties.length;
    assert.equal(given('a.html', ['All of soil']), 0);
    assert.equal(given('index.html', ['All of soil']), 1);
    assert.equal(given('a.html', ['All']), 1);
  });

  it('undoes the second escaping of a description, as of one that Quartz made of HTML, and no third', () => {
    const described = (content: string) => propertiesOf(meta('description', content))['description'];
    assert.equal(described('Bed&amp;lt;T&amp;gt; &amp;#039;a&amp;#39; &amp;quot;'), `Bed<T> 'a' "`);
    assert.equal(described('Bed&lt;T&gt; &amp;amp;lt;'), 'Bed<T> &lt;');
  });

  it('takes the language of the page, else of its body, as Word writes it', () => {
    const languageOf = (html: string) => readMetadata(readHtml(html).properties, 'a.html').language;
    assert.equal(languageOf('<html><body lang=FR>x'), 'fr');
    assert.equal(languageOf('<html lang=de><body lang=FR>x'), 'de');
  });

  it('parts keywords at the commas of any script, and at semicolons', () => {
    const tagsOf = (keywords: string) =>
      readMetadata(readHtml(meta('Keywords', keywords)).properties, 'a.html').tags;
    assert.deepEqual(tagsOf('土、堆肥，蚯蚓'), ['土', '堆肥', '蚯蚓']);
    assert.deepEqual(tagsOf('soil; garden bed;worm'), ['soil', 'garden bed', 'worm']);
  });

  it('gives what the metadata of a note is read from', () => {
    const html = `<html lang="pt-br">${meta('description', 'D')}${meta('article:section', 'C')}${meta('article:modified_time', '2024-05-06')}${meta('keywords', 'a, b')}`;
    const { description, category, updated, language, tags, warnings } = readMetadata(
      readHtml(html).properties,
      'a.html',
    );
    assert.deepEqual(
      [description, category, updated, language, tags, warnings],
      ['D', 'C', '2024-05-06', 'pt-BR', ['a', 'b'], []],
    );
  });
});

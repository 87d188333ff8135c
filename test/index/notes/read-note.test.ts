import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readNote, type ReadingRules } from '../../../index/notes/read-note.js';
import { SITE } from '../support/read-source.js';

const read = (path: string, text: string, site: Partial<ReadingRules> = {}) =>
  readNote(path, Buffer.from(text), { ...SITE, ...site });

function noteOf(path: string, text: string, site: Partial<ReadingRules> = {}) {
  const result = read(path, text, site);
  assert.ok('note' in result);
  return result.note;
}

describe('readNote', () => {
  it('keeps back what its properties, its format or its site keep back, and asks in this order', () => {
    const excludes = () => 'by the site';
    assert.deepEqual(read('a.md', 'x', { excludes }), { excluded: 'by the site', warnings: [] });
    assert.match(JSON.stringify(read('a.tid', 'title: $:/x\n\n', { excludes })), /system tiddler/);
    assert.match(
      JSON.stringify(read('a.tid', 'title: $:/x\npublish: no\n\n', { excludes })),
      /publish: false/,
    );
  });

  it('gives the site the path and the properties of a note', () => {
    const url: ReadingRules['url'] = ({ path, properties }) =>
      `${path}?${properties.map(({ key }) => key).join()}`;
    assert.equal(noteOf('a.md', '---\nslug: b\n---\n', { url }).url, 'a.md?slug');
  });

  it('takes the anchors of the site, anew for each note', () => {
    const anchors = () => {
      let count = 0;
      return () => `s${++count}`;
    };
    for (const path of ['a.md', 'b.mdx'])
      assert.deepEqual(
        noteOf(path, '## A\n\n## B', { anchors }).sections.map(({ anchor }) => anchor),
        ['s1', 's2'],
      );
  });

  it('reads markup in the titles of Markdown alone', () => {
    const matter = '---\ntitle: "<em>Soil</em> &amp; `water`"\n---\n# Other';
    for (const path of ['a.md', 'a.mdx']) {
      assert.equal(noteOf(path, matter).title, 'Soil & water');
      assert.equal(noteOf(path, matter.replace('title', 'description')).description, 'Soil & water');
    }
    const page = '<title>The &lt;b&gt;x&lt;/b&gt; &amp;amp; `y`</title><p>text';
    assert.equal(noteOf('a.html', page).title, 'The <b>x</b> &amp; `y`');
    assert.equal(noteOf('a.tid', 'title: <b>x</b> &amp; `y`\n\ntext').title, '<b>x</b> &amp; `y`');
  });

  it('takes a second name in brackets for an alias, in the title and in a heading above all others', () => {
    assert.deepEqual(noteOf('a.md', '# Civil Code (CC)').aliases, ['Civil Code', 'CC', 'a']);
    const titled = '---\ntitle: Civil Code\n---\n';
    assert.deepEqual(noteOf('Civil Code.md', `${titled}# Civil Code (CC)\n## Part 1`).aliases, ['CC']);
    for (const text of ['Text\n# Civil Code (CC)', '## Civil Code (CC)\n## Part 1'])
      assert.deepEqual(noteOf('Civil Code.md', titled + text).aliases, [], text);
  });

  it('takes the name that a note gives itself for its title, but for a heading', () => {
    const { title, aliases } = noteOf('csharp.md', '---\nname: C# %%x%%\n---\nIt is a language.\n# Code');
    assert.deepEqual([title, aliases], ['C#', ['csharp']]);
    assert.equal(noteOf('a.md', '---\nname: skill\n---\n# Dig beds').title, 'Dig beds');
    assert.equal(noteOf('a.md', '---\nname: { first: x }\n---\nText').title, 'a');
    for (const matter of [
      'pageTitle: Dig beds',
      'sidebar_label: Dig beds',
      'linkTitle: Dig beds',
      'sidebarTitle: Dig beds\neleventyNavigation: { key: Beds }',
      'eleventyNavigation:\n  parent: Soil\n  key: Dig beds',
    ])
      assert.equal(noteOf('a.md', `---\n${matter}\n---\nText`).title, 'Dig beds');
    assert.equal(noteOf('a.md', '---\neleventyNavigation: true\n---\nText').title, 'a');
    assert.equal(
      noteOf('index.md', '---\nlayout: home\nhero: { name: Moss, text: Soil }\n---\n').title,
      'Moss',
    );
    const changelog = '# [1.2.0](https://a.b) (2026-01-01)\n\nText\n\n# 1.1.0\n\nText';
    assert.equal(noteOf('CHANGELOG.md', changelog).title, 'CHANGELOG');
    assert.equal(noteOf('v1.2.0.md', changelog).title, '1.2.0 (2026-01-01)');
  });

  it('gives addresses the title as it is written', () => {
    const url: ReadingRules['url'] = ({ properties }) => `/${String(properties[0]!.value)}`;
    assert.equal(noteOf('a.md', '---\ntitle: Q&amp;A\n---\n', { url }).url, '/Q&amp;A');
  });

  it('names a note by its file as Logseq writes names', () => {
    assert.equal(noteOf('pages/a___b c.md', '').title, 'a/b c');
    assert.equal(noteOf('pages/std%3A%3Amap___Why%3F.md', '').title, 'std::map/Why?');
    assert.equal(noteOf('pages/50% peat.md', '').title, '50% peat');
    assert.equal(noteOf('journals/2026_06_11.md', '').title, '2026-06-11');
  });

  it('takes the day from the name of a file, if nothing else says it', () => {
    assert.equal(noteOf('_posts/2026-06-11-late-beans.md', '').created, '2026-06-11');
    assert.equal(noteOf('journals/2026_06_11.md', '').created, '2026-06-11');
    assert.equal(noteOf('2026-06-11.md', '---\ndate: 2026-01-02\n---\n').created, '2026-01-02');
    for (const path of ['2026-13-45.md', '2026-06-111.md', 'on 2026-06-11.md', '2026.md'])
      assert.equal(noteOf(path, '').created, '', path);
  });

  it('takes the language from the front matter, else the path, else the script, which no English note can have', () => {
    const language = () => 'de';
    assert.equal(noteOf('a.md', '---\nlang: fr\n---\n庭に豆をまく', { language }).language, 'fr');
    assert.equal(noteOf('a.md', '庭に豆をまく', { language }).language, 'de');
    assert.equal(noteOf('a.md', '庭に豆をまく', { language: () => '' }).language, 'ja');
    assert.equal(noteOf('a.md', 'Late beans').language, '');
    assert.equal(noteOf('a.md', '---\nlang: en-GB\n---\n庭に豆をまく').language, 'ja');
    assert.equal(noteOf('a.md', '---\nlang: en-GB\n---\nLate beans, 豆').language, 'en-GB');
  });

  it('takes a likely language before English, which themes say of each page, and no other that is told', () => {
    const told = (lang: string, text: string) => {
      const { language, likelyLanguage } = noteOf('a.md', `---\nlang: ${lang}\n---\n${text}`);
      return [language, likelyLanguage];
    };
    const spanish =
      'Las judías que se siembran en el huerto por la mañana son para los que las riegan '.repeat(2);
    assert.deepEqual(told('en-GB', spanish), ['', 'es']);
    assert.deepEqual(told('fr', spanish), ['fr', undefined]);
    assert.deepEqual(told('en-GB', 'The beans are for you and this is the end of the row '.repeat(2)), [
      'en-GB',
      undefined,
    ]);
  });

  it('takes Chinese for likely where names of programs have most letters, unless another language is told', () => {
    const text = 'kubectl delete pods --field-selector status.phase=Failed in the namespace: 删除失败的实例';
    const languages = (lang: string) => {
      const { language, likelyLanguage } = noteOf('a.md', `---\nlang: ${lang}\n---\n${text}`);
      return [language, likelyLanguage];
    };
    assert.deepEqual(languages(''), ['', 'zh']);
    assert.deepEqual(languages('en'), ['en', undefined]);
    assert.deepEqual(languages('fr'), ['fr', undefined]);
  });

  it('cuts a line of tags at spaces where the site does', () => {
    assert.deepEqual(noteOf('a.md', '---\ntags: a b\n---\n', { spacedTags: true }).tags, ['a', 'b']);
  });

  it('finds links in properties too, with their lines', () => {
    const { links } = noteOf(
      'a.md',
      '---\ndescription: on [[x]]\nup: "[[b#c|d]]"\nrelated:\n  - "[[e]]"\n---\n[[f]]',
    );
    assert.deepEqual(
      links.map(({ target, fragment, line }) => [target, fragment, line]),
      [
        ['b', 'c', 3],
        ['e', '', 4],
        ['f', '', 7],
      ],
    );
  });

  it('takes the first of several headings of the first rank for a section where a name of several words tells more', () => {
    const text = '# Overview\n\nslow soil\n\n# Cause\n\nclay';
    const { title, sections } = noteOf('Soil that drains badly.md', text);
    assert.equal(title, 'Soil that drains badly');
    assert.deepEqual(
      sections.map(({ heading, text }) => [heading, text]),
      [
        ['Overview', 'slow soil'],
        ['Cause', 'clay'],
      ],
    );
    assert.equal(noteOf('Overview of soil.md', text).title, 'Overview');
    for (const name of ['drainage', 'bad-soil', 'index', 'Untitled', 'Untitled 2'])
      assert.equal(noteOf(`${name}.md`, text).title, 'Overview', name);
    assert.equal(noteOf('Soil that drains badly.md', '# Overview\n\n## Cause').title, 'Overview');
  });

  it('finds the words of a heading that is too long to be a title', () => {
    const words = Array.from({ length: 100 }, (_, i) => `word${i}`).join(' ');
    const { title, sections } = noteOf('a.md', `# ${words}`);
    assert.ok(title.length <= 301 && title.endsWith('…'));
    assert.match(sections[0]!.text, /word99$/);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { splitFrontMatter } from '../../../index/properties/front-matter.js';
import { propertyName } from '../../../index/properties/properties.js';
import { exclusionOf } from '../../../index/properties/publication.js';
import { SWITCHES } from '../../../index/properties/switches.js';
import { sourcesIn } from '../support/sources.js';
import { spellingsOf, VALUES } from '../support/switch-values.js';
import { propertiesOf } from '../support/notes.js';

const judge = (matter: string) => exclusionOf(propertiesOf(matter), 'a.md');
const isOut = (matter: string): boolean => judge(matter) !== undefined;

const judgements = SWITCHES.flatMap(({ keys, rule }) => keys.map((key) => ({ key, rule })));

describe('the table of switches', () => {
  for (const { key, rule } of judgements) {
    it(`keeps a note back by ${key}, ${rule}, in every spelling and type, and by nothing that is harmless`, () => {
      for (const spelling of spellingsOf(key)) {
        for (const value of VALUES[rule].out)
          assert.equal(isOut(`${spelling}: ${value}`), true, `${spelling}: ${value}`);
        for (const value of VALUES[rule].in)
          assert.equal(isOut(`${spelling}: ${value}`), false, `${spelling}: ${value}`);
      }
    });
  }

  it('names every key once, and a source for each', async () => {
    const names = judgements.map(({ key }) => propertyName(key));
    assert.equal(new Set(names).size, names.length);
    assert.equal((await sourcesIn('switches')).length, SWITCHES.length);
  });

  it('leaves alone what only orders menus, maps and feeds', () => {
    const harmless = [
      'sitemap: false',
      'nav_exclude: true',
      'navigation: false',
      'toc: false',
      'comments: false',
      'dg-hide-in-graph: true',
      'dg-home: false',
      'hiddenInHomeList: true',
      'hiddenFromHomePage: true',
      'bookHidden: true',
      'sidebar: {hidden: true}',
      'hide: [toc]',
      'share: false',
      'redirect_from: /old/',
      'stage: draft',
      'index: false',
      'redirect_to: https://example.com/policy',
      'visible: false',
      'noarchive: true',
      'category: private',
      'tags: [draft, private]',
      'author: {private: true}',
    ];
    for (const matter of harmless) assert.equal(isOut(matter), false, matter);
  });
});

describe('exclusionOf', () => {
  it('names the address that a page redirects to', () => {
    assert.equal(judge('redirect_url: ../soil.html')?.reason, 'redirect_url: ../soil.html');
  });

  it('names the key and the value, and warns only where the value is unclear', () => {
    assert.deepEqual(judge('draft: true'), { reason: 'draft: true', warnings: [] });
    const odd = judge('title: x\nPublish: [a]');
    assert.equal(odd?.reason, 'publish: a list');
    assert.deepEqual(
      odd?.warnings.map(({ code, line }) => ({ code, line })),
      [{ code: 'publication', line: 3 }],
    );
    assert.match(odd?.warnings[0]?.message ?? '', /Publish is a list/);
  });

  it('keeps a note back by a misspelled key that is plainly said, and warns of it', () => {
    const misspelled = [
      ...['publised: false', 'pulished: no', 'pubish: false', 'Publihs: 0', 'publisch: false'],
      ...['publisched: false', 'pubic: false', 'unlised: true', 'sercet: true'],
      ...[
        'draf: true',
        'darft: true',
        'drfat: true',
        'Drafft: yes',
        'privte: true',
        'prviate: on',
        'hiden: true',
      ],
    ];
    for (const matter of misspelled) {
      const { reason, warnings } = judge(`title: x\n${matter}`) ?? {};
      assert.match(
        reason ?? '',
        /^(?:draft|private|unlisted|hidden|secret|publish|published|public): (?:true|false)$/u,
        matter,
      );
      assert.deepEqual(
        warnings?.map(({ code, line }) => ({ code, line })),
        [{ code: 'misspelled', line: 3 }],
      );
    }
    const harmless = [
      ...[
        'draf: false',
        'drafts: [a]',
        'drafts: 3',
        'publised: true',
        'publised: 2024-05-01',
        'pubish: maybe',
      ],
      ...[
        'craft: true',
        'drafts: true',
        'raft: true',
        'crafts: true',
        'republic: false',
        'publishers: false',
        'privates: 2',
      ],
    ];
    for (const matter of harmless) assert.equal(isOut(matter), false, matter);
  });

  it('gives one reason for every spelling of a switch and of its value, and never tells a password', () => {
    const reasons = ['draft: true', 'DRAFT: "yes"', 'Draft: 1'].map((matter) => judge(matter)?.reason);
    assert.deepEqual([...new Set(reasons)], ['draft: true']);
    assert.deepEqual(judge('password: hunter2'), { reason: 'password', warnings: [] });
    assert.doesNotMatch(JSON.stringify(judge('passwords: [hunter2]')), /hunter2/u);
  });

  it('tells no words that a note has in place of yes or no, as logs of build servers show warnings to anyone', () => {
    for (const matter of ['draft: ask Anna', 'publish: "not before\tthe trial"', 'status: draft | ask Anna'])
      assert.match(JSON.stringify(judge(matter)), /^(?=.*: a text)(?!.*(?:Anna|trial))/u, matter);
    assert.equal(judge('draft: perhaps')?.reason, 'draft: perhaps');
    assert.equal(judge('robots: noindex, nofollow')?.reason, 'robots: noindex, nofollow');
  });

  it('takes an unknown date for none, but no unknown switch', () => {
    for (const matter of ['published: unknown', 'Published: " Unknown "']) assert.equal(isOut(matter), false);
    for (const matter of [
      'publish: unknown',
      'is-published: unknown',
      'publishDate: unknown',
      'draft: unknown',
    ])
      assert.equal(isOut(matter), true, matter);
    assert.equal(isOut('published: unknown\npublished: false'), true);
  });

  it('takes the empty date of a page that a web clipper kept for none, and an empty switch for one', () => {
    const clipped = 'source: "https://example.com/a"\nauthor:\npublished:\ncreated: 2026-06-11\ndescription:';
    assert.equal(isOut(clipped), false);
    for (const other of [
      clipped.replace('published:', 'published: false'),
      clipped.replace('published:', 'published: null'),
      clipped.replace('published:', 'publish:'),
      clipped.replace('published:', 'published:\ndraft: true'),
      clipped.replace('https:', 'a book:'),
      clipped.replace('source', 'link'),
      ...['author', 'created', 'description'].map((key) => clipped.replace(key, 'other')),
    ])
      assert.equal(isOut(other), true, other);
  });

  it('names the entry of a mapping that excludes', () => {
    const reasons = [
      'build: { list: local, render: never }',
      'search: { exclude: yes }',
      'robots: &a { x: *a, index: no }',
    ];
    assert.deepEqual(
      reasons.map((matter) => judge(matter)?.reason),
      ['build: render: never', 'search: exclude: true', 'robots: x: a mapping'],
    );
  });

  it('asks for the value of a switch that is merged in, where it is not given beside it', () => {
    const base = 'base: &base {draft: true, search: {exclude: true}}';
    for (const matter of [
      '<<: *base',
      '<<: [*base]',
      'params:\n  <<: *base',
      'more: &more\n  <<: *base\n<<: *more',
    ])
      assert.equal(isOut(`${base}\n${matter}`), true, matter);
    assert.equal(isOut(`base: &base {draft: true}\n<<: *base\ndraft: false`), false);
    assert.equal(isOut('a: &a {x: *a}\n<<: *a'), false);
    assert.equal(isOut('other: {draft: true}'), false);
  });

  it('keeps a note back though its front matter is broken, whatever breaks it', () => {
    const broken = [
      'tags: [#a, b]',
      'title: Foo: bar',
      '\ttab: x',
      'a: 1\na: 2',
      '"unclosed',
      '}',
      '- x',
      ': : :',
      '@at',
      'a: &a *b',
    ];
    for (const lines of broken) {
      for (const secret of [
        'draft: true',
        'Publish: false',
        '"draft": true',
        '  private: yes',
        '{draft: true',
      ]) {
        assert.equal(isOut(`${lines}\n${secret}`), true, `${lines} ${secret}`);
        assert.equal(isOut(`${secret}\n${lines}`), true, `${secret} ${lines}`);
      }
    }
    assert.equal(isOut('x: {a: 1, draft: true'), true);
    for (const nested of [
      'search:\n  exclude: true',
      'build: { render: never }',
      'Search:\n  Exclude: true',
      'build:\n  render: never (yet)',
      'robots:\n  - noindex',
      'head:\n  - - meta\n    - name: robots\n      content: noindex',
    ])
      assert.equal(isOut(`a: [\n${nested}`), true, nested);
    assert.equal(isOut('a: [\ntitle: On noindex\nlist: a\nindex: false'), false);
    assert.equal(isOut('a: [\nsearch:\n  # exclude: true'), false);
  });

  it('judges front matter that is never closed, comes after a blank line, or is no YAML', () => {
    for (const text of [
      '---\ntitle: x\ndraft: true\n\ntext',
      '\n\n---\ndraft: true\n---\ntext',
      '+++\ndraft = true\n+++\ntext',
      '---json\n{ "draft": true }\n---\ntext',
      '---js\n{\n draft: true,\n}\n---\ntext',
      '---js\nconst draft = true;\n---\ntext',
      '---js\nvar draft = true;\n---\ntext',
      '---toml\ndraft = true\n---\ntext',
      '+++\n[params]\ndraft = true\n+++\ntext',
      '+++\ndraft = true\ntitle = "x\n+++\ntext',
      '+++\ndraft = true\n\ntext',
      '{ "draft": true }\ntext',
      '{ "draft": true } text',
      '{ "draft": true\n\ntext',
      '{ "a" "b",\n  "draft": true\n}\ntext',
      ';;;\n"draft": true\n;;;\ntext',
    ]) {
      assert.notEqual(exclusionOf(splitFrontMatter(text, 'a.md').properties, 'a.md'), undefined, text);
    }
  });

  it('keeps a note back by a switch that is no mapping or stands beside its value', () => {
    for (const text of [
      '---\ndraft:true\n---\ntext',
      '---\ntitle: x\ndraft： true\n---\ntext',
      '---\ntitle：x\ndraft：true\n---\ntext',
      '---\n? draft\n: true\n...\ntext',
      '---\n? draft\n: true\ntext',
      '---\nx: [\n  ? draft\n  : true\n---\ntext',
      '---\ndraft: true\ndraft: false\n---\ntext',
      '---\n&a draft: true\n*a : false\n---\ntext',
      '---\nSome prose: with colon\n- x: [\ndraft: true\n---\ntext',
    ]) {
      assert.notEqual(exclusionOf(splitFrontMatter(text, 'a.txt').properties, 'a.txt'), undefined, text);
    }
  });

  it('does not take a word of a title for a switch', () => {
    assert.equal(isOut('title: My draft: a story'), false);
    assert.equal(isOut('drafts: true'), false);
    assert.equal(isOut('# draft: true\ntitle: a'), false);
  });
});

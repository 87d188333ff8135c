import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { pathLanguages } from '../../../index/notes/path-languages.js';

const languagesOf = (...paths: string[]): string[] => paths.map(pathLanguages(paths));

describe('pathLanguages', () => {
  it('tells no language by folders that are named like one by chance', () => {
    for (const paths of [
      ['ml/a.md', 'x/b.md'],
      ['ml/a.md', 'os/b.md', 'x/c.md', 'y/d.md', 'z/e.md'],
      ['cs/a.md', 'ml/b.md', 'math/c.md', 'misc/d.md'],
      ['js/a.md', 'css/a.md', 'ts.md', 'a/it/b.md'],
      ['de/README.md', 'README.md', 'x/a.md'],
      ['c.no.md', 'v1.2.md', 'Node.js.md'],
      [
        'linux.md',
        'linux.id.md',
        'linux.ps.md',
        ...['awk', 'grep', 'init', 'kill'].map((name) => `linux.${name}.md`),
      ],
      ['rules/no-void/js.md', 'rules/no-with/js.md', 'rules/no-js/js.md'],
    ])
      assert.deepEqual(
        languagesOf(...paths),
        paths.map(() => ''),
        paths.join(' '),
      );
  });

  it('tells it where the folders beside are languages too', () => {
    assert.deepEqual(languagesOf('de/a.md', 'fr/x/b.md', 'pt-br/c.md', 'assets/d.md'), [
      'de',
      'fr',
      'pt-BR',
      '',
    ]);
    assert.deepEqual(languagesOf('docs/en/a.md', 'docs/de/b.md', 'docs/_parts/c.md', 'blog/d.md'), [
      'en',
      'de',
      '',
      '',
    ]);
    assert.deepEqual(languagesOf('content/en/a.md', 'content/zh_CN/b.md', 'c.md'), ['en', 'zh-CN', '']);
  });

  it('tells it where the same note is in the folder around it, as the first language has no folder', () => {
    assert.deepEqual(languagesOf('guide/a.md', 'de/guide/a.md', 'de/only.md', 'x/b.md', 'y/c.md', 'z/d.md'), [
      '',
      'de',
      'de',
      '',
      '',
      '',
    ]);
  });

  it('tells it by the folder notes of folders within, as in sites where each note has a folder', () => {
    assert.deepEqual(
      languagesOf('index.md', 'beans/index.md', 'de/index.md', 'de/beans/index.md', 'x/a.md'),
      ['', '', 'de', 'de', ''],
    );
    assert.deepEqual(languagesOf('de/a/README.md', 'ja/a/README.md', 'x/b.md'), ['de', 'ja', '']);
  });

  it('tells it where another language has the same note, whatever lies beside', () => {
    const beside = ['guides/c.md', 'blog/d.md', 'x/e.md'];
    assert.deepEqual(languagesOf('de/a.md', 'ja/a.md', 'fr/b.md', ...beside), ['de', 'ja', '', '', '', '']);
  });

  it('tells it by what stands before the extension, where the note is there in another language', () => {
    assert.deepEqual(languagesOf('a.en.md', 'a.de.mdx', 'b.mdx', 'b.fr.md', 'c.es.mdx'), [
      'en',
      'de',
      '',
      'fr',
      '',
    ]);
    assert.deepEqual(languagesOf('a.md', 'a.fr.md', 'b.de.md', 'b.pt-br.md', 'c.fr.md'), [
      '',
      'fr',
      'de',
      'pt-BR',
      '',
    ]);
  });

  it('tells it for a note without translations too, where most with its suffix have some', () => {
    const translated = ['a.en.md', 'a.de.md', 'b.en.md', 'b.de.md'];
    assert.deepEqual(languagesOf(...translated, 'c.en.md'), ['en', 'de', 'en', 'de', 'en']);
    const alone = ['c.no.md', 'd.no.md', 'e.no.md'];
    assert.deepEqual(languagesOf('a.md', 'a.no.md', ...alone), ['', 'no', '', '', '']);
  });

  it('tells it by the end of a folder, where the same note is in that of another language', () => {
    const others = ['scripts/c.md', 'v1.no/d.md'];
    assert.deepEqual(
      languagesOf('x/docs/a.md', 'x/docs.de/a.md', 'x/docs.pt_BR/b/d.md', 'x/docs/b/d.md', ...others),
      ['', 'de', 'pt-BR', '', '', ''],
    );
    assert.deepEqual(languagesOf('docs.fr/a.md', 'docs.de/a.md', 'docs/b.md'), ['fr', 'de', '']);
    assert.deepEqual(languagesOf('a.no/b.md', 'a.it/c.md', 'vue.js/a.md'), ['', '', '']);
  });

  it('takes the code of a country for its language', () => {
    assert.deepEqual(languagesOf('kr/a.md', 'cn/a.md', 'en/a.md'), ['ko', 'zh', 'en']);
    assert.deepEqual(languagesOf('a.md', 'a.jp.md', 'a.TW.md', 'a.ua.md'), ['', 'ja', 'zh-TW', 'uk']);
    assert.deepEqual(languagesOf('cn/a.md', 'dns/b.md', 'tcp/c.md'), ['', '', '']);
  });

  it('tells it by the end of a README too, and of no other name with a hyphen', () => {
    const paths = ['README.md', 'README-de.md', 'x/README_zh_CN.md', 'x/README-pt-br.md', 'x/README-old.md'];
    assert.deepEqual(languagesOf(...paths), ['', 'de', 'zh-CN', 'pt-BR', '']);
    assert.deepEqual(languagesOf('how.md', 'how-to.md', 'x/my-readme.md', 'x/my-readme-de.md'), [
      '',
      '',
      '',
      '',
    ]);
  });

  it('gives a tag or nothing for any paths', () => {
    const name = fc.constantFrom('de', 'fr', 'en', 'a', 'x.de', '', '.', 'README', 'zz');
    fc.assert(
      fc.property(fc.array(fc.array(name, { minLength: 1, maxLength: 4 })), (paths) => {
        for (const language of languagesOf(...paths.map((parts) => `${parts.join('/')}.md`)))
          assert.match(language, /^(?:|de|fr|en)$/);
      }),
    );
  });
});

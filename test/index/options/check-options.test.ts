import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { BuildOptions } from '../../../index/options/build-options.js';
import { checkBuildOptions } from '../../../index/options/check-options.js';
import { temporaryFolder } from '../support/temporary-folder.js';

function check(options: object | string): void {
  checkBuildOptions({ ...(options as BuildOptions) });
}

describe('checkBuildOptions', () => {
  it('lets through what can be built', () => {
    check({ paths: ['notes'] });
    check({
      paths: ['notes'],
      out: 'public',
      baseUrl: '',
      siteBase: '',
      site: 'obsidian-publish',
      layout: 'auto',
      inlineText: true,
      widget: false,
      compress: true,
      classic: false,
      language: 'pt-BR',
      synonyms: ['js, javascript', 'fruit => apple, pear'],
    });
    check({ paths: ['notes'], baseUrl: '/50%25/%c3%A9/' });
    check({ paths: ['notes'], out: undefined, noteUrl: String, onProgress: () => {} });
  });

  it('names the option that was probably meant', () => {
    assert.throws(() => check({ paths: ['notes'], widgte: true }), {
      code: 'option',
      message: 'There is no option widgte. Did you mean widget?',
    });
    assert.throws(() => check({ paths: ['notes'], toString: 1 }), {
      code: 'option',
      message: 'There is no option toString. Leave it out; the documentation lists all options.',
    });
  });

  it('refuses a value, and says what it must be', () => {
    const wrong: [object | string, RegExp][] = [
      [{}, /^paths is missing, but must be a list of paths/u],
      [{ paths: [] }, /^paths is \[\]/u],
      [{ paths: 'notes' }, /^paths is "notes"/u],
      [{ paths: [''] }, /^paths/u],
      [{ paths: ['a'], out: '' }, /^out is "", but must be a text that is not empty\.$/u],
      [{ paths: ['a'], layout: 'one' }, /^layout is "one", but must be one of single, sharded, auto\.$/u],
      [{ paths: ['a'], widget: 'no' }, /^widget is "no", but must be true or false\.$/u],
      [{ paths: ['a'], inlineText: 1 }, /^inlineText/u],
      [{ paths: ['a'], compress: 'br' }, /^compress is "br", but must be true or false\.$/u],
      [{ paths: ['a'], classic: 1 }, /^classic is 1/u],
      [
        { paths: ['a'], language: 'english' },
        /^language is "english", but must be a language tag such as en/u,
      ],
      [{ paths: ['a'], language: 'English!' }, /^language is "English!", but must be a language tag/u],
      [
        { paths: ['a'], synonyms: ['js'] },
        /^synonyms is \["js"\], but must be a list of lines such as "js, /u,
      ],
      [{ paths: ['a'], synonyms: 'js, javascript' }, /^synonyms is "js, javascript"/u],
      [{ paths: ['a'], synonyms: [['js', 'javascript']] }, /^synonyms/u],
      [
        { paths: ['a'], exclude: 'drafts' },
        /^exclude is "drafts", but must be a list of globs such as drafts/u,
      ],
      [{ paths: ['a'], exclude: ['!'] }, /^exclude/u],
      [{ paths: ['a'], requirePublish: 'yes' }, /^requirePublish is "yes", but must be true or false/u],
      [{ paths: ['a'], noteUrl: '/x' }, /^noteUrl/u],
      [{ paths: ['a'], site: 'Gatsby' }, /^site is "Gatsby", but must be one of quartz, hugo, /u],
      [
        { paths: ['a'], properties: new Map([['a', 'text']]) },
        /^properties is a Map, but must be an object/u,
      ],
      ['notes', /^options is none, but must be an object such as \{ paths: \['notes'\] \}\.$/u],
      [['notes'], /^options is none/u],
      [{ paths: ['a'], onProgress: null }, /^onProgress is null/u],
      [{ paths: ['a'], baseUrl: 1 }, /^baseUrl/u],
      [{ paths: ['a'], baseUrl: '/50%/' }, /^baseUrl is "\/50%\/", but must be a path on the site/u],
      [{ paths: ['a'], siteBase: '/%2' }, /^siteBase/u],
      ...['baseUrl', 'publicPath'].map((name): [object, RegExp] => [
        { paths: ['a'], [name]: 'C:/Program Files/Git/docs/' },
        /is "C:\/Program Files\/Git\/docs\/", but must be a path on the site, such as docs\/\.$/u,
      ]),
    ];
    for (const [options, message] of wrong)
      assert.throws(() => check(options), { code: 'option-value', message });
  });

  it('refuses to write among the notes', () => {
    for (const out of ['notes', './notes/', 'a/../notes']) {
      assert.throws(() => check({ paths: ['other', 'notes'], out }), { code: 'out-among-notes' });
    }
    check({ paths: ['notes'], out: 'notes/public' });
    check({ paths: ['public/notes'], out: 'public' });
  });

  it('refuses to write among the notes by a link too, whichever of them is one', async (t) => {
    const folder = await temporaryFolder(t, { 'notes/a.md': 'a' });
    const at = (name: string) => path.join(folder, name);
    await symlink(at('notes'), at('link'));
    for (const [given, out] of [
      ['notes', 'link'],
      ['link', 'notes'],
    ] as const)
      assert.throws(() => check({ paths: [at(given)], out: at(out) }), { code: 'out-among-notes' });
    check({ paths: [at('notes')], out: at('link/public') });
  });

  it('refuses a cache that would be published, by a link too, and says what to do', async (t) => {
    const folder = await temporaryFolder(t, { 'site/index.html': '' });
    const at = (name: string) => path.join(folder, name);
    await symlink(at('site'), at('link'));
    for (const [cache, out] of [
      ['site', 'site'],
      ['site/.cache/deep', 'site'],
      ['site', 'site/search'],
      ['link/cache', 'site'],
      ['site/cache', 'link/cache/../cache/out'],
    ] as const)
      assert.throws(() => check({ paths: ['notes'], cache: at(cache), out: at(out) }), {
        code: 'cache-published',
        message: /would be published.*--no-cache/u,
      });
    check({ paths: ['notes'], cache: at('site-cache'), out: at('site') });
    check({ paths: ['notes'], cache: false, out: at('site') });
  });
});

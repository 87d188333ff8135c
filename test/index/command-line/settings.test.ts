import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { parseArguments } from '../../../index/command-line/parse-arguments.js';
import { buildSettings, settingsOf } from '../../../index/command-line/settings.js';
import { temporaryFolder } from '../support/temporary-folder.js';

async function settle(t: TestContext, config: object, ...flags: string[]) {
  const files = { 'package.json': '{}', 'garden-search.config.json': JSON.stringify(config) };
  const folder = await temporaryFolder(t, files);
  const command = parseArguments(['build', ...flags]);
  assert.ok(command.name === 'build');
  return { folder, settings: await buildSettings(command, folder) };
}

describe('buildSettings', () => {
  it('takes from the configuration what no flag says', async (t) => {
    const config = { paths: ['notes'], out: 'public', publicPath: '/s/', strict: true, compress: true };
    const { folder, settings } = await settle(t, config);
    assert.deepEqual(settings, {
      options: {
        paths: [path.join(folder, 'notes')],
        out: path.join(folder, 'public'),
        publicPath: '/s/',
        compress: true,
        cache: false,
      },
      isGuess: false,
      namesCache: false,
      strict: true,
      unusedCaches: [],
      configFile: path.join(folder, 'garden-search.config.json'),
    });
  });

  it('guesses the path on the site from the output', async (t) => {
    for (const [out, publicPath] of [
      ['public/search', '/search/'],
      ['./dist', '/'],
      ['site/_site/a b', '/a%20b/'],
      ['site/search', '/search/'],
      ['out', '/'],
      ['my/site/search', '/my/site/search/'],
      ['search', '/search/'],
      ['../elsewhere', '/'],
      ['../www/public/s', '/s/'],
    ]) {
      const { settings } = await settle(t, { paths: ['notes'] }, '--out', out!);
      assert.deepEqual([settings.options.publicPath, settings.isGuess], [publicPath, true], out);
    }
    const { settings } = await settle(t, { paths: ['notes'], siteBase: '/garden' }, '--out', 'dist/s');
    assert.equal(settings.options.publicPath, '/garden/s/');
  });

  it('knows it where the output lies among pages whose address is given', async (t) => {
    for (const [paths, baseUrl, out, publicPath, isGuess] of [
      [['public'], '/docs/', 'public/a b', '/docs/a%20b/', false],
      [['public'], '/docs', 'public/search', '/docs/search/', false],
      [['notes'], '/docs/', 'public/search', '/search/', true],
      [['public', 'notes'], '/docs/', 'public/search', '/search/', true],
    ] as const) {
      const { settings } = await settle(t, { paths, baseUrl }, '--out', out);
      assert.deepEqual([settings.options.publicPath, settings.isGuess], [publicPath, isGuess]);
    }
  });

  it('guesses it below the base path of the site that it knows', async (t) => {
    const folder = await temporaryFolder(t, {
      'hugo.toml': 'baseURL = "https://a.org/docs/"',
      'content/a.md': '',
    });
    const command = parseArguments(['build', 'content', '--out', 'public/search']);
    assert.ok(command.name === 'build');
    const { options } = await buildSettings(command, folder);
    assert.equal(options.publicPath, '/docs/search/');
  });

  it('knows it beside the pages of Next.js, and where MkDocs or Quartz copies the output with the notes', async (t) => {
    const folder = await temporaryFolder(t, {
      'mkdocs/mkdocs.yml': 'site_url: https://a.org/docs/',
      'mkdocs/docs/a.md': '',
      'quartz/quartz.config.ts': '',
      'quartz/content/a.md': '',
      'next/next.config.mjs': '',
      'next/.next/server/app/a.html': '',
    });
    for (const [site, publicPath, isGuess, ...build] of [
      ['mkdocs', '/docs/search/', false, 'docs', '--out', 'docs/search'],
      ['quartz', '/search/', false, 'content', '--out', 'content/search'],
      ['next', '/a/s/', true, '.next/server/app', '--out', 'public/s', '--base-url', '/a/'],
      ['next', '/s/', true, 'content', '--out', 'public/s', '--base-url', '/notes/'],
    ] as const) {
      const command = parseArguments(['build', ...build]);
      assert.ok(command.name === 'build');
      const settings = await buildSettings(command, path.join(folder, site));
      assert.deepEqual([settings.options.publicPath, settings.isGuess], [publicPath, isGuess]);
    }
  });

  it('adds what flags exclude to what the configuration does', async (t) => {
    const config = { paths: ['notes'], out: 'public', exclude: ['a/**'], requirePublish: true };
    const { settings } = await settle(t, config, '--exclude', 'b', '--exclude', '!c');
    assert.deepEqual(settings.options.exclude, ['a/**', 'b', '!c']);
    assert.equal(settings.options.requirePublish, true);
  });

  it('lets flags win, those that undo among them', async (t) => {
    const config = { paths: ['notes'], out: 'public', layout: 'single', widget: true, compress: true };
    const flags = ['other', '--out', 'o', '--layout', 'auto', '--no-widget', '--no-compress'];
    const { folder, settings } = await settle(t, config, ...flags);
    assert.deepEqual(settings.options, {
      paths: [path.join(folder, 'other')],
      out: path.join(folder, 'o'),
      publicPath: '/o/',
      layout: 'auto',
      widget: false,
      compress: false,
      cache: false,
    });
  });

  it('keeps read notes within node_modules where there is one, elsewhere or not at all where that is said', async (t) => {
    const folder = await temporaryFolder(t, {
      'package.json': '{}',
      'node_modules/.keep': '',
      'notes/a.md': '',
    });
    const cacheOf = async (...flags: string[]) => {
      const command = parseArguments(['build', '.', '--out', '../o', ...flags]);
      assert.ok(command.name === 'build');
      return (await buildSettings(command, path.join(folder, 'notes'))).options.cache;
    };
    assert.equal(await cacheOf(), path.join(folder, 'node_modules/.cache/garden-search'));
    assert.equal(await cacheOf('--cache', 'c'), path.join(folder, 'notes/c'));
    assert.equal(await cacheOf('--no-cache'), false);
    for (const out of ['..', '../node_modules', '../node_modules/.cache/garden-search/out'])
      assert.equal(await cacheOf('--out', out), false, out);
  });

  it('refuses a build that neither names notes for, nor a folder to write to', async (t) => {
    await assert.rejects(settle(t, {}, '--out', 'o'), {
      code: 'arguments',
      message: /^build takes the paths of notes, but was given none\./u,
    });
    await assert.rejects(settle(t, {}, 'notes'), { code: 'flag-value', message: /^--out is missing/u });
  });
});

describe('settingsOf', () => {
  it('refuses a report without paths', async (t) => {
    const command = parseArguments(['report']);
    assert.ok(command.name === 'report');
    await assert.rejects(settingsOf(command, await temporaryFolder(t)), {
      code: 'arguments',
      message: /^report takes the paths of notes/u,
    });
  });
});

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { run } from '../../../index/command-line/run.js';
import { fakeProcess } from '../support/fake-process.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const well = { 'notes/Compost.md': '---\ntags: [soil]\n---\nTurn the heap.', 'notes/Bean.md': 'Sow beans.' };
const warned = { ...well, 'notes/Dated.md': '---\ndate: soon\n---\nLater.' };
const failing = { ...well, 'notes/Binary.md': '\u0000\u0001\u0002\u0000' };
const toBuild = ['build', 'notes', '--out', 'public', '--no-widget'];

describe('run', () => {
  it('builds from and into folders of the folder it is run in, and then finds what is there', async (t) => {
    const folder = await temporaryFolder(t, well);
    const build = fakeProcess(toBuild, { folder });
    assert.equal(await run(build), 0);
    assert.match(build.out(), /^2 notes read: 2 indexed, 0 excluded, 0 failed\./u);
    assert.equal(build.err(), '');
    for (const index of ['public', 'public/garden-index.json', path.join(folder, 'public')]) {
      const query = fakeProcess(['query', index, 'heap'], { folder });
      assert.equal(await run(query), 0);
      assert.match(query.out(), /^1 note for heap\n\n1\. {2}Compost\n/u);
    }
  });

  it('prints one JSON object and nothing else with --json', async (t) => {
    const folder = await temporaryFolder(t, warned);
    const build = fakeProcess([...toBuild, '--json'], { folder, isTTY: true });
    assert.equal(await run(build), 0);
    const built = JSON.parse(build.out()) as { notes: unknown; warnings: unknown[] };
    assert.deepEqual(built.notes, { read: 3, indexed: 3, excluded: 0, failed: 0 });
    assert.equal(built.warnings.length, 1);
    assert.equal(build.err(), '');
    const query = fakeProcess(['query', 'public', 'heap', '--tag', 'Soil', '--limit', '1', '--json'], {
      folder,
      isTTY: true,
    });
    assert.equal(await run(query), 0);
    assert.equal((JSON.parse(query.out()) as { total: number }).total, 1);
  });

  it('does what a configuration file says, from any folder of the project, and what flags say instead', async (t) => {
    const config = { paths: ['notes'], out: 'public', widget: false, strict: true, publicPath: '/s/' };
    const files = { ...warned, 'package.json': '{}', 'garden-search.config.json': JSON.stringify(config) };
    const folder = await temporaryFolder(t, files);
    const build = fakeProcess(['build'], { folder: path.join(folder, 'notes') });
    assert.equal(await run(build), 1);
    assert.match(build.out(), /Written to \.\.[\\/]public:/u);
    assert.match(build.out(), /"\/s\/garden-index\.json"/u);
    assert.ok(existsSync(path.join(folder, 'public/garden-index.json')));
    assert.equal(await run(fakeProcess(['build', '--no-strict', '--out', 'other'], { folder })), 0);
    assert.ok(existsSync(path.join(folder, 'other/garden-index.json')));
    assert.equal(await run(fakeProcess(['report'], { folder })), 1);
    const named = ['build', '--config', 'notes/Bean.md'];
    assert.equal(await run(fakeProcess(named, { folder })), 2);
  });

  it('passes tags, limit and sort on to the search', async (t) => {
    const folder = await temporaryFolder(t, well);
    await run(fakeProcess(toBuild, { folder }));
    const find = async (...flags: string[]) => {
      const query = fakeProcess(['query', 'public', '', '--json', ...flags], { folder });
      await run(query);
      return (JSON.parse(query.out()) as { results: { title: string }[] }).results.map(({ title }) => title);
    };
    assert.deepEqual(await find('--sort', 'title'), ['Bean', 'Compost']);
    assert.deepEqual(await find('--sort', 'title', '--limit', '1'), ['Bean']);
    assert.deepEqual(await find('--tag', '#soil'), ['Compost']);
    assert.deepEqual(await find('--tag', 'soil', '--tag', 'winter'), []);
  });

  it('ends with 1 where a note could not be read, and names it', async (t) => {
    const build = fakeProcess(toBuild, { folder: await temporaryFolder(t, failing) });
    assert.equal(await run(build), 1);
    assert.match(build.err(), /1 note could not be read:\n {2}Binary\.md /u);
  });

  it('ends with 1 where --strict meets a warning, else with 0', async (t) => {
    const folder = await temporaryFolder(t, warned);
    const lax = fakeProcess(toBuild, { folder });
    assert.equal(await run(lax), 0);
    assert.match(lax.err(), /^1 warning:\n {2}Dated\.md:2 /u);
    assert.equal(await run(fakeProcess([...toBuild, '--strict'], { folder })), 1);
    assert.equal(await run(fakeProcess([...toBuild, '--strict', '--json'], { folder })), 1);
  });

  it('prints warnings only with --quiet', async (t) => {
    const build = fakeProcess([...toBuild, '--quiet'], {
      folder: await temporaryFolder(t, warned),
      isTTY: true,
    });
    assert.equal(await run(build), 0);
    assert.equal(build.out(), '');
    assert.match(build.err(), /1 warning:/u);
  });

  it('reports on a garden, and writes nothing', async (t) => {
    const folder = await temporaryFolder(t, warned);
    const report = fakeProcess(['report', 'notes'], { folder, isTTY: true, env: { NO_COLOR: '1' } });
    assert.equal(await run(report), 0);
    assert.match(report.out(), /^3 notes read: 3 indexed, 0 excluded, 0 failed\.\n/u);
    assert.match(report.out(), /\n1 warning:\n {2}Dated\.md:2 /u);
    // A slow machine shows how far it is.
    assert.equal(
      report
        .err()
        .replaceAll('\r\u001B[2K', '')
        .replaceAll(/Reading notes: \d of 3/gu, ''),
      '',
    );
    assert.deepEqual(await readdir(folder), ['notes']);
  });

  it('says what can be read where a folder holds no notes', async (t) => {
    const folder = await temporaryFolder(t, { 'pictures/a.png': '' });
    for (const args of [
      ['report', 'pictures'],
      ['build', 'pictures', '--out', 'out'],
    ]) {
      const process = fakeProcess(args, { folder });
      assert.equal(await run(process), 2);
      assert.match(process.err(), /There is no note in .*pictures\. Notes are \.md, .*\.canvas files/u);
    }
  });

  it('prints one JSON object with report --json', async (t) => {
    const folder = await temporaryFolder(t, warned);
    const report = fakeProcess(['report', 'notes', '--json'], { folder, isTTY: true });
    assert.equal(await run(report), 0);
    const { notes, orphans } = JSON.parse(report.out()) as { notes: unknown; orphans: string[] };
    assert.deepEqual(notes, { read: 3, indexed: 3, excluded: 0, failed: 0 });
    assert.deepEqual(orphans, ['Bean.md', 'Compost.md', 'Dated.md']);
    assert.equal(report.err(), '');
  });

  it('ends a report with 1 where a note could not be read, or --strict meets what is wrong, and with 2 where there is no garden', async (t) => {
    const exit = async (files: Record<string, string>, ...flags: string[]) =>
      run(fakeProcess(['report', 'notes', ...flags], { folder: await temporaryFolder(t, files) }));
    assert.equal(await exit(failing), 1);
    assert.equal(await exit(failing, '--json'), 1);
    assert.equal(await exit(well, '--strict'), 0);
    assert.equal(await exit(warned, '--strict'), 1);
    assert.equal(await exit({ 'notes/a.md': 'See [[Gone]].' }), 0);
    assert.equal(await exit({ 'notes/a.md': 'See [[Gone]].' }, '--strict'), 1);
    assert.equal(await exit(well, '--site', 'hugo'), 0);
    assert.equal(await exit(well, '--site', 'hugi'), 2);
    assert.equal(await exit({ 'other/a.md': '' }), 2);
  });

  it('ends with 2 for wrong use, with the reason on stderr only', async (t) => {
    const folder = await temporaryFolder(t, well);
    const wrong: [string[], RegExp][] = [
      [['biuld', 'notes'], /Did you mean build\?/u],
      [
        ['build', 'nowhere', '--out', 'public', '--no-widget'],
        /nowhere could not be opened \(there is no such file or folder\)/u,
      ],
      [[...toBuild, '--layout', 'shraded'], /must be one of single, sharded, auto/u],
      [[...toBuild, '--site', 'hugi'], /^site is "hugi", but must be one of quartz, hugo/u],
      [
        ['build', '', '--out', 'public'],
        /^paths is \[""\], but must be a list of paths.* none of them empty/u,
      ],
      [['build', 'notes', '--out', 'notes'], /Give --out a folder of its own/u],
      [[...toBuild, '--render', 'notes'], /Give --render a folder of its own/u],
      [
        [...toBuild, '--exclude', '**'],
        /2 excluded, 0 failed, such as Bean\.md \(.*\)\. garden-search report/u,
      ],
      [['query', 'http://127.0.0.1:2/', 'heap'], /could not be fetched \(ECONNREFUSED\)/u],
      [['query', 'nowhere', 'heap'], /There is no index at .*nowhere \(ENOENT\)/u],
      [['query', 'notes/Bean.md', 'heap'], /is not JSON/u],
    ];
    for (const [args, message] of wrong) {
      const process = fakeProcess(args, { folder });
      assert.equal(await run(process), 2);
      assert.match(process.err(), message);
      assert.equal(process.out(), '');
    }
    assert.ok(!existsSync(path.join(folder, 'public')));
  });

  it('gives the error as one JSON object on stderr with --json', async () => {
    const process = fakeProcess(['build', 'notes', '--json']);
    assert.equal(await run(process), 2);
    assert.equal(process.out(), '');
    const { error } = JSON.parse(process.err()) as { error: { code: string; message: string } };
    assert.equal(error.code, 'flag-value');
    assert.match(error.message, /--out is missing/u);
  });

  it('ends with 2 and writes nothing where a file is in the way of the folder', async (t) => {
    const folder = await temporaryFolder(t, { ...well, public: 'a file' });
    const process = fakeProcess(toBuild, { folder });
    assert.equal(await run(process), 2);
    assert.match(process.err(), /public could not be written/u);
    assert.equal(await readFile(path.join(folder, 'public'), 'utf8'), 'a file');
  });

  it('shows control characters of names as text', async () => {
    const process = fakeProcess(['query', '\u001b[2Jnowhere', 'x']);
    await run(process);
    assert.ok(!process.err().includes('\u001b'));
  });

  it('keeps the stack of an error that is its own fault', async () => {
    const fake = fakeProcess(['--help']);
    fake.stdout.write = () => {
      throw new TypeError('unforeseen');
    };
    assert.equal(await run(fake), 2);
    assert.match(fake.err(), /TypeError: unforeseen\n +at /u);
  });

  it('helps, and names its version', async () => {
    const help = fakeProcess(['--help']);
    assert.equal(await run(help), 0);
    assert.match(help.out(), /^garden-search/u);
    const one = fakeProcess(['build', '--help']);
    assert.equal(await run(one), 0);
    assert.match(one.out(), /^garden-search build/u);
    const version = fakeProcess(['--version']);
    assert.equal(await run(version), 0);
    assert.match(version.out(), /^\d+\.\d+\.\d+\n$/u);
    const nothing = fakeProcess([]);
    assert.equal(await run(nothing), 2);
    assert.match(nothing.err(), /Commands:/u);
  });
});

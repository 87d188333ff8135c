// What the command does to the machine it runs on: the built command, in a process of its own.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chownSync, cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { temporaryFolder } from '../support/temporary-folder.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const CLI = path.join(ROOT, 'dist/index/cli.js');
const NO_NETWORK = pathToFileURL(path.join(ROOT, 'test/index/support/no-network.mjs')).href;
const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;

/** Every file and folder below a folder, with the content of files. */
function snapshot(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true }) as string[];
  return new Map(
    names.sort().map((name) => {
      const place = path.join(folder, name);
      return [name, statSync(place).isDirectory() ? 'folder' : readFileSync(place, 'base64')];
    }),
  );
}

function build(folder: string, args: readonly string[], as: { uid?: number; gid?: number } = {}) {
  const at = (name: string) => path.join(folder, name);
  const env = { PATH: process.env.PATH, HOME: at('home'), TMPDIR: at('tmp'), XDG_CACHE_HOME: at('home') };
  return spawnSync(process.execPath, ['--import', NO_NETWORK, CLI, 'build', ...args], {
    cwd: at('project'),
    env,
    encoding: 'utf8',
    ...as,
  });
}

const files = {
  'home/.keep': '',
  'tmp/.keep': '',
  'project/package.json': '{}',
  'project/node_modules/.keep': '',
  'project/garden-search.config.mjs': "export default { out: 'public' };",
};

describe('a build', () => {
  it('is watched by what sees each way to the network', () => {
    for (const asks of [
      "fetch('http://127.0.0.1')",
      "require('http').get('http://127.0.0.1')",
      "require('dns').lookup('a')",
      "require('net').connect(1)",
    ]) {
      const { stderr } = spawnSync(process.execPath, ['--import', NO_NETWORK, '-e', asks], {
        encoding: 'utf8',
      });
      assert.match(stderr, /^NETWORK/mu, asks);
    }
  });

  it('writes nothing outside of --out and the cache, and asks nothing of the network', async (t) => {
    const folder = await temporaryFolder(t, files);
    cpSync(path.join(ROOT, 'demo/notes'), path.join(folder, 'project/notes'), { recursive: true });
    const before = snapshot(folder);
    const { status, stderr } = build(folder, ['notes', '--classic']);
    assert.equal(status, 0, stderr);
    assert.doesNotMatch(stderr, /NETWORK/u);
    const after = snapshot(folder);
    const allowed = /^project\/(?:public|node_modules\/\.cache)(?:$|\/)/u;
    const touched = [...after].filter(([name, content]) => before.get(name) !== content);
    assert.deepEqual(
      touched.map(([name]) => name).filter((name) => !allowed.test(name)),
      [],
    );
    assert.deepEqual(
      [...before.keys()].filter((name) => !after.has(name)),
      [],
    );
    assert.ok(after.has('project/public/garden-index.json'));
  });
});

const readableByNobody = (): boolean =>
  spawnSync(process.execPath, [CLI, '--version'], { uid: NOBODY, gid: NOBODY, cwd: '/' }).status === 0;
const skip =
  process.platform === 'win32'
    ? 'Windows has no such permissions'
    : isRoot && !readableByNobody() && 'the project cannot be read by a user that is not root';

describe('a build by a user that is not root', { skip }, () => {
  const as = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  const notes = { 'project/notes/a.md': 'Turn the heap.', 'project/notes/shut/b.md': 'Sow beans.' };

  async function owned(t: Parameters<typeof temporaryFolder>[0], more: Record<string, string>) {
    const folder = await temporaryFolder(t, { ...files, ...more });
    const own = (place: string): void => {
      if (isRoot) chownSync(place, NOBODY, NOBODY);
      if (statSync(place).isDirectory()) for (const name of readdirSync(place)) own(path.join(place, name));
    };
    own(folder);
    return folder;
  }

  it('names a note, and a folder, that may not be read, and indexes the others', async (t) => {
    const folder = await owned(t, { ...notes, 'project/notes/c.md': 'Rain.' });
    await chmod(path.join(folder, 'project/notes/shut'), 0);
    await chmod(path.join(folder, 'project/notes/c.md'), 0);
    const { status, stdout, stderr } = build(folder, ['notes', '--json'], as);
    await chmod(path.join(folder, 'project/notes/shut'), 0o700);
    assert.equal(status, 1, stderr);
    const built = JSON.parse(stdout) as { failed: { path: string }[]; notes: object };
    assert.deepEqual(built.notes, { read: 3, indexed: 1, excluded: 0, failed: 2 });
    assert.deepEqual(built.failed.map(({ path }) => path).sort(), ['c.md', 'shut']);
  });

  it('says that it may not write to a folder, and leaves what is there', async (t) => {
    const folder = await owned(t, notes);
    assert.equal(build(folder, ['notes'], as).status, 0);
    const before = snapshot(path.join(folder, 'project/public'));
    await chmod(path.join(folder, 'project/public'), 0o500);
    const { status, stderr } = build(folder, ['notes', '--language', 'de'], as);
    await chmod(path.join(folder, 'project/public'), 0o700);
    assert.equal(status, 2, stderr);
    assert.match(stderr, /public.* could not be written \(EACCES/u);
    assert.deepEqual(snapshot(path.join(folder, 'project/public')), before);
  });

  it('builds without a cache where none may be written', async (t) => {
    const folder = await owned(t, notes);
    await chmod(path.join(folder, 'project/node_modules'), 0o500);
    const { status, stderr } = build(folder, ['notes'], as);
    await chmod(path.join(folder, 'project/node_modules'), 0o700);
    assert.deepEqual([status, stderr], [0, '']);
  });
});

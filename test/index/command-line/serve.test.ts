import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { it } from 'node:test';
import { SHOW_AFTER } from '../../../index/command-line/progress.js';
import { run } from '../../../index/command-line/run.js';
import { fakeProcess, said } from '../support/fake-process.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { serve } from '../support/serve.js';

it('serves notes at the address that it prints until it is interrupted, and writes nothing', async (t) => {
  const folder = await temporaryFolder(t, { 'notes/Compost.md': 'Turn the heap.' });
  const process = fakeProcess(['serve', 'notes', '--port', '0'], { folder });
  const ended = run(process);
  // A machine may know no localhost: the test then fails, and must not serve for ever.
  t.after(() => process.interrupt());
  const [address] = (await said(process, ended, /http:\S+/u)) ?? assert.fail(process.err());
  assert.match(process.out(), /^1 note read: 1 indexed, 0 excluded, 0 failed\.\n/u);
  assert.match(await (await fetch(new URL('Compost', address))).text(), /Turn the heap\./u);
  process.interrupt();
  assert.equal(await ended, 0);
  await assert.rejects(fetch(address));
});

it('shows on a terminal how far it has read', async (t) => {
  let now = 0;
  t.mock.method(performance, 'now', () => (now += SHOW_AFTER));
  const folder = await temporaryFolder(t, { 'a.md': '', 'b.md': '' });
  const process = fakeProcess(['serve', '.', '--port', '0', '--no-open'], { folder, isTTY: true });
  const ended = run(process);
  await said(process, ended, /http/u);
  process.interrupt();
  await ended;
  assert.match(process.err(), /Reading notes: 1 of 2[^]*Reading notes: 2 of 2/u);
  assert.ok(process.err().endsWith('\r\u001b[2K'));
});

it('tells of a port that is taken before it reads notes', async (t) => {
  const { port } = new URL(await serve(t));
  const folder = await temporaryFolder(t, { 'Compost.md': '' });
  const process = fakeProcess(['serve', '.', '--port', port], { folder });
  assert.equal(await run(process), 2);
  assert.match(
    process.err(),
    /Nothing can listen at port \d+ of 127\.0\.0\.1 \(EADDRINUSE\)\. Give another/u,
  );
  assert.equal(process.out(), '');
});

it('says what is wrong with a port, and what can be read where there is no note', async (t) => {
  const folder = await temporaryFolder(t, { 'a.png': '' });
  for (const [args, said] of [
    [['serve', '.', '--port', '99999'], /--port is 99999, but must be a number from 0 to 65535/u],
    [['serve', '.', '--port', '0'], /There is no note in .* Notes are \.md/u],
    [['serve'], /serve takes the paths of notes, but was given none/u],
  ] as const) {
    const process = fakeProcess(args, { folder });
    assert.equal(await run(process), 2);
    assert.match(process.err(), said);
  }
});

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { run } from '../../../index/command-line/run.js';
import { fakeProcess } from '../support/fake-process.js';
import { temporaryFolder } from '../support/temporary-folder.js';

it('serves notes at the address that it prints until it is interrupted, and writes nothing', async (t) => {
  const folder = await temporaryFolder(t, { 'notes/Compost.md': 'Turn the heap.' });
  const process = fakeProcess(['serve', 'notes', '--port', '0'], { folder });
  const ended = run(process);
  // A machine may know no localhost: the test then fails, and must not serve for ever.
  t.after(() => process.interrupt());
  let address: string | undefined;
  while (!(address = /http:\S+/u.exec(process.out())?.[0]))
    await new Promise((resolve) => setTimeout(resolve, 10));
  assert.match(process.out(), /^1 note read: 1 indexed, 0 excluded, 0 failed\.\n/u);
  assert.match(await (await fetch(new URL('Compost', address))).text(), /Turn the heap\./u);
  process.interrupt();
  assert.equal(await ended, 0);
  await assert.rejects(fetch(address));
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

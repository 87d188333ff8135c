import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runCommand } from '../support/run-command.mjs';

const WAIT = `${process.execPath} -e 'setTimeout(() => {}, 600000)'`;

describe('runCommand', () => {
  it('gives the output of a command, without colours, and whether it ended well', async () => {
    const colours = "printf '\\033[31mred\\033[0m'; echo error >&2";
    assert.deepEqual(await runCommand(colours, false), { ok: true, output: 'rederror\n' });
    assert.deepEqual(await runCommand('exit 3', false), { ok: false, output: '' });
  });

  it('ends a command that hangs, with all that it started, and says so', async () => {
    const { ok, output } = await runCommand(`echo begun; ${WAIT} & ${WAIT}`, false, 0.01);
    assert.equal(ok, false);
    assert.match(output, /^begun\n\nended after 0.01 minutes without an end of its own: echo begun/u);
  });

  it('waits for no process that a command left behind, in its group or out of it', async () => {
    assert.deepEqual(await runCommand(`${WAIT} & echo left`, false), { ok: true, output: 'left\n' });
    assert.deepEqual(await runCommand(`setsid -f sleep 30; echo left`, false), {
      ok: true,
      output: 'left\n',
    });
  });
});

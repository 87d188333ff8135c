import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/** Minutes that a command may take: twice what the longest takes on a busy machine. */
const LIMIT = 25;

/** Milliseconds in which output may still come after a command's end, from processes that it left behind. */
const REST = 2000;

const running = new Set();

/** Ends a command with all that it started. What left its group may still hold its output, so that is let go too. */
function end(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // All of them had ended.
  }
  child.stdout.destroy();
}

// A command has a process group of its own, which the terminal does not interrupt.
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    running.forEach(end);
    process.exit(1);
  });

/**
 * Runs a command in a shell. One that hangs is ended, with a line that says so, and so is what a command leaves behind.
 * So no run of all tests waits for ever.
 * @param live true to show the output as it comes, false to show it at the end
 * @param minutes the longest that it may take
 * @returns whether it ended well, and its output without colours
 */
export function runCommand(command, live, minutes = LIMIT) {
  return new Promise((resolve) => {
    const child = spawn(`exec 2>&1; ${command}`, {
      shell: true,
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    running.add(child);
    let output = '';
    const add = (text) => {
      output += text;
      if (live) process.stdout.write(text);
    };
    child.stdout.setEncoding('utf8').on('data', add);
    const limit = setTimeout(() => {
      add(`\nended after ${minutes} minutes without an end of its own: ${command}\n`);
      end(child);
    }, minutes * 60_000);
    let rest;
    child.on('exit', () => (rest = setTimeout(() => end(child), REST)));
    child.on('close', (code) => {
      running.delete(child);
      clearTimeout(limit);
      clearTimeout(rest);
      if (!live) process.stdout.write(output);
      resolve({ ok: code === 0, output: stripVTControlCharacters(output) });
    });
  });
}

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { COMMANDS, type CommandName } from '../../../index/command-line/commands.js';
import { helpText } from '../../../index/command-line/help.js';
import { parseArguments } from '../../../index/command-line/parse-arguments.js';

const names = Object.keys(COMMANDS) as CommandName[];

describe('helpText', () => {
  it('names every command, and for each every flag', () => {
    for (const name of names) {
      assert.ok(helpText().includes(COMMANDS[name].usage));
      for (const flag of Object.keys(COMMANDS[name].flags))
        assert.ok(helpText(name).includes(`  --${flag} `));
    }
  });

  it('shows examples that can be run', () => {
    for (const name of names) {
      for (const example of COMMANDS[name].examples) {
        const args = example.match(/"[^"]*"|\S+/gu)!.map((arg) => arg.replaceAll('"', ''));
        assert.equal(parseArguments(args).name, name);
      }
    }
  });

  it('fits a terminal', () => {
    for (const text of [helpText(), ...names.map(helpText)]) {
      for (const line of text.split('\n')) assert.ok(line.length <= 115, line);
    }
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArguments } from '../../../index/command-line/parse-arguments.js';

function refuses(args: string[], code: string, message: RegExp): void {
  assert.throws(() => parseArguments(args), { name: 'BuildError', code, message });
}

describe('parseArguments', () => {
  it('understands build', () => {
    assert.deepEqual(parseArguments(['build', 'a', '--out', 'public', 'b']), {
      name: 'build',
      options: {
        paths: ['a', 'b'],
        out: 'public',
        inlineText: false,
        widget: true,
        compress: false,
        classic: false,
      },
      publicPath: '/',
      strict: false,
      json: false,
      quiet: false,
    });
    const flags =
      '--base-url /n/ --public-path /s/ --layout auto --language de --inline-text --no-widget --compress --classic --strict --json --quiet';
    assert.deepEqual(parseArguments(['build', 'a', '--out=o', ...flags.split(' ')]), {
      name: 'build',
      options: {
        paths: ['a'],
        out: 'o',
        baseUrl: '/n/',
        layout: 'auto',
        language: 'de',
        inlineText: true,
        widget: false,
        compress: true,
        classic: true,
      },
      publicPath: '/s/',
      strict: true,
      json: true,
      quiet: true,
    });
  });

  it('understands query', () => {
    assert.deepEqual(parseArguments(['query', 'public', 'green manure']), {
      name: 'query',
      index: 'public',
      text: 'green manure',
      options: { filters: { tags: { all: [] } } },
      json: false,
    });
    const flags = '--tag soil --tag winter --limit 3 --sort newest --json';
    assert.deepEqual(parseArguments(['query', 'public', 'x', ...flags.split(' ')]), {
      name: 'query',
      index: 'public',
      text: 'x',
      options: { limit: 3, sort: 'newest', filters: { tags: { all: ['soil', 'winter'] } } },
      json: true,
    });
  });

  it('takes for a path or a text what comes after --', () => {
    const command = parseArguments(['query', 'public', '--json', '--', '-draft']);
    assert.ok(command.name === 'query' && command.text === '-draft' && command.json);
  });

  it('understands --help and --version, alone and after a command', () => {
    assert.deepEqual(parseArguments(['--help']), { name: 'help' });
    assert.deepEqual(parseArguments(['--version']), { name: 'version' });
    assert.deepEqual(parseArguments(['build', '--help']), { name: 'help', of: 'build' });
  });

  it('refuses a command that there is none of, and names the nearest', () => {
    refuses(['biuld', 'notes'], 'no-command', /^There is no command biuld\. Did you mean build\?/u);
    refuses(['toString'], 'no-command', /^There is no command toString\. See/u);
    refuses(['--json'], 'no-command', /--json/u);
  });

  it('refuses a flag that there is none of, and names the nearest', () => {
    refuses(['build', 'a', '--ouy', 'b'], 'no-flag', /^There is no --ouy in build\. Did you mean --out\?/u);
    refuses(['query', 'a', 'b', '--out', 'c'], 'no-flag', /^There is no --out in query\./u);
    for (const flag of ['--toString', '--__proto__', '-o'])
      refuses(['build', 'a', flag], 'no-flag', new RegExp(flag, 'u'));
  });

  it('refuses a flag without its value, and a value without its flag', () => {
    refuses(['build', 'a', '--out'], 'flag-value', /^--out has no value, but needs a dir\.$/u);
    refuses(['build', 'a', '--out', '--json'], 'flag-value', /^--out has no value/u);
    refuses(['build', 'a', '--out='], 'flag-value', /^--out has no value/u);
    refuses(
      ['build', 'a', '--out', 'b', '--json=yes'],
      'flag-value',
      /^--json is yes, but takes no value\.$/u,
    );
  });

  it('refuses a build without paths or a folder to write to', () => {
    refuses(['build', '--out', 'o'], 'arguments', /^build takes the paths of notes, but was given none\./u);
    refuses(['build', 'notes'], 'flag-value', /^--out is missing/u);
  });

  it('refuses a query without a text, and one without quotes', () => {
    refuses(['query', 'public'], 'arguments', /a text in quotes, but was given public\./u);
    refuses(['query', 'public', 'green', 'manure'], 'arguments', /was given public, green, manure\./u);
    refuses(['query'], 'arguments', /was given nothing\./u);
  });

  it('refuses a limit that is no whole number from 1', () => {
    for (const limit of ['ten', '0', '-1', '1.5', '1e3']) {
      refuses(
        ['query', 'a', 'b', `--limit=${limit}`],
        'option-value',
        /^--limit is .* a whole number from 1\.$/u,
      );
    }
  });
});

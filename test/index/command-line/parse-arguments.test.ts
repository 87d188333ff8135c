import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArguments } from '../../../index/command-line/parse-arguments.js';

function refuses(args: string[], code: string, message: RegExp): void {
  assert.throws(() => parseArguments(args), { name: 'BuildError', code, message });
}

describe('parseArguments', () => {
  it('understands build, and says nothing that no flag says', () => {
    assert.deepEqual(parseArguments(['build', 'a', '--out', 'public', 'b']), {
      name: 'build',
      flags: { paths: ['a', 'b'], out: 'public' },
      watch: false,
      json: false,
      quiet: false,
    });
    const flags =
      '--base-url /n/ --public-path /s/ --site hugo --layout auto --language de --inline-text --no-widget --compress --classic --strict --watch --json --quiet --config c.ts';
    assert.deepEqual(parseArguments(['build', '--out=o', ...flags.split(' ')]), {
      name: 'build',
      flags: {
        out: 'o',
        baseUrl: '/n/',
        publicPath: '/s/',
        site: 'hugo',
        layout: 'auto',
        language: 'de',
        inlineText: true,
        widget: false,
        compress: true,
        classic: true,
        strict: true,
      },
      config: 'c.ts',
      watch: true,
      json: true,
      quiet: true,
    });
  });

  it('undoes with --no- what is on or off, and lets the last of both count', () => {
    const flagsOf = (...flags: string[]) => {
      const command = parseArguments(['build', ...flags]);
      return command.name === 'build' && command.flags;
    };
    assert.deepEqual(flagsOf('--no-compress', '--widget'), { compress: false, widget: true });
    assert.deepEqual(flagsOf('--no-compress', '--compress'), { compress: true });
    assert.deepEqual(flagsOf('--synonyms', 'js, javascript', '--synonyms=a => b'), {
      synonyms: ['js, javascript', 'a => b'],
    });
    refuses(['build', '--no-layout'], 'no-flag', /^There is no --no-layout in build\./u);
  });

  it('understands query', () => {
    assert.deepEqual(parseArguments(['query', 'public', 'green manure']), {
      name: 'query',
      index: 'public',
      text: 'green manure',
      options: { filters: { tags: { all: [] } } },
      json: false,
    });
    const flags = '--tag soil --tag winter --limit 3 --sort newest --copies apart --explain --json';
    assert.deepEqual(parseArguments(['query', 'public', 'x', ...flags.split(' ')]), {
      name: 'query',
      index: 'public',
      text: 'x',
      options: {
        limit: 3,
        sort: 'newest',
        copies: 'apart',
        explain: true,
        filters: { tags: { all: ['soil', 'winter'] } },
      },
      json: true,
    });
  });

  it('understands report', () => {
    assert.deepEqual(parseArguments(['report', 'a', 'b']), {
      name: 'report',
      flags: { paths: ['a', 'b'] },
      json: false,
    });
    const flags = '--base-url /n/ --site hugo --config c.js --strict --json';
    assert.deepEqual(parseArguments(['report', 'a', ...flags.split(' ')]), {
      name: 'report',
      flags: { paths: ['a'], baseUrl: '/n/', site: 'hugo', strict: true },
      config: 'c.js',
      json: true,
    });
  });

  it('takes for a path or a text what comes after --', () => {
    const command = parseArguments(['query', 'public', '--json', '--', '-draft']);
    assert.ok(command.name === 'query' && command.text === '-draft' && command.json);
  });

  it('understands --help and --version, alone and after a command', () => {
    assert.deepEqual(parseArguments(['--help']), { name: 'help' });
    assert.deepEqual(parseArguments(['-h']), { name: 'help' });
    assert.deepEqual(parseArguments(['-v']), { name: 'version' });
    assert.deepEqual(parseArguments(['report', '-h']), { name: 'help', of: 'report' });
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
    refuses(['build', 'a', '--out'], 'flag-value', /^--out has no value, but needs <dir>\.$/u);
    refuses(['build', 'a', '--out', '--json'], 'flag-value', /^--out has no value/u);
    refuses(['build', 'a', '--out='], 'flag-value', /^--out has no value/u);
    refuses(
      ['build', 'a', '--out', 'b', '--json=yes'],
      'flag-value',
      /^--json is yes, but takes no value\.$/u,
    );
  });

  it('refuses a query without a text, and one without quotes', () => {
    refuses(['query', 'public'], 'arguments', /a text in quotes, but was given public\./u);
    refuses(['query', 'public', 'green', 'manure'], 'arguments', /was given public, green, manure\./u);
    refuses(['query'], 'arguments', /was given nothing\./u);
  });

  it('takes for words to look for what follows --for, and never a second output', () => {
    const wanted = { name: 'check', out: 'a', words: ['b', 'c d'], file: undefined, json: true };
    for (const args of ['a --json --for b', '--for b a --json'])
      assert.deepEqual(parseArguments(['check', ...args.split(' '), 'c d']), wanted);
    for (const args of ['a b --for c', 'a b --for-file c', 'a b'])
      refuses(['check', ...args.split(' ')], 'arguments', /^check takes one output, but was given a, b\./u);
  });

  it('refuses a count that is none, with what was given', () => {
    for (const flag of ['--shards', '--replicas'])
      refuses(
        ['publish', 'a', '--to', 'b', flag, 'two'],
        'option-value',
        new RegExp(`^${flag} is two, but`, 'u'),
      );
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

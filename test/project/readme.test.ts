// What the README and the documentation name, the code has; what the code offers, they name.

import assert from 'node:assert/strict';
import { access, readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { MONTH_LANGUAGES } from '../../index/properties/dates.js';
import { COMMANDS } from '../../index/command-line/commands.js';
import { MAX_ENTRIES, MAX_FEEDS } from '../../index/feeds/feed-options.js';
import { MAX_FRAGMENTS } from '../../index/fragments/fragment-options.js';
import { SCHEDULES } from '../../index/properties/schedules.js';
import { appliedTo } from '../index/support/sources.js';
import { SWITCHES } from '../../index/properties/switches.js';
import { ownerPatterns, PRIVATE_NAMES } from '../../index/sites/private-names.js';
import { MAX_COPIES } from '../../index/writer/near-copies.js';
import { MAX_SINGLE_BYTES } from '../../index/writer/layout-sizes.js';
import { FILE_KINDS } from '../../src/core/store/file-names.js';
import { VERSION } from '../../src/core/store/index-file.js';
import { nameByContent } from '../../index/writer/side-files.js';
import { maxEdits } from '../../src/core/words/spelling.js';
import { MAX_READ } from '../../src/core/answer/syntax-filter.js';
import { BODY_PREFIX_LENGTH } from '../../src/core/words/expansion.js';
import { LANGUAGE_TABLE } from '../../src/core/language/language-table.js';
import { MAX_SECTIONS } from '../../src/core/answer/excerpts.js';
import { DEFAULT_LIMIT } from '../../src/core/answer/search-options.js';
import { LONGEST_PAUSE, PAUSE_WHILE_SHORT, SHORTEST_PAUSE } from '../../src/core/answer/typing-pause.js';

const root = new URL('../../', import.meta.url);
const read = (name: string) => readFile(new URL(name, root), 'utf8');
const docs = new URL('demo/docs/', root);
const pages = (await readdir(docs)).map((name) => `demo/docs/${name}`);
const texts = new Map(
  await Promise.all(['README.md', ...pages].map(async (name) => [name, await read(name)] as const)),
);
/** README and documentation, one after the other. */
const readme = [...texts.values()].join('\n\n');
const element = await read('src/element/public-face.ts');
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found!).sort();
const unique = (list: string[]) => [...new Set(list)];

test('the version of the format in the changelog', async () => {
  assert.match(await read('CHANGELOG.md'), new RegExp(`Format version ${VERSION}: `, 'u'));
});

test('flags of the command line', () => {
  for (const [name, { flags }] of Object.entries(COMMANDS)) {
    const section = readme.slice(readme.search(new RegExp(`\`garden-search ${name} [<[]`, 'u')));
    const table = section.slice(0, section.indexOf('\n\n', section.indexOf('| --- |')));
    const named = all(table, /^\| `--([a-z-]+)/gmu);
    assert.deepEqual(
      named,
      Object.keys(flags)
        .filter((flag) => flag !== 'help')
        .sort(),
      name,
    );
  }
});

test('parts, custom properties, properties and events of the element', async () => {
  const [, parts] = /<!-- table: parts -->\n([^]*?)<!-- \/table -->/u.exec(readme)!;
  assert.deepEqual(all(parts!, /^\| `([a-z-]+)`/gmu), all(element, /@csspart ([a-z-]+)/gu));
  assert.deepEqual(
    unique(all(readme, /`(--garden-search-[a-z-]+)`/gu)),
    all(element, /@cssprop \[(--[a-z-]+)/gu),
  );
  assert.deepEqual(
    all(texts.get('demo/docs/element.md')!, /^\| `([a-zA-Z]+)` \| [^|]*\| [A-Z]/gmu),
    all(element, /^ {4}([a-zA-Z]+): \{.*\},$/gmu),
  );
  const events = await read('src/view/events.ts');
  assert.deepEqual(
    unique(all(readme, /^\| `(garden-search-[a-z]+)` \|/gmu)),
    unique(all(events, /'(garden-search-[a-z]+)':/gu)),
  );
});

test('tables between marks are those that the code, its types and the benchmarks give', async () => {
  // The demo is plain JavaScript without declarations: its address must be no literal.
  const { withTables } = (await import(new URL('demo/tables/tables.mjs', root).href)) as {
    withTables: (markdown: string) => Promise<string>;
  };
  for (const [name, text] of texts)
    assert.equal(text, await withTables(text), `${name}: node demo/tables/write.mjs writes them anew`);
  assert.ok(all(readme, /<!-- table: (.+?) -->/gu).length > 20);
});

test('publication switches', () => {
  const rules = [...new Set(SWITCHES.map(({ rule }) => rule))];
  const rows = rules.map((rule) => SWITCHES.flatMap((row) => (row.rule === rule ? row.keys : [])));
  const table = readme.slice(readme.indexOf('| keeps a note back |'));
  const lines = table.slice(0, table.indexOf('\n\n')).split('\n').slice(2);
  assert.deepEqual(
    lines.map((line) => line.split(' | ')[0]),
    rows.map((keys) => `| ${keys.map((key) => `\`${key}\``).join(', ')}`),
  );
});

test('names of private folders and files', () => {
  const [list] = /^Folders named .*? which Docsify/mu.exec(texts.get('demo/docs/private-notes.md')!)!;
  const names = all(list, /`([^`]+)`/gu).filter((name) => !name.startsWith('('));
  assert.ok(names.length >= PRIVATE_NAMES.length - 2);
  const patterns = ownerPatterns([], false, []);
  for (const name of names) {
    const path = name.replaceAll('*', 'a');
    const places = [path, `${path}.md`, `${path}/a.md`].map((place) =>
      patterns.excludes(`x/${place}`, 'names'),
    );
    assert.ok(places.some(Boolean), name);
  }
});

test('dates that withhold notes', async () => {
  const keysOf = (keys: readonly string[]) =>
    keys.map((key) => (key === ':filename' ? 'file name' : `\`${key}\``)).join(', ') || '–';
  const names = await appliedTo('schedules');
  for (const [i, { from, until }] of Object.values(SCHEDULES).entries())
    assert.ok(readme.includes(`| ${names[i]} | ${keysOf(from)} | ${keysOf(until)} |`), names[i]);
});

test('examples of the query language', async () => {
  const examples = await read('test/core/query-language/examples.ts');
  const rows = [...examples.matchAll(/query: '(.*)',\s+meaning: '(.*)',\s+finds/gu)];
  assert.ok(rows.length > 20);
  for (const [, query, meaning] of rows)
    assert.ok(readme.includes(`| \`${query!.trim()}\` | ${meaning} |`), query);
  assert.ok(readme.includes(`the ${MAX_READ} best notes`));
});

test('languages of dates', () => {
  const [, named] = /A date may name its month, [^,]*, in (.*?)\./u.exec(texts.get('demo/docs/reading.md')!)!;
  assert.deepEqual(named!.split(/, | or /u), namesOf(['en', ...MONTH_LANGUAGES]));
});

test('languages of notes and of the interface', async () => {
  // The messages need the types of a page: their address must be no literal.
  const { LANGUAGES } = (await import(new URL('dist/src/messages/languages/translations.js', root).href)) as {
    LANGUAGES: ReadonlyMap<string, unknown>;
  };
  const ofNotes = namesOf(['en', ...LANGUAGE_TABLE.keys()]);
  const ofInterface = namesOf(['en', ...LANGUAGES.keys()]);
  const [, notes] = /^(English, .*?)\. An English garden/mu.exec(texts.get('demo/docs/note-languages.md')!)!;
  const [, shown] = /nearest `lang` on the page: (.*?)\. /u.exec(texts.get('demo/docs/languages.md')!)!;
  assert.deepEqual(notes!.split(/, | and /u).sort(), ofNotes);
  assert.deepEqual(
    shown!
      .replace(/Brazilian | \(simplified\)/gu, '')
      .split(/, | or /u)
      .sort(),
    ofInterface,
  );
  const told = [readme, await read('CHANGELOG.md'), await read('demo/start-page.mjs')].map((text) =>
    all(text, /(\d+)(?= languages| with word forms|, also from right)/gu).map(Number),
  );
  for (const numbers of told) assert.ok(numbers.includes(ofNotes.length));
  assert.deepEqual(unique(told.flat().map(String)).sort(), [ofInterface.length, ofNotes.length].map(String));
});

// Gives the names of languages, all Norwegian as one.
function namesOf(tags: string[]): string[] {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  return unique(tags.map((tag) => names.of(tag.replace(/^n[bn]$/u, 'no'))!)).sort();
}

test('numbers', async () => {
  const files = await readdir(new URL('dist/', root));
  const sizes = ['.min', '-refinements-', '-second-script-', '-row-end-'].map(async (part) => {
    const name = files.find((file) => file.startsWith(`garden-search${part}`) && file.endsWith('.js'))!;
    return brotliCompressSync(await readFile(new URL(`dist/${name}`, root))).byteLength;
  });
  const [first, ...others] = await Promise.all(sizes);
  const kilobytes = [first!, others.reduce((sum, size) => sum + size, 0)].map((size) =>
    Math.ceil(size / 1024),
  );
  for (const text of [readme, await read('demo/docs/performance.md')]) {
    const told = /answers from one script of (\d+) KB [^]*? take (\d+) KB more/u.exec(text);
    assert.deepEqual(told?.slice(1).map(Number), kilobytes);
  }
  assert.deepEqual([maxEdits('abc'), maxEdits('abcd'), maxEdits('abcdefgh')], [0, 1, 2]);
  assert.match(readme, /One mistake is forgiven in a word of four letters or more, two from eight on/u);
  assert.equal(BODY_PREFIX_LENGTH, 3);
  assert.equal(MAX_SECTIONS, 3);
  assert.match(readme, new RegExp(`\`limit\` \\| [^|]* Default ${DEFAULT_LIMIT}\\.`, 'u'));
  const whileShort = (LONGEST_PAUSE * PAUSE_WHILE_SHORT).toLocaleString('en');
  assert.ok(
    readme.includes(
      `at least ${SHORTEST_PAUSE} ms and at most ${LONGEST_PAUSE} ms, or ${whileShort} ms after one or two letters`,
    ),
  );
  assert.ok(readme.includes(`At most ${MAX_COPIES} notes are one result.`));
  assert.ok(readme.includes(`at most ${MAX_ENTRIES}. At most ${MAX_FEEDS} feeds.`));
  assert.match(readme, new RegExp(`^\\| \`fragments\` .* At most ${MAX_FRAGMENTS}\\.`, 'mu'));
});

test('the files of an index', () => {
  assert.match(readme, new RegExp(`more than ${MAX_SINGLE_BYTES / 1024} KB \\(brotli\\)`, 'u'));
  const names = FILE_KINDS.map((kind) => nameByContent(kind, '').name);
  const kinds = names.map((name) => name.replace(/[^-]+$/u, '*'));
  for (const kind of kinds) assert.ok(readme.includes(`\`${kind}\``), kind);
});

test('commands, entry points and dependencies', async () => {
  const { scripts, exports, dependencies, engines } = JSON.parse(await read('package.json')) as Record<
    string,
    Record<string, unknown>
  >;
  for (const [, script] of readme.matchAll(/npm ci && npm (\w+)/gu)) assert.ok(scripts![script!], script);
  for (const [, entry] of readme.matchAll(/from 'garden-search\/([a-z]+)'/gu))
    assert.ok(exports![`./${entry}`], entry);
  for (const name of Object.keys(dependencies!)) assert.ok(readme.includes(`\`${name}\``), name);
  assert.ok(readme.includes(`Node ${String(engines!.node).replace('>=', '')} or newer`));
});

test('README, at most 8 KB, and links that lead to files', async () => {
  assert.ok(Buffer.byteLength(texts.get('README.md')!) <= 8 * 1024);
  for (const [name, text] of texts)
    for (const [, link] of text.matchAll(/\]\((?!https?:|[/#])([^)#\s]+)/gu))
      await access(new URL(link!, new URL(name, root)));
});

/** Beginnings of sentences that nobody understood at once, and that were written anew. */
const UNCLEAR = [
  'the lines do without',
  'whatever is doubtful',
  'a weight is a step',
  'parentheses are an aside',
  'begins with what names it',
];

test('no sentence that was unclear before', () => {
  for (const [name, text] of texts)
    for (const words of UNCLEAR) assert.ok(!text.toLowerCase().includes(words), `${name}: ${words}`);
});

test('flags of the commands shown', () => {
  for (const [name, text] of texts) {
    for (const [, command, rest] of text.matchAll(/npx garden-search ([\w-]+)([^\n`&]*)/gu)) {
      const flags = Object.keys(COMMANDS[command as keyof typeof COMMANDS]?.flags ?? {});
      for (const flag of all(rest!, /--([a-z-]+)/gu))
        assert.ok(
          flags.includes(flag.replace(/^no-/u, '')) || flags.includes(flag),
          `${name}: ${command} --${flag}`,
        );
    }
  }
});

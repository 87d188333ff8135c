// Every block of code in README and documentation: compiled, parsed, or compared with what the code accepts.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { Parser } from 'htmlparser2';
import { parseAllDocuments } from 'yaml';
import { COMMANDS } from '../../index/command-line/commands.js';
import { HOSTS } from '../../index/init/hosts.js';
import { lookAt } from '../../index/init/look.js';
import { FILE_KINDS } from '../../src/core/store/file-names.js';
import { nameByContent } from '../../index/writer/side-files.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (name: string) => readFile(root + name, 'utf8');
/** Attributes that any element may have. */
const GLOBAL = ['id', 'lang', 'dir', 'class', 'style'];

interface Tag {
  name: string;
  attributes: { name: string }[];
}
const { tags } = JSON.parse(await read('dist/html-custom-data.json')) as { tags: Tag[] };
const { scripts } = JSON.parse(await read('package.json')) as { scripts: Record<string, string> };
const face = await read('src/element/public-face.ts');
const events = await read('src/view/events.ts');

async function compile(code: string, loader: 'js' | 'jsx' | 'ts' | 'css'): Promise<void> {
  // A part of a configuration is made a whole one.
  const whole = code.replace(/^properties: /u, 'const properties = ').replace(/,\n$/u, '');
  const { warnings } = await transform(loader === 'js' ? whole : code, { loader });
  assert.deepEqual(warnings, []);
}

const isListener = (attribute: string): boolean => events.includes(`'${attribute.replace(/^on/u, '')}':`);

function checkHtml(code: string): void {
  const parser = new Parser({
    onopentag(name, attributes) {
      const tag = tags.find((one) => one.name === name);
      if (!tag) return assert.ok(!name.startsWith('garden-'), name);
      const known = [...GLOBAL, ...tag.attributes.map((one) => one.name)];
      for (const attribute of Object.keys(attributes))
        assert.ok(known.includes(attribute) || isListener(attribute), attribute);
    },
  });
  parser.end(code);
  for (const [, script] of code.matchAll(/src="[^"]*\/([\w.-]+\.js)"/gu))
    assert.ok(existsSync(`${root}dist/${script!}`), script);
}

async function checkTemplate(code: string, script: RegExp): Promise<void> {
  checkHtml(code.replace(script, ''));
  await compile(script.exec(code)![1]!, 'js');
}

async function checkCss(code: string): Promise<void> {
  await compile(code, 'css');
  for (const [, theme] of code.matchAll(/garden-search\/(themes\/[\w.]+)/gu))
    assert.ok(existsSync(`${root}dist/${theme!}`), theme);
  for (const [, property] of code.matchAll(/(--garden-search-[\w-]+)/gu))
    assert.ok(face.includes(`@cssprop [${property!}`), property);
  for (const [, part] of code.matchAll(/::part\(([\w-]+)\)/gu))
    assert.ok(face.includes(`@csspart ${part!} `), part);
}

function checkShell(code: string): void {
  for (const line of code
    .trim()
    .split('\n')
    .flatMap((line) => line.split(' && '))) {
    const [program, first, second] = line.split(' ');
    if (program === 'npx' && first === 'garden-search')
      assert.ok(second === 'init' || second! in COMMANDS, line);
    else if (program === 'npx') assert.ok(['quartz', 'serve'].includes(first!), line);
    else if (program === 'npm') assert.ok(['ci', 'install'].includes(first!) || first! in scripts, line);
    else if (program === 'node') assert.ok(existsSync(root + first!), line);
    else assert.ok(['hugo', 'mkdocs', 'bundle', 'docker'].includes(program!), line);
  }
}

function checkYaml(code: string): void {
  for (const { errors } of parseAllDocuments(code) as { errors: Error[] }[]) assert.deepEqual(errors, []);
}

function checkServer(code: string): void {
  assert.ok(code.includes(`(${FILE_KINDS.join('|')})-`) && code.includes('garden-index.json'));
}

function checkHeaders(code: string): void {
  const lines = code.trim().split('\n');
  const names = [
    'garden-index.json',
    'garden-search.min.js',
    ...FILE_KINDS.map((kind) => nameByContent(kind, '').name),
  ];
  for (const line of lines.filter((line) => !line.startsWith('  '))) {
    const start = line.replace('/search/', '').replace('*', '');
    assert.ok(
      names.some((name) => name.startsWith(start)),
      line,
    );
  }
}

const CHECKS: Record<string, (code: string) => void | Promise<void>> = {
  js: (code) => compile(code, 'js'),
  'js live': (code) => compile(code, 'js'),
  jsx: (code) => compile(code, 'jsx'),
  ts: (code) => compile(code, 'ts'),
  css: checkCss,
  'css gallery': checkCss,
  html: checkHtml,
  'html live': checkHtml,
  vue: (code) => checkTemplate(code, /<script setup>([^]*?)<\/script>/u),
  svelte: (code) => checkTemplate(code.replace(/=\{.*\}$/gmu, ''), /<script>([^]*?)<\/script>/u),
  astro: (code) => checkTemplate(code, /^---\n([^]*?)---$/mu),
  sh: checkShell,
  yaml: checkYaml,
  json: (code) => void JSON.parse(code),
  nginx: checkServer,
  apache: checkServer,
  '': checkHeaders,
};

test('the page of each host holds what init writes for it', async () => {
  const project = await lookAt(`${root}demo/notes`);
  for (const host of HOSTS) {
    const page = (await read(`demo/docs/${host.title.toLowerCase()}.md`)).replace(/\s+/gu, ' ');
    const steps = host.rest?.(project).flatMap(({ lines }) => lines) ?? [];
    for (const line of [...host.patch({ ...project, notes: 'notes' }), ...steps])
      assert.ok(page.includes(line.replace(/,( \/\/.*)?$/u, '')), `${host.title}: ${line}`);
  }
});

test('every block of code is one that works', async () => {
  const pages = (await readdir(`${root}demo/docs`)).map((name) => `demo/docs/${name}`);
  let checked = 0;
  for (const name of ['README.md', ...pages]) {
    for (const [block, language, code] of (await read(name)).matchAll(/^```(.*)\n([^]*?)^```/gmu)) {
      const check = CHECKS[language!];
      assert.ok(check, `${name}: ${language!}`);
      await Promise.resolve(check(code!)).catch((error: Error) =>
        assert.fail(`${name}: ${error.message}\n${block}`),
      );
      checked++;
    }
  }
  assert.ok(checked > 50, `${checked} blocks`);
});

import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { BuildOptions } from '../../../index/options/build-options.js';
import { GardenBuilder } from '../../../index/rebuild/garden-builder.js';
import { GENERATIONS_FILE } from '../../../index/writer/write-files.js';
import { forEachText } from '../../../index/writer/published-texts.js';
import { FILLER } from '../support/filler.js';
import { temporaryFolder } from '../support/temporary-folder.js';

// Every place of a note that text comes from has words of its own, which stand nowhere else.
const PLACES = ['title', 'alias', 'tag', 'description', 'heading', 'first', 'second', 'code'] as const;
type Place = (typeof PLACES)[number];
type State = 'shown' | 'commented' | 'absent';
interface Model {
  access: 'public' | 'private' | 'deleted';
  places: Partial<Record<Place, State>>;
}
const NOTES = ['a', 'b', 'c'];

const wordOf = (note: string, place: Place): string => `zq${note}x${place}zq`;

function source(note: string, { access, places }: Model): string {
  const word = (place: Place): string => {
    const state = places[place] ?? 'shown';
    return state === 'absent' ? '' : state === 'shown' ? wordOf(note, place) : hide(wordOf(note, place));
  };
  const shown = (place: Place): string => ((places[place] ?? 'shown') === 'shown' ? wordOf(note, place) : '');
  return [
    '---',
    `title: ${shown('title') || 'Note'}`,
    `aliases: [${shown('alias')}]`,
    `tags: [${shown('tag')}]`,
    `description: ${shown('description')}`,
    ...(access === 'private' ? ['draft: true'] : []),
    '---',
    `Common ${word('first')} ground. Common ${word('second')} ground.`,
    '',
    `## Part ${word('heading')}`,
    '',
    `Code \`${shown('code')}\` of common use.`,
  ].join('\n');
}

const hide = (word: string): string => `%%${word}%%<!-- ${word} -->`;

const edit = fc.record({
  note: fc.constantFrom(...NOTES),
  change: fc.oneof(
    fc.record({ access: fc.constantFrom('public' as const, 'private' as const, 'deleted' as const) }),
    fc.record({
      place: fc.constantFrom(...PLACES),
      state: fc.constantFrom('shown' as const, 'commented' as const, 'absent' as const),
    }),
  ),
});

type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

async function readAll(folder: string): Promise<Map<string, Buffer>> {
  const names = await readdir(folder).catch((): string[] => []);
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(path.join(folder, name))] as const)),
  );
}

function decoded(files: ReadonlyMap<string, Buffer>): string {
  const texts: string[] = [];
  for (const [name, bytes] of files) {
    texts.push(name, bytes.toString('latin1'));
    forEachText(name, bytes, (text) => texts.push(text));
  }
  return texts.join('\n').toLowerCase();
}

type Options = Pick<BuildOptions, 'layout' | 'compress' | 'classic'>;

// A build of a large garden takes twenty times as long, and most of that time if it is compressed.
for (const [kind, layouts, compressed, numRuns, most] of [
  ['small', ['single', 'sharded'], [true, false], 8, 8],
  ['large', ['sharded'], [false], 1, 3],
] as const)
  describe(`a ${kind} garden whose notes are edited`, () => {
    it('has no word that is withdrawn in any byte of its output or cache, and the bytes of a clean build', async (t) => {
      const options = fc.record({
        layout: fc.constantFrom(...layouts),
        compress: fc.constantFrom(...compressed),
        classic: fc.boolean(),
      });
      await fc.assert(
        fc.asyncProperty(
          options,
          fc.boolean(),
          fc.array(edit, { minLength: 2, maxLength: most }),
          async (options, isOneProcess, edits) => {
            const folder = await temporaryFolder(t);
            await mkdir(path.join(folder, 'notes'));
            if (kind === 'large') await writeFile(path.join(folder, 'notes/filler.md'), FILLER);
            const first = await buildAll(folder, options, isOneProcess, edits);
            assert.equal(
              first.some((name) => name.startsWith('garden-facets-')),
              kind === 'large',
            );
          },
        ),
        { numRuns },
      );
    });
  });

/** Builds a garden after each edit, and compares the end with a clean build. @returns the files of the first build */
async function buildAll(
  folder: string,
  options: Options,
  isOneProcess: boolean,
  edits: readonly Edit[],
): Promise<string[]> {
  const at = (name: string) => path.join(folder, name);
  const make = (out: string, cache: string | false) =>
    new GardenBuilder({ paths: [at('notes')], out: at(out), widget: false, cache, ...options });
  const models = new Map<string, Model>();
  const put = async (note: string, model: Model): Promise<void> => {
    models.set(note, model);
    if (model.access === 'deleted') await rm(at(`notes/${note}.md`), { force: true });
    else await writeFile(at(`notes/${note}.md`), source(note, model));
  };
  for (const note of NOTES) await put(note, { access: 'public', places: {} });
  let builder = make('out', at('cache'));
  const first = await build(builder);
  for (const { note, change } of edits) {
    const model = models.get(note)!;
    if ('access' in change) await put(note, { ...model, ...change });
    else await put(note, { ...model, places: { ...model.places, [change.place]: change.state } });
    if (!isOneProcess) builder = make('out', at('cache'));
    await build(builder);
    await check(models, at);
  }
  const files = await build(make('clean', false));
  const [kept, clean] = await Promise.all(['out', 'clean'].map((name) => readAll(at(name))));
  for (const name of files) assert.deepEqual(kept!.get(name), clean!.get(name));
  return first;
}

async function build(builder: GardenBuilder): Promise<string[]> {
  try {
    return (await builder.build()).files.map(({ name }) => name);
  } catch (error) {
    assert.match((error as Error).message, /^There is no note /u);
    return [];
  } finally {
    await builder.store();
  }
}

async function check(models: ReadonlyMap<string, Model>, at: (name: string) => string): Promise<void> {
  const [out, cache] = await Promise.all(['out', 'cache'].map((name) => readAll(at(name))));
  out!.delete(GENERATIONS_FILE);
  const [published, stored] = [decoded(out!), decoded(cache!)];
  for (const [note, { access, places }] of models)
    for (const place of PLACES) {
      const word = wordOf(note, place);
      const isPublic = access === 'public' && (places[place] ?? 'shown') === 'shown';
      assert.equal(published.includes(word), isPublic, `${word} in the output`);
      if (!isPublic) assert.ok(!stored.includes(word), `${word} in the cache`);
    }
}

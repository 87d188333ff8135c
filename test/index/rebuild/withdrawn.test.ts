import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
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

describe('a garden whose notes are edited', () => {
  it('has no word that is withdrawn in any byte of its output or cache, and the bytes of a clean build', async (t) => {
    const shape = fc.record({
      // A large garden takes ten times as long.
      layout: fc.constantFrom(...(['single', 'sharded', 'single', 'sharded', 'large'] as const)),
      compress: fc.boolean(),
      classic: fc.boolean(),
      processes: fc.constantFrom('one' as const, 'many' as const),
    });
    await fc.assert(
      fc.asyncProperty(shape, fc.array(edit, { minLength: 2, maxLength: 8 }), async (shape, edits) => {
        const { processes, layout, ...others } = shape;
        const options = { ...others, layout: layout === 'large' ? ('sharded' as const) : layout };
        const folder = await temporaryFolder(t);
        const at = (name: string) => path.join(folder, name);
        await mkdir(at('notes'));
        if (layout === 'large') await writeFile(at('notes/filler.md'), FILLER);
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
        assert.equal(
          first.some((name) => name.startsWith('garden-facets-')),
          layout === 'large',
        );
        for (const { note, change } of edits) {
          const model = models.get(note)!;
          if ('access' in change) await put(note, { ...model, ...change });
          else await put(note, { ...model, places: { ...model.places, [change.place]: change.state } });
          if (processes === 'many') builder = make('out', at('cache'));
          await build(builder);
          await check(models, at);
        }
        await rm(at('clean'), { recursive: true, force: true });
        const files = await build(make('clean', false));
        const [kept, clean] = await Promise.all(['out', 'clean'].map((name) => readAll(at(name))));
        for (const name of files) assert.deepEqual(kept!.get(name), clean!.get(name));
      }),
      { numRuns: 6 },
    );
  });
});

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

import { expect } from '@open-wc/testing';
import { createGarden } from '../../../src/core/answer/answers.js';
import { packCopies } from '../../../src/core/notes/copy-list.js';
import { readIndexFile } from '../../../src/core/store/index-file.js';
import { sketchIndex, type NoteSketch } from '../../support/garden.js';

const VERSIONS = ['7.4', '7.5', '7.6'];
const page = (version: string, more: Partial<NoteSketch> = {}): NoteSketch => ({
  title: 'Turn the heap',
  url: `/docs/${version}/turn`,
  body: 'Turn compost in spring',
  ...more,
});
const others = ['Compost', 'Worms'].map((title): NoteSketch => ({ title, body: 'All about compost' }));

/** Opens the pages of one version each, as copies of one another, beside other notes. */
function open(pages: readonly NoteSketch[], packed?: string) {
  const file = sketchIndex([...pages, ...others]);
  // By address: /Compost, /Worms, then the pages, the newest last.
  const group = pages.map((_, i) => 1 + pages.length - i);
  const copies = packed ?? packCopies([group], pages.length + others.length);
  return createGarden(readIndexFile({ ...file, copies }), () => Promise.reject(new Error('nothing else')));
}

const all = () => open(VERSIONS.map((version) => page(version)));

describe('near copies in an answer', () => {
  it('are one result by the newest, which names the others, while totals count notes', async () => {
    const { total, results, facets } = await all().search('turn heap');
    expect(results.map(({ url }) => url)).to.deep.equal(['/docs/7.6/turn']);
    expect(results[0]!.copies).to.deep.equal([
      { url: '/docs/7.5/turn', title: 'Turn the heap', label: '7.5' },
      { url: '/docs/7.4/turn', title: 'Turn the heap', label: '7.4' },
    ]);
    expect(total).to.equal(3);
    expect(facets.language).to.deep.equal([{ value: 'en', count: 3 }]);
  });

  it('stand apart where that is asked for, and where no word was typed', async () => {
    const apart = await all().search('turn heap', { copies: 'apart' });
    expect(apart.results.map(({ copies }) => copies)).to.deep.equal([undefined, undefined, undefined]);
    expect((await all().search('')).results).to.have.length(5);
    expect((await all().search('path:docs')).results).to.have.length(3);
  });

  it('are each reached by filters, also within a result', async () => {
    const garden = open(
      VERSIONS.map((version) => page(version, { tags: version === '7.6' ? ['new'] : ['old'] })),
    );
    const old = await garden.search('turn', { filters: { tags: { any: ['old'] } } });
    expect(old.results.map(({ url, copies = [] }) => [url, copies.length])).to.deep.equal([
      ['/docs/7.5/turn', 1],
    ]);
    const fresh = await garden.search('turn', { filters: { tags: { any: ['new'] } } });
    expect(fresh.results[0]!.copies).to.equal(undefined);
  });

  it('are represented by the one that fits clearly better', async () => {
    const garden = open([
      page('7.4', { body: 'Turn compost in spring with a fork' }),
      page('7.5'),
      page('7.6'),
    ]);
    const [first] = (await garden.search('turn fork')).results;
    expect(first!.url).to.equal('/docs/7.4/turn');
    expect(first!.copies!.map(({ label }) => label)).to.deep.equal(['7.6', '7.5']);
  });

  it('are represented by the version that was typed', async () => {
    const [first] = (await all().search('turn heap 7.5')).results;
    expect(first!.url).to.equal('/docs/7.5/turn');
    expect(first!.copies!.map(({ label }) => label)).to.deep.equal(['7.6', '7.4']);
  });

  it('are represented by one in the language of the reader, where names are alike and the texts fit alike', async () => {
    const translated = (languages: Record<string, string>) =>
      open(Object.entries(languages).map(([version, language]) => page(version, { language })));
    const shown = async (garden: ReturnType<typeof open>, query: string, language?: string) =>
      (await garden.search(query, language ? { language } : {})).results[0]!.url;
    const garden = translated({ '7.4': 'en', '7.5': 'de', '7.6': 'bn' });
    expect(await shown(garden, 'turn heap')).to.equal('/docs/7.6/turn');
    expect(await shown(garden, 'turn heap', 'de-AT')).to.equal('/docs/7.5/turn');
    expect(await shown(garden, 'turn heap', 'EN')).to.equal('/docs/7.4/turn');
    expect(await shown(garden, 'turn heap', 'fr')).to.equal('/docs/7.6/turn');
    expect(await shown(garden, 'turn heap 7.4', 'de')).to.equal('/docs/7.4/turn');
    expect(await shown(garden, 'compost spring', 'de')).to.equal('/docs/7.6/turn');
    const filipino = translated({ '7.4': 'en', '7.5': 'fil', '7.6': 'bn' });
    expect(await shown(filipino, 'turn heap', 'fi')).to.equal('/docs/7.6/turn');
    expect(await shown(filipino, 'turn heap', 'fil')).to.equal('/docs/7.5/turn');
    const newest = translated({ '7.4': 'de', '7.5': 'de', '7.6': 'de' });
    expect(await shown(newest, 'turn heap', 'de')).to.equal('/docs/7.6/turn');
  });

  it('come once over all pages, whose offsets count notes', async () => {
    const garden = all();
    const whole = (await garden.search('compost')).results.map(({ url }) => url);
    const paged: string[] = [];
    for (let offset = 0; ;) {
      const { results, total } = await garden.search('compost', { limit: 1, offset });
      for (const { url, copies = [] } of results) {
        paged.push(url);
        offset += 1 + copies.length;
      }
      if (offset >= total) break;
    }
    expect(paged).to.deep.equal(whole);
    expect(whole).to.have.length(3);
    expect((await garden.search('compost', { sort: 'title' })).results).to.have.length(3);
  });

  it('are refused where their list is damaged', async () => {
    let failed: unknown;
    await open([page('7.4'), page('7.5')], 'zz')
      .search('turn')
      .catch((error: unknown) => (failed = error));
    expect(failed).to.have.property('code', 'format');
  });
});

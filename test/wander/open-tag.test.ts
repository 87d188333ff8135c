import { expect, fixture, html } from '@open-wc/testing';
import type { GardenSearchElement } from '../../src/garden-search.js';
import { chosenIn, openTag, searchOf, tagAddress } from '../../src/wander/open-tag.js';
import { mount, richGarden } from '../element/fake-garden.js';

const host = () => fixture<HTMLElement>(html`<p></p>`);

describe('openTag', () => {
  it('sets the filters of the first search on the page, and drops the tag when it is chosen again', async () => {
    const search = await mount(richGarden, { value: 'left over' });
    const from = await host();
    expect(openTag(from, 'garden/soil', '')).to.be.false;
    expect(search.filters).to.deep.equal({ tags: { all: ['garden/soil'] } });
    expect(search.value).to.equal('');
    expect([...chosenIn(searchOf(from, ''))]).to.deep.equal(['garden/soil']);
    openTag(from, 'garden/soil', '');
    expect(search.filters).to.deep.equal({});
  });

  it('opens the dialog of a search with an id', async () => {
    await mount(richGarden);
    const search = await mount(richGarden, { mode: 'modal', id: 'second' } as Partial<GardenSearchElement>);
    openTag(await host(), 'soil', 'second');
    expect(search.filters).to.deep.equal({ tags: { all: ['soil'] } });
    await search.updateComplete;
  });

  it('does nothing after a listener has cancelled the event, which names the tag', async () => {
    const search = await mount(richGarden);
    const from = await host();
    const tags: string[] = [];
    from.addEventListener('garden-search-tag', (event) => {
      tags.push(event.detail.tag);
      event.preventDefault();
    });
    expect(openTag(from, 'soil', '')).to.be.false;
    expect(tags).to.deep.equal(['soil']);
    expect(search.filters).to.deep.equal({});
  });

  it('leaves the way to an address, and to nowhere, to its caller', async () => {
    const from = await host();
    expect(openTag(from, 'soil', '/search/')).to.be.true;
    expect(searchOf(from, '/search/')).to.equal(undefined);
    expect(openTag(from, 'soil', 'no-such-id')).to.be.true;
  });
});

describe('tagAddress', () => {
  it('adds the tag to an address, as the search reads it, and keeps the rest', () => {
    expect(tagAddress('/search/', 'garden/soil')).to.equal('/search/?tag=garden/soil');
    expect(tagAddress('../find.html?lang=de#top', 'C++')).to.equal('../find.html?lang=de&tag=C%2B%2B#top');
    expect(tagAddress('https://garden.example/?tag=old', 'new')).to.equal('https://garden.example/?tag=new');
  });

  it('gives none for an id, for nothing, and for an address that runs a script', () => {
    for (const search of ['', 'my-search', 'javascript:alert(1)//', 'data:text/html,x.y'])
      expect(tagAddress(search, 'soil')).to.equal(undefined);
  });
});

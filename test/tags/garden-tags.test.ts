import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { Garden, SearchOptions, TagMap } from '../../src/core/garden.js';
import '../../src/garden-tags.js';
import type { GardenTagsElement } from '../../src/tags/tags-element.js';
import { makeAnswer, mount, PatientGarden, richGarden, tagFacets } from '../element/fake-garden.js';
import { withForcedColors } from '../support/emulated-media.js';
import { pressKeys } from '../support/press.js';
import { waitUntil } from '../support/wait-until.js';

const LABELS = [
  'Garden',
  'Garden/Soil',
  'Garden/Soil/Clay',
  'Bread',
  'Rye',
  ...Array.from({ length: 20 }, (_, i) => `Tag${i}`),
];

/** A map of the labels: circles in rows, the first the largest. */
const MAP: TagMap = {
  width: 1200,
  height: 1000,
  tags: LABELS.map((label, i) => ({
    tag: label.toLowerCase(),
    label,
    count: 100 - i,
    x: 150 + (i % 5) * 200,
    y: 150 + Math.floor(i / 5) * 170,
    radius: 60 - i,
  })),
};

interface Asked extends Garden {
  questions: SearchOptions[];
  maps: number;
}

function makeGarden(map: TagMap | null = MAP): Asked {
  const garden: Asked = {
    questions: [],
    maps: 0,
    search: (_, options = {}) => {
      garden.questions.push(options);
      const facets = options.filters ? tagFacets('Bread', 'Rye', 'Garden') : tagFacets(...LABELS);
      return Promise.resolve(makeAnswer({ facets }));
    },
    ...(map && {
      tagMap: () => {
        garden.maps++;
        return Promise.resolve(map);
      },
    }),
  };
  return garden;
}

async function show(garden: Garden, given: Partial<GardenTagsElement> = {}): Promise<GardenTagsElement> {
  const element = await fixture<GardenTagsElement>(
    html`<garden-tags .garden=${garden} load="eager">fallback</garden-tags>`,
  );
  Object.assign(element, given);
  element.style.inlineSize = '900px';
  await waitUntil(() => tags(element).length, 'no tags');
  if (given.layout === 'map' && garden.tagMap) await waitUntil(() => circles(element).length, 'no map');
  return element;
}

const all = <Found extends Element = HTMLElement>(element: Element, selector: string) => [
  ...element.shadowRoot!.querySelectorAll<Found>(selector),
];
const tags = (element: Element) => all(element, '[part~="tag"]');
const circles = (element: Element) => all<SVGCircleElement>(element, '.mark');
const namesOf = (element: Element) =>
  tags(element).map((tag) => tag.querySelector('.name')!.textContent.trim());
const frameOf = (element: Element) => all(element, '[part="map"]')[0]!;
const line = (element: Element) => all(element, '[role="status"]')[0]!.textContent.trim();
const chosen = (element: Element) =>
  tags(element)
    .filter(({ ariaPressed }) => ariaPressed === 'true')
    .map((tag) => tag.querySelector('.name')!.textContent.trim());

describe('<garden-tags>', () => {
  it('lists the outermost tags with their counts, the biggest first, and unfolds the nested ones', async () => {
    const element = await show(makeGarden());
    expect(namesOf(element).slice(0, 3)).to.deep.equal(['Garden', 'Bread', 'Rye']);
    expect(tags(element)[0]!.textContent.replace(/\s+/gu, ' ').trim()).to.contain('25 notes');
    const fold = all(element, '[part="fold"]')[0]!;
    expect(fold.ariaExpanded).to.equal('false');
    fold.click();
    await element.updateComplete;
    expect(namesOf(element).slice(0, 3)).to.deep.equal(['Garden', 'Garden/Soil', 'Bread']);
  });

  it('finds tags by a part of their names, at any depth', async () => {
    const element = await show(makeGarden());
    const field = all<HTMLInputElement>(element, '[part="find-tag"]')[0]!;
    field.value = 'cláy';
    field.dispatchEvent(new InputEvent('input'));
    await element.updateComplete;
    expect(namesOf(element)).to.deep.equal(['Garden/Soil/Clay']);
  });

  it('keeps counts near their names in a wide page: in columns, or in one where rows unfold', async () => {
    const flat: Garden = {
      search: () => Promise.resolve(makeAnswer({ facets: tagFacets(...LABELS.slice(3)) })),
    };
    for (const [garden, columns] of [
      [flat, 3],
      [makeGarden(), 1],
    ] as const) {
      const element = await show(garden);
      const boxes = tags(element).map((tag) => tag.getBoundingClientRect());
      expect(new Set(boxes.map(({ left }) => left)).size).to.equal(columns);
      expect(Math.max(...boxes.map(({ width }) => width))).to.be.below(500);
    }
  });

  it('is one stop for Tab, and arrows go from tag to tag', async () => {
    const element = await show(makeGarden());
    expect(tags(element).filter(({ tabIndex }) => tabIndex === 0).length).to.equal(1);
    tags(element)[0]!.focus();
    await pressKeys('ArrowDown');
    expect(element.shadowRoot!.activeElement).to.equal(tags(element)[1]);
  });

  it('opens the search on the page at a tag, and follows what the search has chosen', async () => {
    const search = await mount(richGarden);
    const element = await show(makeGarden());
    tags(element)[1]!.click();
    expect(search.filters).to.deep.equal({ tags: { all: ['bread'] } });
    await waitUntil(() => chosen(element).join() === 'Bread', 'not pressed');
    search.filters = { tags: { any: ['garden/soil'] } };
    await waitUntil(() => chosen(element).join() === 'Garden/Soil', 'a folded tag is not shown');
    search.clear();
    await waitUntil(() => !chosen(element).length, 'still pressed');
  });

  it('marks the tags that the search leaves out, in words too', async () => {
    const search = await mount(richGarden, { filters: { tags: { none: ['bread', 'garden/soil'] } } });
    const element = await show(makeGarden(), { layout: 'map' });
    const left = () => all(element, '[part~="tag-not"]');
    await waitUntil(() => left().length === 2, 'no mark, or a folded one');
    expect(left().map(({ ariaLabel }) => ariaLabel)).to.deep.equal([
      'not Garden/Soil, 24 notes',
      'not Bread, 22 notes',
    ]);
    expect(chosen(element)).to.be.empty;
    expect(circles(element).filter((circle) => circle.classList.contains('left'))).to.have.lengthOf(2);
    await expect(element).to.be.accessible();
    left()[1]!.click();
    await waitUntil(() => chosen(element).join() === 'Bread', 'not chosen');
    expect(left()).to.be.empty;
    search.clear();
  });

  it('shows a chosen tag in readable colours where the system chooses them', async function () {
    const forced = await withForcedColors(async () => {
      await mount(richGarden, { filters: { tags: { all: ['bread'] } } });
      const element = await show(makeGarden());
      await waitUntil(() => chosen(element).join() === 'Bread', 'not pressed');
      const chip = tags(element).find(({ ariaPressed }) => ariaPressed === 'true')!;
      const system = document.createElement('p');
      system.style.cssText = 'forced-color-adjust: none; color: HighlightText; background: Highlight';
      document.body.append(system);
      const [{ color, backgroundColor }, wanted] = [getComputedStyle(chip), getComputedStyle(system)];
      expect([color, backgroundColor]).to.deep.equal([wanted.color, wanted.backgroundColor]);
      system.remove();
    });
    if (!forced) this.skip();
  });

  for (const width of [343, 768, 1248])
    it(`has the buttons of its map in sight, and no empty room below them: ${width} px`, async () => {
      const element = await show(makeGarden(), { layout: 'map' });
      element.style.inlineSize = `${width}px`;
      await nextFrame();
      const zoom = all(element, '[part~="zoom"]')[0]!.getBoundingClientRect();
      const board = frameOf(element).parentElement!.getBoundingClientRect();
      expect(board.bottom - zoom.bottom).to.be.within(0, 16);
    });

  it('links to a page with the search, and says first which tag was chosen', async () => {
    const element = await show(makeGarden(), { search: '/find/' });
    const link = tags(element)[0] as HTMLAnchorElement;
    expect(link.getAttribute('href')).to.equal('/find/?tag=garden');
    let tag = '';
    element.addEventListener('garden-search-tag', (event) => {
      ({ tag } = event.detail);
      event.preventDefault();
    });
    link.click();
    expect(tag).to.equal('garden');
  });

  it('shows the tags and the map of its newest garden alone, whichever come last', async () => {
    const first = new PatientGarden();
    let arrive: (map: TagMap) => void = () => undefined;
    const tagMap = () => new Promise<TagMap>((resolve) => (arrive = resolve));
    const element = await fixture<GardenTagsElement>(
      html`<garden-tags .garden=${Object.assign(first, { tagMap })} layout="map" load="eager"></garden-tags>`,
    );
    await waitUntil(() => first.questions.length, 'no question');
    element.garden = makeGarden({ ...MAP, tags: MAP.tags.slice(0, 3) });
    await waitUntil(() => circles(element).length === 3, 'no map');
    first.last.answer({ facets: tagFacets('Old') });
    arrive(MAP);
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    expect(namesOf(element)).not.to.contain('Old');
    expect(circles(element)).to.have.lengthOf(3);
  });

  it('asks again what failed once the browser is online again, tags that share notes too', async () => {
    const search = await mount(richGarden);
    const garden = makeGarden();
    let offline = true;
    const asking: Garden = {
      ...garden,
      search: (...asked) => (offline ? Promise.reject(new Error('offline')) : garden.search(...asked)),
    };
    const element = await fixture<GardenTagsElement>(
      html`<garden-tags .garden=${asking} layout="map" load="eager"></garden-tags>`,
    );
    const recover = async () => {
      await waitUntil(() => all(element, '[part="retry"]').length, 'no error');
      offline = false;
      dispatchEvent(new Event('online'));
      await waitUntil(() => !all(element, '[part="retry"]').length, 'the error stays');
    };
    await recover();
    await waitUntil(() => tags(element).length && circles(element).length, 'no tags');
    offline = true;
    search.filters = { tags: { all: ['garden/soil'] } };
    await recover();
    await waitUntil(() => all(element, '.line').length === 2, 'no lines to bread and rye');
    search.clear();
  });

  it('shows the fallback until the tags are there, and where they cannot be read', async () => {
    const garden: Garden = { search: () => Promise.reject(new Error('out of order')) };
    const element = await fixture<GardenTagsElement>(
      html`<garden-tags .garden=${garden} load="eager">fallback</garden-tags>`,
    );
    await waitUntil(() => all(element, '[part="retry"]').length, 'no error');
    expect(element.shadowRoot!.querySelector('slot')!.assignedNodes().length).to.equal(1);
  });
});

describe('<garden-tags layout="map">', () => {
  it('is as wide as its column and no higher than the window', async () => {
    const element = await show(makeGarden(), { layout: 'map' });
    for (const width of [360, 620, 800]) {
      element.style.inlineSize = `${width}px`;
      const box = frameOf(element).getBoundingClientRect();
      expect(box.width, `${width}`).to.equal(width - 2); // its border
      expect(box.height, `${width}`).to.be.within(320, Math.max(320, innerHeight * 0.85));
    }
  });

  it('draws a circle for each tag, the larger the more notes, with names that never overlap', async () => {
    const element = await show(makeGarden(), { layout: 'map' });
    expect(circles(element).length).to.equal(LABELS.length);
    const radii = circles(element).map((circle) => circle.r.baseVal.value);
    expect(radii).to.deep.equal([...radii].sort((a, b) => b - a));
    const boxes = all<SVGTextElement>(element, '.map text').map((text) => text.getBBox());
    expect(boxes.length).to.be.above(10);
    boxes.forEach((a, i) => {
      for (const b of boxes.slice(0, i)) {
        const beside = a.x >= b.x + b.width || b.x >= a.x + a.width;
        const below = a.y >= b.y + b.height || b.y >= a.y + a.height;
        expect(beside || below).to.be.true;
      }
    });
  });

  it('keeps its place before the map is there, and reads the map only where it is shown', async () => {
    let arrive: (map: TagMap) => void = () => undefined;
    const garden = { ...makeGarden(), tagMap: () => new Promise<TagMap>((resolve) => (arrive = resolve)) };
    const element = await fixture<GardenTagsElement>(
      html`<garden-tags .garden=${garden} layout="map" load="eager"></garden-tags>`,
    );
    await waitUntil(() => tags(element).length, 'no tags');
    const before = element.getBoundingClientRect().height;
    arrive(MAP);
    await waitUntil(() => circles(element).length, 'no map');
    expect(element.getBoundingClientRect().height).to.equal(before);
    const listed = makeGarden();
    await show(listed);
    expect(listed.maps).to.equal(0);
  });

  it('shows the list alone where a garden has no map', async () => {
    for (const map of [null, { ...MAP, tags: [] }]) {
      const element = await show(makeGarden(map), { layout: 'list' });
      element.layout = 'map';
      await waitUntil(() => !frameOf(element), 'an empty map');
      expect(namesOf(element)).to.contain('Bread');
    }
  });

  it('is moved, magnified and chosen from by keys alone', async () => {
    const element = await show(makeGarden(), { layout: 'map' });
    const search = await mount(richGarden);
    frameOf(element).focus();
    await pressKeys('ArrowRight');
    expect(line(element)).to.contain('Garden');
    await pressKeys('ArrowRight');
    expect(line(element)).to.contain('Garden/Soil');
    await pressKeys('ArrowDown');
    expect(line(element)).to.contain('Tag1');
    await pressKeys('Enter');
    expect(search.filters).to.deep.equal({ tags: { all: ['tag1'] } });
    const radius = () => circles(element)[0]!.r.baseVal.value;
    const whole = radius();
    await pressKeys('+');
    await element.updateComplete;
    expect(radius()).to.be.closeTo(whole * 1.5, 0.01);
    const left = circles(element)[0]!.cx.baseVal.value;
    await pressKeys('Shift+ArrowLeft');
    await element.updateComplete;
    expect(circles(element)[0]!.cx.baseVal.value).to.be.above(left);
    await pressKeys('0');
    await element.updateComplete;
    expect(radius()).to.be.closeTo(whole, 0.01);
  });

  for (const css of ['transform: scale(0.7)', ...('currentCSSZoom' in document.body ? ['zoom: 1.4'] : [])])
    it(`lets a pointer choose on a page with ${css}`, async () => {
      const element = await show(makeGarden(), { layout: 'map' });
      element.style.cssText += css;
      await element.updateComplete;
      const chosen: string[] = [];
      element.addEventListener('garden-search-tag', (event) => {
        chosen.push(event.detail.tag);
        event.preventDefault();
      });
      const { left, top, width, height } = circles(element)[3]!.getBoundingClientRect();
      const place = { clientX: left + width / 2, clientY: top + height / 2, pointerType: 'mouse' };
      for (const type of ['pointerdown', 'pointerup', 'click'])
        frameOf(element).dispatchEvent(new PointerEvent(type, { ...place, bubbles: true, composed: true }));
      expect(chosen).to.deep.equal(['bread']);
    });

  it('lets a pointer choose and drag, and two fingers magnify', async () => {
    const element = await show(makeGarden(), { layout: 'map' });
    const chosen: string[] = [];
    element.addEventListener('garden-search-tag', (event) => {
      chosen.push(event.detail.tag);
      event.preventDefault();
    });
    const frame = frameOf(element);
    frame.setPointerCapture = () => undefined; // no finger is really there
    const { left, top } = frame.getBoundingClientRect();
    const at = (x: number, y: number, pointerId = 1) => {
      const place = { clientX: left + x, clientY: top + y, pointerId, pointerType: 'touch', bubbles: true };
      return (type: string) => frame.dispatchEvent(new PointerEvent(type, { ...place, composed: true }));
    };
    const bread = circles(element)[3]!;
    const on = at(bread.cx.baseVal.value, bread.cy.baseVal.value);
    for (const type of ['pointerdown', 'pointerup', 'click']) on(type);
    expect(chosen).to.deep.equal(['bread']);
    await element.updateComplete;
    expect(line(element)).to.contain('Bread');
    const whole = circles(element)[0]!.r.baseVal.value;
    at(100, 100, 2)('pointerdown');
    at(200, 100, 3)('pointerdown');
    at(300, 100, 3)('pointermove');
    await element.updateComplete;
    expect(circles(element)[0]!.r.baseVal.value).to.be.closeTo(whole * 2, 0.1);
    at(100, 100, 2)('pointerup');
    at(300, 100, 3)('pointerup');
    const before = circles(element)[0]!.cx.baseVal.value;
    at(100, 100, 4)('pointerdown');
    at(60, 100, 4)('pointermove');
    at(60, 100, 4)('click');
    await element.updateComplete;
    expect(circles(element)[0]!.cx.baseVal.value).to.be.closeTo(before - 40, 0.1);
    expect(chosen).to.deep.equal(['bread']);
  });

  it('leaves the wheel to the page until the reader turns to the map', async () => {
    const element = await show(makeGarden(), { layout: 'map' });
    const turn = (given: WheelEventInit) => {
      const event = new WheelEvent('wheel', { deltaY: -100, cancelable: true, ...given });
      frameOf(element).dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(turn({})).to.be.false;
    expect(turn({ ctrlKey: true })).to.be.true;
    frameOf(element).focus();
    expect(turn({})).to.be.true;
    await pressKeys('0');
    expect(turn({ deltaY: 100 })).to.be.false;
  });

  it('draws lines from the chosen tag to those that share its notes', async () => {
    const search = await mount(richGarden);
    const garden = makeGarden();
    const element = await show(garden, { layout: 'map' });
    search.filters = { tags: { all: ['garden/soil'] } };
    await waitUntil(() => all(element, '.line').length === 2, 'no lines to bread and rye');
    expect(garden.questions.at(-1)!.filters).to.deep.equal({ tags: { all: ['garden/soil'] } });
    expect(all(element, '.mark.on').length).to.equal(1);
    search.clear();
    await waitUntil(() => !all(element, '.line').length, 'lines stay');
  });

  if (navigator.userAgent.includes('Chrome'))
    it('has nothing for axe to object to', async () => {
      await mount(richGarden);
      const element = await show(makeGarden(), { layout: 'map' });
      await expect(element).to.be.accessible();
    }).timeout(20_000);
});

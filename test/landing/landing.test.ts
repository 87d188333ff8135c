import { expect } from '@open-wc/testing';
import type { Segment } from '../../src/core/garden.js';
import { makeResult, mount, parts, quickGarden, settled } from '../element/fake-garden.js';

const segments: Segment[] = [
  { text: 'Turn the ', match: false },
  { text: 'heap', match: true },
];
const excerpt = { heading: [], url: '/a#first', segments };
const section = { heading: [], url: '/a#more', segments: [{ text: 'heaps', match: true }] };
const garden = quickGarden(() => ({
  results: [
    makeResult('a', { url: '/a', excerpt, sections: [section] }),
    makeResult('b', { url: '/b', excerpt: { ...excerpt, segments: segments.slice(0, 1) } }),
    makeResult('c', { url: 'mailto:c@e.org', excerpt }),
  ],
}));
const CAN = 'fragmentDirective' in document;

/** Clicks a link, and gives the address that the browser would follow; it follows none. */
function follow(link: Element, init: MouseEventInit & { type?: string } = {}): string {
  let url = '';
  const stop = (event: Event): void => {
    event.preventDefault();
    url = link.getAttribute('href')!;
  };
  const { type = 'click' } = init;
  // Added while the event is on its way, and so the last of all listeners.
  document.addEventListener(type, () => addEventListener(type, stop, { once: true }), { once: true });
  link.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true, ...init }));
  return url;
}

async function shown() {
  const element = await mount(garden, { value: 'heap' });
  await settled(element);
  const titles = parts(element, 'result-title');
  return { element, titles, section: parts(element, 'section')[0]!.querySelector('a')! };
}

describe('the link of a result', () => {
  it('leads to the match of its excerpt, also into a new tab', async () => {
    const { titles, section } = await shown();
    expect(follow(titles[0]!)).to.equal(CAN ? '/a#:~:text=Turn%20the-,heap' : '/a');
    expect(follow(titles[0]!, { type: 'auxclick', button: 1 })).to.equal(
      CAN ? '/a#:~:text=Turn%20the-,heap' : '/a',
    );
    expect(follow(section)).to.equal(CAN ? '/a#more:~:text=heaps' : '/a#more');
  });

  it('carries the words to mark where the owner wants that, for a router too', async () => {
    const { element, titles, section } = await shown();
    element.setAttribute('landing', 'marks');
    const fragment = CAN ? '#:~:text=Turn%20the-,heap' : '';
    expect(follow(titles[0]!)).to.equal(`/a?garden-marks=heap+heaps${fragment}`);
    let seen: string | null = '';
    const router = (event: Event): void => {
      seen = titles[0]!.getAttribute('href');
      event.preventDefault();
    };
    await new Promise((resolve) => setTimeout(resolve));
    document.addEventListener('click', router, { once: true });
    follow(titles[0]!);
    expect(seen).to.equal('/a?garden-marks=heap+heaps');
    await new Promise((resolve) => setTimeout(resolve));
    expect(follow(section)).to.equal(`/a?garden-marks=heap+heaps#more${CAN ? ':~:text=heaps' : ''}`);
    expect(follow(titles[1]!)).to.equal('/b');
  });

  it('has its plain address again afterwards', async () => {
    const { titles } = await shown();
    follow(titles[0]!);
    await new Promise((resolve) => setTimeout(resolve));
    expect(titles[0]!.getAttribute('href')).to.equal('/a');
  });

  it('leads to the top where the excerpt has no match, and to other programs as it is', async () => {
    const { titles } = await shown();
    expect(follow(titles[1]!)).to.equal('/b');
    expect(follow(titles[2]!)).to.equal('mailto:c@e.org');
  });

  it('is plain for the event, for a page that takes the click, and with landing="top"', async () => {
    const { element, titles } = await shown();
    const urls: (string | null)[] = [];
    element.addEventListener('garden-search-select', (event) => urls.push(event.detail.url));
    const router = (event: Event): void => {
      urls.push(titles[0]!.getAttribute('href'));
      event.preventDefault();
    };
    document.addEventListener('click', router, { once: true });
    expect(follow(titles[0]!)).to.equal('/a');
    expect(urls).to.deep.equal(['/a', '/a']);
    element.setAttribute('landing', 'top');
    expect(follow(titles[0]!)).to.equal('/a');
  });
});

import { expect, fixture, html } from '@open-wc/testing';
import {
  mount,
  makeResult,
  part,
  parts,
  quickGarden,
  richGarden,
  settled,
  tagFacets,
  textOf,
} from './fake-garden.js';

const PAYLOADS = [
  '<img src=x onerror="window.pwned = 1">',
  '<script>window.pwned = 1</script>',
  '"><svg onload=window.pwned=1>',
  '</mark><iframe srcdoc="<script>parent.pwned=1</script>">',
  '${window.pwned = 1}',
  '{{constructor.constructor("window.pwned=1")()}}',
  '&lt;b&gt;',
  '‮gnihsif',
  '__proto__',
];
const tree = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('*')].map(({ localName }) => localName);

const gardenOf = (text: string) =>
  quickGarden(() => {
    const segments = [{ text, match: true }];
    const passage = { heading: segments, url: '/x', segments };
    const result = makeResult(text, {
      titleSegments: segments,
      tags: [text],
      excerpt: passage,
      sections: [passage],
      updated: text,
    });
    return {
      results: [result],
      facets: { ...tagFacets(), tags: [{ tag: text, label: text, count: 1 }] },
      suggestions: [{ text, kind: 'spelling' as const }],
    };
  });

describe('what a garden says', () => {
  it('stays text, whatever it looks like', async () => {
    const treeOf = async (text: string) => tree(await mount(gardenOf(text), { value: text }));
    const [plain, nested] = [await treeOf('plain'), await treeOf('a/b')];
    for (const payload of PAYLOADS) {
      const element = await mount(gardenOf(payload), { value: payload, label: payload });
      expect(textOf(part(element, 'result-title'))).to.equal(
        textOf(Object.assign(document.createElement('p'), { textContent: payload })),
      );
      expect(tree(element), payload).to.deep.equal(payload.includes('/') ? nested : plain);
    }
    expect('pwned' in window).to.be.false;
    expect(Object.keys(Object.prototype)).to.be.empty;
  });

  it('leads nowhere but to http, https, mailto and the site itself', async () => {
    const hrefs: [url: string, href: string | null][] = [
      ['/notes/a', '/notes/a'],
      ['../a?b#c', '../a?b#c'],
      ['https://garden.example/', 'https://garden.example/'],
      ['mailto:me@garden.example', 'mailto:me@garden.example'],
      ['javascript:alert(1)', null],
      ['JaVaScRiPt:alert(1)', null],
      ['\tjava\nscript:alert(1)', null],
      ['\u0001javascript:alert(1)', null],
      ['data:text/html,x', null],
      ['vbscript:x', null],
      ['file:///etc/passwd', null],
      ['http://[', null],
    ];
    const garden = quickGarden(() => ({ results: hrefs.map(([url]) => makeResult('x', { url })) }));
    const element = await mount(garden, { value: 'x' });
    expect(parts(element, 'result-title').map((link) => link.getAttribute('href'))).to.deep.equal(
      hrefs.map(([, href]) => href),
    );
  });
});

describe('a page', () => {
  const HOSTILE = `
    * { all: unset !important; letter-spacing: 1em !important; line-height: 4 !important; text-transform: uppercase !important; text-align: center !important; text-align-last: justify !important; text-indent: 5em !important; white-space: pre !important }
    div, ul, li, a, button, input, mark { display: none !important; float: left !important }
    garden-search { display: block !important }
  `;
  const SEEN = [
    'display',
    'float',
    'letterSpacing',
    'lineHeight',
    'textTransform',
    'textAlign',
    'textAlignLast',
    'textIndent',
    'whiteSpace',
    'padding',
  ] as const;
  const look = (element: Element) =>
    ['input', 'result', 'result-title', 'excerpt', 'facet', 'meta'].map((name) => {
      const style = getComputedStyle(part(element, name));
      return SEEN.map((property) => style[property]);
    });

  it('does not reach the inside of the element with its styles', async () => {
    const element = await mount(richGarden, { value: 'x' });
    const calm = look(element);
    const style = await fixture(html`<style></style>`);
    style.textContent = HOSTILE;
    await settled(element);
    // The family and the size of the text are the page's to set, and with them all that is measured in them.
    const sizeless = (rows: string[][]) =>
      rows.map((row) => row.map((value) => (/px/.test(value) ? '' : value)));
    expect(sizeless(look(element))).to.deep.equal(sizeless(calm));
    style.remove();
  });

  const boxes = (element: Element) =>
    ['field', 'facets', 'result'].map((name) => {
      const { left, top } = part(element, 'form').getBoundingClientRect();
      const box = part(element, name).getBoundingClientRect();
      return [box.left - left, box.top - top, box.width].map(Math.round);
    });

  for (const width of ['900px', '300px'])
    it(`lays the element out as ever where it resets all that is set on any, ${width} wide`, async () => {
      const element = await mount(richGarden, { value: 'x' });
      element.parentElement!.style.cssText = `inline-size: ${width}; font: 16px sans-serif`;
      await settled(element);
      const before = boxes(element);
      const style = await fixture(html`<style></style>`);
      style.textContent = '* { all: revert }';
      await settled(element);
      expect(getComputedStyle(element).display).to.equal('inline');
      expect(boxes(element)).to.deep.equal(before);
      style.remove();
    });

  for (const mode of ['vertical-rl', 'vertical-lr'])
    it(`may be written ${mode}, and the search is not`, async () => {
      const element = await mount(richGarden, { value: 'x' });
      element.style.cssText = 'inline-size: 600px; font: 16px sans-serif';
      await settled(element);
      const before = boxes(element);
      element.parentElement!.style.writingMode = mode;
      await settled(element);
      expect(boxes(element)).to.deep.equal(before);
    });

  it('finds itself unchanged: no globals, no listeners that outlive the element', async () => {
    const before = Object.keys(window).length;
    const element = await mount(richGarden, { value: 'x' });
    element.remove();
    await settled(element);
    expect(Object.keys(window).length).to.equal(before);
  });

  it('may take the element out and put it back', async () => {
    const element = await mount(richGarden, { value: 'x' });
    const parent = element.parentElement!;
    element.remove();
    element.value = 'y';
    parent.append(element);
    await settled(element);
    expect(parts(element, 'result')).to.have.length(10);
  });
});

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { BUTTON_LABELS } from '../../src/button/button-labels.js';
import '../../src/garden-search-marks.js';
import { findRanges } from '../../src/marks/find-ranges.js';
import { MAX_TERMS, matchedTerms, takeTerms, withTerms } from '../../src/marks/marked-terms.js';
import { LABELS, marksLabels } from '../../src/marks/marks-labels.js';
import { waitUntil } from '../support/wait-until.js';

const PLAIN = location.href;
const bar = () => document.querySelector('.garden-search-marks')?.shadowRoot;
const place = () => bar()?.querySelector('output')!.value ?? '';
const press = (i: number) => bar()!.querySelectorAll('button')[i]!.click();
const marked = (name: string) => [...(CSS.highlights.get(name) ?? [])].map(String);
const ALL = 'garden-search-marks';
const CURRENT = 'garden-search-mark';

/** Puts content on the page and terms into its address, as a router does. */
function arrive(content: string, terms: string): HTMLElement {
  const main = document.createElement('main');
  main.innerHTML = content;
  history.replaceState(null, '', withTerms(PLAIN, terms.split(' ')));
  document.body.append(main);
  return main;
}

describe('garden-search/marks', () => {
  afterEach(async () => {
    document.querySelectorAll('main').forEach((main) => main.remove());
    await waitUntil(() => !bar(), 'the bar stays');
    history.replaceState(null, '', PLAIN);
  });

  it('marks the words of the address, folded, in code and shadow roots, and takes them out of it', async () => {
    const main = arrive('<p>Café, cafes.<code>CAFE</code><span></span></p><script>cafe</script>', 'cafe');
    main.querySelector('span')!.attachShadow({ mode: 'open' }).textContent = 'a cafe';
    await waitUntil(() => place() === '1 / 3', place());
    expect(location.href).to.equal(PLAIN);
    expect(marked(ALL)).to.deep.equal(['Café', 'CAFE', 'cafe']);
    expect(marked(CURRENT)).to.deep.equal(['Café']);
    expect(main.querySelector('mark')).to.be.null;
  });

  it('leads to the next and the previous, around the ends, and unfolds what hides one', async () => {
    const main = arrive(
      '<p style="margin-top: 3000px">one</p><details><summary>x</summary><p>one</p></details>',
      'one',
    );
    await waitUntil(() => place() === '1 / 2', 'no bar');
    expect(main.firstElementChild!.getBoundingClientRect().top).to.be.within(0, innerHeight);
    press(1);
    expect(place()).to.equal('2 / 2');
    expect(main.querySelector('details')!.open).to.be.true;
    press(1);
    expect(place()).to.equal('1 / 2');
    press(0);
    expect(place()).to.equal('2 / 2');
  });

  it('leads to the line of a mark in a text that is higher than the window', async () => {
    const lines = (many: number) => '<br>far'.repeat(many);
    const main = arrive(`<p style="line-height: 20px">one${lines(300)} one${lines(300)}<br>one</p>`, 'one');
    await waitUntil(() => place() === '1 / 3', 'no bar');
    for (const line of [0, 300, 601]) {
      const { top } = main.firstElementChild!.getBoundingClientRect();
      expect(top + 20 * line, `line ${line}`).to.be.within(0, innerHeight - 20);
      press(1);
    }
  });

  it('prints no bar', async () => {
    arrive('<p>one</p>', 'one');
    await waitUntil(() => bar(), 'no bar');
    const rules = bar()!.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
    const print = rules.filter((rule) => rule instanceof CSSMediaRule && rule.media.mediaText === 'print');
    expect(print.map((rule) => rule.cssText).join()).to.include('display: none');
  });

  it('counts from left to right on a page from right to left too, as digits are read there', async () => {
    document.documentElement.dir = 'rtl';
    try {
      arrive('<p>אחד</p><p>אחד</p>', 'אחד');
      await waitUntil(() => place() === '1 / 2', 'no bar');
      const output = bar()!.querySelector('output')!;
      const leftOf = (at: number) => {
        const range = document.createRange();
        range.setStart(output.firstChild!, at);
        range.setEnd(output.firstChild!, at + 1);
        return range.getBoundingClientRect().left;
      };
      expect(leftOf(0)).to.be.below(leftOf(2)).and.below(leftOf(4));
      expect(leftOf(2)).to.be.below(leftOf(4));
      // The room beside it stays that of the page's direction.
      expect(getComputedStyle(output).paddingRight).to.equal('12px');
    } finally {
      document.documentElement.removeAttribute('dir');
    }
  });

  it('clears the marks and the bar', async () => {
    arrive('<p>one</p>', 'one');
    await waitUntil(bar, 'no bar');
    press(2);
    expect([bar(), CSS.highlights.has(ALL), CSS.highlights.has(CURRENT)]).to.deep.equal([
      undefined,
      false,
      false,
    ]);
  });

  it('follows a page that changes, and shows no bar where nothing is to be marked', async () => {
    const main = arrive('<p>one</p>', 'one');
    await waitUntil(() => place() === '1 / 1', 'no bar');
    main.insertAdjacentHTML('beforeend', '<p>one more</p>');
    await waitUntil(() => place() === '1 / 2', 'not marked anew');
    main.innerHTML = '<p>none</p>';
    await waitUntil(() => !bar(), 'the bar stays');
  });

  it('counts no word that is hidden, and each once it is shown', async () => {
    const main = arrive('<nav hidden>one</nav><p>one</p><div style="display: none"><b>one</b></div>', 'one');
    await waitUntil(() => place() === '1 / 1', 'a hidden word is counted');
    expect(marked(CURRENT)).to.deep.equal(['one']);
    main.querySelector('nav')!.hidden = false;
    press(1);
    expect(place()).to.equal('2 / 2');
    main.querySelector('p')!.remove();
    main.querySelector('nav')!.hidden = true;
    await waitUntil(() => !bar(), 'a bar that leads nowhere');
  });

  it('follows a router that puts another body into the page', async () => {
    const { body } = document;
    const swap = (content: string) => {
      const other = document.createElement('body');
      other.innerHTML = content;
      document.documentElement.replaceChild(other, document.body);
    };
    arrive('<p>one</p>', 'one');
    await waitUntil(() => place() === '1 / 1', 'no bar');
    try {
      swap('<p>one and one</p>');
      await waitUntil(() => place() === '1 / 2', 'not marked anew');
      history.replaceState(null, '', withTerms(PLAIN, ['two']));
      swap('<p>two</p>');
      await waitUntil(() => place() === '1 / 1', 'no mark of the new terms');
      expect(marked(ALL)).to.deep.equal(['two']);
      expect(location.href).to.equal(PLAIN);
    } finally {
      document.documentElement.replaceChild(body, document.body);
    }
  });

  it('has names for all that it shows, in every language of the search', async () => {
    expect(Object.keys(LABELS).sort()).to.deep.equal(['en', ...BUTTON_LABELS.keys()].sort());
    expect(marksLabels('de-AT')[0]).to.equal('Treffer');
    for (const lang of ['xx', '', 'constructor']) expect(marksLabels(lang)[0]).to.equal('Matches');
    arrive('<p>one</p>', 'one');
    await waitUntil(bar, 'no bar');
    const labels = [...bar()!.querySelectorAll('button')].map(({ ariaLabel }) => ariaLabel);
    expect([bar()!.querySelector('div')!.ariaLabel, ...labels]).to.deep.equal(marksLabels('en'));
  });
});

describe('findRanges', () => {
  it('finds nothing in the search itself, in fields and in scripts', () => {
    const root = document.createElement('div');
    root.innerHTML = '<garden-search>one</garden-search><textarea>one</textarea><style>one</style><b>one</b>';
    expect(findRanges(root, new Set(['one'])).map(String)).to.deep.equal(['one']);
  });
});

describe('the terms of an address', () => {
  it('come through it, whatever they are and whatever else is there, at most 32', () => {
    const word = fc.stringMatching(/^[\p{L}\p{N}]{1,10}$/u);
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 60 }),
        fc.constantFrom('', '?a=b&c=d', '#d', '?a=b#d?e', '?preview&path=/a/b&t=a%20b', '??=&&'),
        (words, rest) => {
          const terms = matchedTerms([words.map((text) => ({ text, match: true }))]);
          const taken = takeTerms(withTerms(`https://e.org/a${rest}`, terms));
          expect(taken?.terms ?? []).to.deep.equal(terms);
          expect(terms.length).to.be.at.most(MAX_TERMS);
          if (taken) expect(taken.url).to.equal(`https://e.org/a${rest}`);
        },
      ),
    );
  });

  it('are none of text that does not match', () => {
    expect(
      matchedTerms([
        [
          { text: 'One', match: true },
          { text: 'two', match: false },
        ],
        [{ text: 'one', match: true }],
      ]),
    ).to.deep.equal(['one']);
    expect(withTerms('/a', [])).to.equal('/a');
    expect(takeTerms('https://e.org/a?b=c')).to.be.undefined;
  });
});

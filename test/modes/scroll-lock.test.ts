import { expect } from '@open-wc/testing';
import { lockScroll } from '../../src/modes/scroll-lock.js';

const sheets = {
  'of itself': '',
  'whose body hides what is too wide': 'body { overflow-x: hidden }',
  'whose body is as high as the window too': 'html, body { height: 100% } body { overflow-x: hidden }',
  'whose body has a scrollbar always': 'body { overflow-y: scroll }',
  'whose root and body hide what is too wide': 'html, body { overflow-x: hidden }',
};

describe('the lock of scrolling', () => {
  for (const [kind, rules] of Object.entries(sheets))
    it(`leaves a page where it was scrolled, with what sticks to its top: a page ${kind}`, () => {
      const style = document.createElement('style');
      style.textContent = rules;
      document.head.append(style);
      const page = document.createElement('div');
      page.innerHTML = '<p style="position: sticky; top: 0">Header</p><p style="height: 4000px">Text</p>';
      document.body.append(page);
      document.documentElement.scrollTop = 700;
      const place = () => [scrollY, page.firstElementChild!.getBoundingClientRect().toJSON()];
      const before = place();
      expect(before[0]).to.equal(700);
      const letGo = lockScroll(document);
      const held = place();
      letGo();
      const after = place();
      page.remove();
      style.remove();
      expect([held, after]).to.deep.equal([before, before]);
    });
});

import { expect } from '@open-wc/testing';
import {
  ariaShortcuts,
  isShortcut,
  parseShortcuts,
  shortcutLabel,
  shortcutsOf,
} from '../../src/modes/shortcuts.js';

const parse = (text: string, apple = false) => parseShortcuts(text, apple);
const label = (text: string, apple = false) => shortcutLabel(parse(text, apple)[0]!, apple);
const press = (key: string, init: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key, ...init });
const is = (event: KeyboardEvent, text: string) => isShortcut(event, parse(text)[0]!);

describe('shortcutsOf', () => {
  it('gives a dialog its shortcuts, unless the owner names others or none', () => {
    expect(shortcutsOf({ mode: 'modal' })).to.equal('mod+k /');
    expect(shortcutsOf({ mode: 'modal', hotkeys: null })).to.equal('mod+k /');
    expect(shortcutsOf({ mode: 'modal', hotkeys: '' })).to.equal('');
    expect(shortcutsOf({ mode: 'inline' })).to.equal('');
    expect(shortcutsOf({ mode: 'popup', hotkeys: 's' })).to.equal('s');
  });
});

describe('parseShortcuts', () => {
  it('reads several, each with what must be held down', () => {
    const off = { ctrl: false, meta: false, alt: false, shift: false };
    expect(parse('mod+k /')).to.deep.equal([
      { ...off, key: 'k', ctrl: true },
      { ...off, key: '/' },
    ]);
    expect(parse('mod+k', true)).to.deep.equal([{ ...off, key: 'k', meta: true }]);
    expect(parse('Ctrl+Shift+F')).to.deep.equal([{ ...off, key: 'f', ctrl: true, shift: true }]);
    expect(parse('ctrl++ +')).to.deep.equal([
      { ...off, key: '+', ctrl: true },
      { ...off, key: '+' },
    ]);
  });

  it('passes over what is none', () => {
    for (const text of ['', '  ', 'hyper+k', 'toString+k']) expect(parse(text), text).to.be.empty;
  });
});

describe('isShortcut', () => {
  it('wants exactly the keys that are to be held down', () => {
    expect(is(press('k', { ctrlKey: true }), 'mod+k')).to.be.true;
    expect(is(press('K', { ctrlKey: true }), 'mod+k')).to.be.true;
    for (const init of [
      {},
      { metaKey: true },
      { ctrlKey: true, altKey: true },
      { ctrlKey: true, shiftKey: true },
    ])
      expect(is(press('k', init), 'mod+k'), JSON.stringify(init)).to.be.false;
  });

  it('lets shift go with a sign that needs it', () => {
    expect(is(press('/', { shiftKey: true }), '/')).to.be.true;
    expect(is(press('/', { ctrlKey: true }), '/')).to.be.false;
  });

  it('knows a letter by its place where the keyboard is of another script', () => {
    expect(is(press('л', { ctrlKey: true, code: 'KeyK' }), 'mod+k')).to.be.true;
    expect(is(press('t', { ctrlKey: true, code: 'KeyK' }), 'mod+k')).to.be.false;
  });
});

describe('shortcutLabel', () => {
  it('names the keys as the keyboard does', () => {
    expect(label('mod+k')).to.equal('Ctrl K');
    expect(label('mod+k', true)).to.equal('⌘K');
    expect(label('ctrl+shift+f')).to.equal('Ctrl Shift F');
    expect(label('ctrl+shift+f', true)).to.equal('⌃⇧F');
    expect(label('/')).to.equal('/');
  });
});

describe('ariaShortcuts', () => {
  it('writes them as the attribute wants them', () => {
    expect(ariaShortcuts(parse('mod+k / alt+s'))).to.equal('Control+K / Alt+S');
    expect(ariaShortcuts([])).to.equal('');
  });
});

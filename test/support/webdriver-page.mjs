// Part of a Playwright page that the test runner's sendKeys and sendMouse use, over WebDriver actions.

// https://www.w3.org/TR/webdriver2/#keyboard-actions
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
  Space: ' ',
};
const BUTTONS = { left: 0, middle: 1, right: 2 };

/** @param send sends a WebDriver command: method, path, body */
export function webDriverPage(send) {
  const act = (source) => send('POST', '/actions', { actions: [source] });
  const keyboard = (...actions) => act({ type: 'key', id: 'keyboard', actions });
  const mouse = (...actions) =>
    act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  return {
    keyboard: {
      type: (text) => keyboard(...[...text].flatMap((letter) => [keyDown(letter), keyUp(letter)])),
      press: (chord) => {
        const keys = chord === '+' ? ['+'] : chord.split('+');
        return keyboard(...keys.map(keyDown), ...keys.reverse().map(keyUp));
      },
      down: (key) => keyboard(keyDown(key)),
      up: (key) => keyboard(keyUp(key)),
    },
    mouse: {
      move: (x, y) => mouse(move(x, y)),
      down: ({ button = 'left' } = {}) => mouse(press(button)),
      up: ({ button = 'left' } = {}) => mouse(release(button)),
      click: (x, y, { button = 'left' } = {}) => mouse(move(x, y), press(button), release(button)),
    },
    // A resize through WebDriver stops at 447 px and takes the focus away for all later tests.
    setViewportSize() {
      throw new Error('setViewport is not supported in WebKitGTK: size a container or an iframe instead.');
    },
    emulateMedia() {
      throw new Error('emulateMedia is not supported in WebKitGTK.');
    },
  };
}

const keyDown = (key) => ({ type: 'keyDown', value: KEYS[key] ?? key });
const keyUp = (key) => ({ type: 'keyUp', value: KEYS[key] ?? key });
const move = (x, y) => ({ type: 'pointerMove', duration: 0, x, y });
const press = (button) => ({ type: 'pointerDown', button: BUTTONS[button] });
const release = (button) => ({ type: 'pointerUp', button: BUTTONS[button] });

import { expect } from '@open-wc/testing';
import { reactComponent, type ReactParts } from '../../src/frameworks/react-component.js';
import { vueComponent } from '../../src/frameworks/vue-component.js';

const names = { recent: 'recent', urlState: 'url-state', filters: null };
const filters = { tags: {} };
const props = { urlState: 'query', recent: false, filters, title: 'x', onKeyDown: () => {} };

/** React with one component, whose effects run when asked. */
function fakeReact() {
  const refs: { current: unknown }[] = [];
  let next = 0;
  let effects: (() => (() => void) | void)[] = [];
  const element: HTMLElement = document.createElement('p');
  const react: ReactParts = {
    createElement: (tag, given) => ({ tag, given }),
    forwardRef: (render) => render,
    useEffect: (run) => effects.push(run),
    useLayoutEffect: (run, dependencies) => {
      if (!dependencies || !refs[0]?.current) effects.push(run);
    },
    useImperativeHandle: () => {},
    useRef: <Value>(current: Value) => (refs[next++] ??= { current }) as { current: Value },
  };
  const component = reactComponent(react, {
    tag: 'p',
    names,
    events: { onGardenSearchSelect: 'garden-search-select' },
  }) as (given: object, ref: unknown) => { tag: string; given: Record<string, unknown> };
  const show = (given: object) => {
    next = 0;
    const shown = component(given, null);
    const mounting = !refs[0]!.current;
    refs[0]!.current = element;
    const ended = effects.map((run) => run());
    effects = [];
    return { ...shown, end: mounting ? () => ended.forEach((end) => end?.()) : () => {} };
  };
  return { element: element as unknown as HTMLElement & Record<string, unknown>, show };
}

describe('components of frameworks', () => {
  it('give Vue attributes that a server can render, and properties where there are none', () => {
    const shown: unknown[] = [];
    const component = vueComponent({ h: (...given) => shown.push(given) }, 'garden-search', names);
    (component as (...given: unknown[]) => unknown)(props, { slots: { default: () => 'inner' } });
    const { onKeyDown } = props;
    const attributes = { 'url-state': 'query', recent: undefined, filters, title: 'x', onKeyDown };
    expect(shown).to.deep.equal([['garden-search', attributes, 'inner']]);
  });

  it('give React attributes, and set properties only where they change', () => {
    const { element, show } = fakeReact();
    const { tag, given } = show({ ...props, className: 'wide' });
    expect(tag).to.equal('p');
    expect(given).to.include({ 'url-state': 'query', title: 'x', class: 'wide', recent: undefined });
    expect(given).not.to.have.property('filters');
    expect([element.urlState, element.recent, element.filters]).to.deep.equal(['query', false, filters]);
    element.urlState = 'set meanwhile';
    show({ ...props, filters: undefined });
    expect([element.urlState, element.filters]).to.deep.equal(['set meanwhile', undefined]);
    show({});
    expect(element.urlState).to.equal(undefined);
  });

  it('call the listener that React was given last, until the component is gone', () => {
    const { element, show } = fakeReact();
    const heard: string[] = [];
    const { given, end } = show({ onGardenSearchSelect: () => heard.push('first') });
    expect(given).not.to.have.property('onGardenSearchSelect');
    show({ onGardenSearchSelect: () => heard.push('last') });
    element.dispatchEvent(new Event('garden-search-select'));
    end();
    element.dispatchEvent(new Event('garden-search-select'));
    expect(heard).to.deep.equal(['last']);
  });
});

// Makes React components of custom elements, for React 18, which knows no properties of elements, and later.

import { sortProps, type AttributeNames } from './attributes.js';

interface Ref<Value> {
  current: Value;
}
type Effect = (run: () => (() => void) | void, dependencies?: readonly unknown[]) => void;
type Props = Readonly<Record<string, unknown>>;

/** Part of React that the components use. */
export interface ReactParts {
  createElement(tag: string, props: Record<string, unknown>): unknown;
  forwardRef(render: (props: Props, ref: unknown) => unknown): unknown;
  useEffect: Effect;
  useImperativeHandle(ref: unknown, create: () => unknown, dependencies: readonly unknown[]): void;
  useLayoutEffect: Effect;
  useRef<Value>(value: Value): Ref<Value>;
}

/** Custom element, as its component has to know it. */
export interface ComponentSource {
  tag: string;
  /** Properties with their attributes. */
  names: AttributeNames;
  /** Types of the element's events, by the component's property: `onGardenSearchSelect`. */
  events: Readonly<Record<string, string>>;
}

/**
 * Makes a React component of a custom element. A server renders it with its attributes. Properties are set before the
 * browser paints, and only when they change, so that text typed meanwhile stays.
 */
export function reactComponent(react: ReactParts, { tag, names, events }: ComponentSource): unknown {
  const { createElement, forwardRef, useImperativeHandle, useRef } = react;
  // React warns of layout effects on servers.
  const useBeforePaint = globalThis.document ? react.useLayoutEffect : react.useEffect;
  return forwardRef((given, ref) => {
    const element = useRef<HTMLElement | null>(null);
    const latest = useRef<Props>({});
    const former = useRef<Props>({});
    const { className, ...props } = given;
    const { attributes, properties } = sortProps(props, names);
    useImperativeHandle(ref, () => element.current, []);
    useBeforePaint(() => {
      setChanged(element.current!, former.current, properties);
      former.current = properties;
      latest.current = given;
    });
    useBeforePaint(() => listen(element.current!, events, latest), []);
    for (const name of Object.keys(events)) delete attributes[name];
    // React 18 renders `className` of a custom element as it is.
    return createElement(tag, { ...attributes, class: className, ref: element });
  });
}

// A property that is not given any more gets undefined, which the element reads as its default.
function setChanged(element: HTMLElement, former: Props, properties: Props): void {
  for (const name of Object.keys({ ...former, ...properties }))
    if (former[name] !== properties[name]) Object.assign(element, { [name]: properties[name] });
}

function listen(element: HTMLElement, events: ComponentSource['events'], latest: Ref<Props>): () => void {
  const listening = new AbortController();
  for (const [name, type] of Object.entries(events))
    element.addEventListener(type, (event) => (latest.current[name] as EventListener | undefined)?.(event), {
      signal: listening.signal,
    });
  return () => listening.abort();
}

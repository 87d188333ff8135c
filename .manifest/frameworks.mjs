// Components and types of the elements for frameworks, made from their manifest: an element that is added is in all.

import { componentProps, jsxTypes, reactTypes, vueTypes } from './framework-types.mjs';

const REACT_PARTS = 'createElement, forwardRef, useEffect, useImperativeHandle, useLayoutEffect, useRef';

/** Makes the files by their names in `dist/`. */
export function frameworkFiles(elements) {
  const components = elements.map(describe);
  return {
    'component-props.d.ts': componentProps(components),
    'react.js': reactModule(components),
    'react.d.ts': reactTypes(components),
    'vue.js': vueModule(components),
    'vue.d.ts': vueTypes(components),
    ...Object.fromEntries(jsxTypes().map(([framework, types]) => [`${framework}.d.ts`, types])),
  };
}

/** Sorts out what components need of an element. Its file has its tag's name. */
function describe({ tagName, name: element, description, members, attributes = [], events = [] }) {
  const fields = members.filter(
    ({ kind, static: isStatic, readonly }) => kind === 'field' && !isStatic && !readonly,
  );
  const name = camel(`-${tagName}`);
  const own = name.replace('Garden', ''); // short, as types name it at each property
  const props = fields.map((field) => ({
    ...field,
    attribute: field.attribute ?? null,
    type: `${own}['${field.name}']`,
  }));
  for (const attribute of attributes.filter(({ fieldName }) => !fieldName))
    props.push({
      ...attribute,
      name: camel(attribute.name),
      attribute: attribute.name,
      type: attribute.type.text,
    });
  const named = events.map((event) => ({ ...event, prop: camel(`on-${event.name}`) }));
  return { tagName, element, name, own, description, props, events: named };
}

function camel(name) {
  return name.replace(/-(.)/gu, (_, letter) => letter.toUpperCase());
}

function reactModule(components) {
  return [
    "'use client';",
    `import { ${REACT_PARTS} } from 'react';`,
    ...imports(components),
    "import { reactComponent } from './src/frameworks/react-component.js';",
    `const react = { ${REACT_PARTS} };`,
    ...components.map(({ tagName, name, props, events }) => {
      const types = object(events.map((event) => [event.prop, event.name]));
      return `export const ${name} = /* @__PURE__ */ reactComponent(react, { tag: '${tagName}', names: ${names(props)}, events: ${types} });`;
    }),
  ].join('\n');
}

function vueModule(components) {
  return [
    "import { h } from 'vue';",
    ...imports(components),
    "import { vueComponent } from './src/frameworks/vue-component.js';",
    ...components.map(
      ({ tagName, name, props }) =>
        `export const ${name} = /* @__PURE__ */ vueComponent({ h }, '${tagName}', ${names(props)});`,
    ),
  ].join('\n');
}

function imports(components) {
  return components.map(({ tagName }) => `import './src/${tagName}.js';`);
}

function names(props) {
  return object(props.map(({ name, attribute }) => [name, attribute]));
}

function object(entries) {
  return JSON.stringify(Object.fromEntries(entries));
}

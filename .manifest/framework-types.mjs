// Types of the components for React and Vue, and of the elements in the JSX of other frameworks.

/** Types of a framework's own elements: what its module is, and how it names the attributes of every element. */
const JSX_TYPES = {
  preact: {
    imports: "import type { HTMLAttributes } from 'preact';",
    module: 'preact',
    augment: (elements) => `namespace JSX { interface IntrinsicElements extends ${elements} {} }`,
    base: 'HTMLAttributes<HTMLElement>',
  },
  solid: {
    imports: "import type { JSX } from 'solid-js';",
    module: 'solid-js',
    augment: (elements) =>
      `namespace JSX { interface IntrinsicElements extends ${elements} {} interface CustomEvents extends GardenSearchEvents {} }`,
    base: 'JSX.HTMLAttributes<HTMLElement>',
  },
  svelte: {
    imports: "import type { HTMLAttributes } from 'svelte/elements';",
    module: 'svelte/elements',
    augment: (elements) => `interface SvelteHTMLElements extends ${elements} {}`,
    base: 'HTMLAttributes<HTMLElement>',
  },
};

/** Makes the types of the properties and events of elements, by which components of every framework are typed. */
export function componentProps(components) {
  return [...classImports(components), ...components.flatMap(ownProps)].join('\n');
}

/** Makes the types for React: of the components, and of the elements where JSX names them. */
export function reactTypes(components) {
  return [
    "import type { DetailedHTMLProps, ForwardRefExoticComponent, HTMLAttributes, RefAttributes } from 'react';",
    "import type { GardenSearchJsx } from './src/garden-search.js';",
    ...classImports(components),
    propsImport(components),
    ...components.flatMap((component) => [
      ...propsInterface(component, 'HTMLAttributes<HTMLElement>'),
      docComment(component.description),
      `export declare const ${component.name}: ForwardRefExoticComponent<${component.name}Props & RefAttributes<${component.own}>>;`,
    ]),
    "declare module 'react' {",
    '  namespace JSX { interface IntrinsicElements extends GardenSearchJsx<DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>> {} }',
    '}',
  ].join('\n');
}

/** Makes the types for Vue: of the components, and of the elements where templates name them. */
export function vueTypes(components) {
  return [
    "import type { FunctionalComponent, HTMLAttributes, VNodeChild, VNodeProps } from 'vue';",
    propsImport(components),
    ...components.flatMap((component) => [
      ...propsInterface(component, 'HTMLAttributes & VNodeProps'),
      docComment(component.description),
      `export declare const ${component.name}: FunctionalComponent<${component.name}Props, {}, { default?(): VNodeChild }>;`,
    ]),
    "declare module 'vue' {",
    '  interface GlobalComponents {',
    ...components.map(({ tagName, name }) => `    '${tagName}': typeof ${name};`),
    '  }',
    '}',
  ].join('\n');
}

/** Makes the types of the elements for frameworks that need no components, by the framework's name. */
export function jsxTypes() {
  return Object.entries(JSX_TYPES).map(([framework, { imports, module, augment, base }]) => [
    framework,
    [
      imports,
      "import type { GardenSearchEvents, GardenSearchJsx } from './src/garden-search.js';",
      "export * from './src/garden-search.js';",
      `declare module '${module}' { ${augment(`GardenSearchJsx<${base}>`)} }`,
    ].join('\n'),
  ]);
}

function classImports(components) {
  return components.map(
    ({ element, own, tagName }) => `import type { ${element} as ${own} } from './src/${tagName}.js';`,
  );
}

function propsImport(components) {
  return `import type { ${components.map(({ name }) => `Own${name}`).join(', ')} } from './component-props.js';`;
}

function ownProps({ name, props, events }) {
  return [
    `export interface Own${name} {`,
    ...props.flatMap((prop) => [docComment(prop.description), `  ${prop.name}?: ${prop.type} | undefined;`]),
    ...events.flatMap((event) => [
      docComment(event.description),
      `  ${event.prop}?: ((event: HTMLElementEventMap['${event.name}']) => void) | undefined;`,
    ]),
    '}',
  ];
}

function propsInterface({ name }, base) {
  return [
    `/** Properties of {@link ${name}}. */`,
    `export interface ${name}Props extends Omit<${base}, keyof Own${name}>, Own${name} {}`,
  ];
}

function docComment(description) {
  return `/** ${description.replace(/\s+/gu, ' ').replaceAll('*/', '*\\/')} */`;
}

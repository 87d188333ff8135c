// What editors show of the elements: `html-custom-data.json` for VS Code, `web-types.json` for JetBrains.

/** Describes the elements as VS Code reads it: https://github.com/microsoft/vscode-custom-data */
export function vsCodeData(elements) {
  const tags = elements.map(({ tagName, description, attributes = [] }) => ({
    name: tagName,
    description,
    attributes: attributes.map(vsCodeAttribute),
  }));
  return { version: 1.1, tags };
}

function vsCodeAttribute({ name, description, type }) {
  const values = valuesOf(type).map((value) => ({ name: value }));
  const isSwitch = type?.text === 'boolean';
  return { name, description, ...(values.length && { values }), ...(isSwitch && { valueSet: 'v' }) };
}

function valuesOf(type) {
  return [...(type?.text ?? '').matchAll(/'([^']+)'/gu)].map(([, value]) => value);
}

/** Describes the elements as JetBrains reads it: https://plugins.jetbrains.com/docs/intellij/websymbols-web-types.html */
export function webTypes(elements, { name, version }) {
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'js-types-syntax': 'typescript',
    'description-markup': 'markdown',
    contributions: { html: { elements: elements.map(webTypesElement) } },
  };
}

function webTypesElement({ tagName, description, attributes = [], slots, events, members, ...css }) {
  const fields = members.filter(({ kind, static: isStatic }) => kind === 'field' && !isStatic);
  return {
    name: tagName,
    description,
    attributes: attributes.map(({ name, description, type, default: value }) => ({
      name,
      description,
      value: { type: type?.text ?? 'string', required: type?.text !== 'boolean' },
      ...(value && { default: value }),
    })),
    ...(slots && { slots }),
    js: { properties: fields.map(typed), events: (events ?? []).map(typed) },
    css: {
      properties: (css.cssProperties ?? []).map(({ name, description }) => ({ name, description })),
      parts: css.cssParts ?? [],
    },
  };
}

function typed({ name, description, type }) {
  return { name, description, ...(type && { type: type.text }) };
}

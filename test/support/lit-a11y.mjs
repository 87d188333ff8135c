// Rules of eslint-plugin-lit-a11y for oxlint. They write what they find into an object that oxlint has frozen.
import plugin from 'eslint-plugin-lit-a11y';

function withOwnServices(context) {
  const sourceCode = Object.create(context.sourceCode, { parserServices: { value: {} } });
  return Object.create(context, { sourceCode: { value: sourceCode } });
}

const rules = Object.entries(plugin.rules).map(([name, rule]) => [
  name,
  { ...rule, create: (context) => rule.create(withOwnServices(context)) },
]);

export default { meta: { name: 'lit-a11y' }, rules: Object.fromEntries(rules) };

import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';

/** Rules that ESLint and typescript-eslint recommend, beside those that oxlint counts as correctness. */
const RECOMMENDED = [
  'no-array-constructor',
  'no-case-declarations',
  'no-empty',
  'no-fallthrough',
  'no-prototype-builtins',
  'no-redeclare',
  'no-regex-spaces',
  'no-unexpected-multiline',
  'no-var',
  'prefer-const',
  'prefer-rest-params',
  'prefer-spread',
  'preserve-caught-error',
  'typescript/ban-ts-comment',
  'typescript/no-empty-object-type',
  'typescript/no-explicit-any',
  'typescript/no-namespace',
  'typescript/no-require-imports',
  'typescript/no-unnecessary-type-constraint',
  'typescript/no-unsafe-function-type',
];

/** Rules that read types. */
const TYPED = [
  'await-thenable',
  'no-base-to-string',
  'no-floating-promises',
  'no-misused-promises',
  'no-unsafe-argument',
  'no-unsafe-assignment',
  'no-unsafe-call',
  'no-unsafe-enum-comparison',
  'no-unsafe-member-access',
  'no-unsafe-return',
  'no-unsafe-unary-minus',
  'only-throw-error',
  'prefer-promise-reject-errors',
  'require-await',
  'restrict-plus-operands',
  'restrict-template-expressions',
  'unbound-method',
].map((rule) => `typescript/${rule}`);

const all = (rules, level) => Object.fromEntries(rules.map((rule) => [rule, level]));

export default {
  plugins: ['typescript', 'oxc'],
  jsPlugins: [
    'eslint-plugin-lit',
    'eslint-plugin-wc',
    './test/support/lit-a11y.mjs',
    './test/support/rooms.mjs',
  ],
  categories: { correctness: 'error' },
  options: { typeAware: true },
  env: { builtin: true, browser: true, node: true, serviceworker: true },
  ignorePatterns: [
    '**/dist',
    'coverage',
    'test/hosts/*/{.*,src,_site,build}/**',
    'test/hosts/*/*.config.*',
    'index/components/**/*.c*',
  ],
  rules: {
    ...all([...RECOMMENDED, ...TYPED], 'error'),
    // A text is spread into characters on purpose, and terms are sorted by code unit.
    ...all(['typescript/no-misused-spread', 'typescript/require-array-sort-compare'], 'off'),
    ...lit['flat/recommended'].rules,
    ...wc['flat/recommended'].rules,
    ...litA11y.configs.recommended.rules,
  },
  overrides: [
    {
      files: ['src/**/*.ts', 'index/**/*.ts'],
      rules: { 'max-lines': ['error', 200], 'house/walls': 'error' },
    },
    {
      files: ['src/**/*.ts'],
      rules: { 'typescript/unbound-method': 'off' }, // @input=${this.onInput} is Lit's way
    },
    {
      // The compiler keeps the DOM, Node and index/ out of core; packages it lets through.
      files: ['src/core/**/*.ts'],
      rules: {
        'no-misleading-character-class': 'off', // the classes of the tokenizer and the folding hold lone marks
        'no-restricted-imports': [
          'error',
          {
            patterns: [
              {
                group: [
                  '**',
                  '!./**',
                  '!../**',
                  '!minisearch{,/**}',
                  '!stemmer',
                  '!@orama/{stemmers,stopwords}/**',
                ],
                message: 'core imports only core, minisearch and language data.',
              },
            ],
          },
        ],
      },
    },
    {
      files: ['test/**/*.ts'],
      rules: { 'no-unused-expressions': 'off' }, // expect(x).to.be.true
    },
    {
      // The compiler checks the types of tests, and scripts have none.
      files: ['test/**/*.ts', '**/*.{js,mjs}'],
      rules: all(TYPED, 'off'),
    },
    {
      files: ['**/*.{js,mjs}'],
      rules: { 'no-undef': 'error' }, // the compiler looks after the others
    },
  ],
};

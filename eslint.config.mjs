import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { wallsRule } from './test/support/rooms.mjs';

// Globals of the plain scripts: build and test tools, and the demo's pages.
const GLOBALS = [
  'AbortController',
  'Buffer',
  'clearTimeout',
  'console',
  'document',
  'fetch',
  'performance',
  'process',
  'Request',
  'setTimeout',
  'TextDecoder',
  'TextEncoder',
  'URL',
  'window',
];

export default [
  {
    ignores: [
      '**/dist',
      'coverage',
      'test/hosts/*/{.*,src,_site,build}/**',
      'test/hosts/*/*.config.*',
      'index/components/**/*.c*',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  lit['flat/recommended'],
  wc['flat/recommended'],
  { plugins: { 'lit-a11y': litA11y }, rules: litA11y.configs.recommended.rules },
  {
    files: ['src/**/*.ts', 'index/**/*.ts'],
    plugins: { house: { rules: { walls: wallsRule } } },
    rules: { 'max-lines': ['error', 200], 'house/walls': 'error' },
  },
  {
    files: ['src/**/*.ts'],
    rules: { '@typescript-eslint/unbound-method': 'off' }, // @input=${this.onInput} is Lit's way
  },
  {
    files: ['**/*.ts'],
    rules: {
      // Reports casts that the compiler needs: calling a union of functions with a spread.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
    },
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
              regex: '^(?!minisearch(/|$)|stemmer$|@orama/(stemmers|stopwords)/|\\./|\\.\\./)',
              message: 'core imports only core, minisearch and language data.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off' }, // expect(x).to.be.true
  },
  {
    // Rules that read types double the time of linting. The compiler checks the tests' types.
    files: ['test/**/*.ts', '**/*.{js,mjs}'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { parserOptions: { projectService: false, project: false } },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: Object.fromEntries(GLOBALS.map((name) => [name, 'readonly'])) },
  },
];

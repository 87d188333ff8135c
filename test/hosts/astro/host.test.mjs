import { testAstro } from './tests.mjs';

testAstro('astro');

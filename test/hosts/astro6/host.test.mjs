// Astro 6 wants a newer Node than the others: its project has one, from npm.

import { testAstro } from '../astro/tests.mjs';

testAstro('astro6');

// Fetches and compiles what nodes of OpenSearch need. Without Java or Maven the tests that need a node are skipped.
import { prepare } from './nodes.mjs';

const { reason } = await prepare();
console.log(reason ? `no OpenSearch: ${reason}` : 'OpenSearch is ready');

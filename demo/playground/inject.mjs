// Globals of Node that the build of an index uses.

export { Buffer } from './node/others.mjs';

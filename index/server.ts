// Entry `garden-search/server`: gardens behind a function from `Request` to `Response`.

export { createHandler, type From, type Handler } from './server/handler.js';
export { nodeListener } from './server/node-listener.js';
export type { HandlerOptions, Limits, LogLine, Rate } from './server/options.js';
export type { Garden } from '../src/core/garden.js';

// `createSearchClient` over an engine, that of browsers or of Node.

import type { Garden } from '../garden.js';
import type { ClientOptions } from './client-options.js';
import type { SearchClient } from './protocol.js';
import { makeSearchClient } from './search-client.js';

export type { ClientOptions, IndexSettings } from './client-options.js';
export type * from './protocol.js';

declare const console: { warn(message: string): void };

/** Source of a search client: an address, or a garden. */
type Source<Address> = Garden | string | Address;

/** Function that makes a search client. */
export type CreateSearchClient<Address> = (
  source: Source<Address>,
  options?: ClientOptions<Source<Address>>,
) => SearchClient;

/** Makes `createSearchClient` over an engine. @param openGarden opens the garden at an address */
export function clientsOver<Address extends object>(
  openGarden: (address: string | Address) => Promise<Garden>,
): CreateSearchClient<Address> {
  const open = async (one: Source<Address>) =>
    typeof one === 'object' && 'search' in one && typeof one.search === 'function'
      ? one
      : openGarden(one as string | Address);
  return (source, options = {}) =>
    makeSearchClient(source, open, { warn: (message) => console.warn(message), ...options });
}

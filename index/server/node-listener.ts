// Adapter for Node's `http`.

import type { Handler } from './handler.js';

/** Part of Node's `IncomingMessage` that is read. */
export interface NodeRequest extends AsyncIterable<Uint8Array> {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly complete: boolean;
  readonly socket: { readonly remoteAddress?: string | undefined };
}

/** Part of Node's `ServerResponse` that is written. */
export interface NodeResponse {
  on(event: 'close', listener: () => void): unknown;
  writeHead(status: number, headers: Record<string, string>): unknown;
  end(bytes?: Uint8Array): unknown;
  destroy(): unknown;
}

/** Fewest bytes of an answer that is compressed. */
const WORTH_IT = 1000;

/**
 * Makes a listener for Node's `http` and `https` of a handler. Answers are compressed by gzip where that is accepted.
 * @example
 * ```ts
 * import { createServer } from 'node:http';
 * import { openGarden } from 'garden-search/engine';
 * import { createHandler, nodeListener } from 'garden-search/server';
 *
 * const handler = createHandler({ garden: await openGarden('garden-index.json') });
 * createServer(nodeListener(handler)).listen(8080, '127.0.0.1');
 * ```
 */
export function nodeListener(handler: Handler): (request: NodeRequest, response: NodeResponse) => void {
  return (message, response) => {
    const abort = new AbortController();
    response.on('close', () => abort.abort());
    void answer(handler, message, response, abort.signal).catch(() => response.destroy());
  };
}

async function answer(
  handler: Handler,
  message: NodeRequest,
  response: NodeResponse,
  signal: AbortSignal,
): Promise<void> {
  const request = toRequest(message, signal);
  if (!request) {
    response.writeHead(400, { connection: 'close' });
    response.end();
    return;
  }
  const answered = await handler(request, { address: message.socket.remoteAddress });
  let bytes = new Uint8Array(await answered.arrayBuffer());
  const headers = Object.fromEntries(answered.headers);
  const accepted = String(message.headers['accept-encoding'] ?? '');
  if (bytes.length >= WORTH_IT) {
    headers.vary = [headers.vary, 'accept-encoding'].filter(Boolean).join(', ');
    if (/\bgzip\b(?!;q=0(?:\.0*)?(?:,|$))/u.test(accepted)) {
      headers['content-encoding'] = 'gzip';
      bytes = await gzip(bytes);
    }
  }
  // Nobody waits for the rest of a body that was not read.
  if (!message.complete) headers.connection = 'close';
  if (answered.status !== 304 && answered.status !== 204 && message.method !== 'HEAD')
    headers['content-length'] = String(bytes.length);
  response.writeHead(answered.status, headers);
  response.end(bytes);
}

async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Response(bytes).body!.pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** Makes a request of what came; undefined for what is none, such as the address of another server. */
function toRequest(message: NodeRequest, signal: AbortSignal): Request | undefined {
  const { method = 'GET', url = '', headers } = message;
  if (!url.startsWith('/')) return undefined;
  try {
    const own = Object.entries(headers).filter(([, value]) => typeof value === 'string') as [
      string,
      string,
    ][];
    const hasBody = method !== 'GET' && method !== 'HEAD';
    const body = hasBody ? { body: bodyOf(message), duplex: 'half' } : {};
    return new Request(`http://localhost${url}`, { method, headers: own, signal, ...body } as RequestInit);
  } catch {
    return undefined;
  }
}

function bodyOf(message: NodeRequest): ReadableStream<Uint8Array> {
  const parts = message[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const part = await parts.next();
      if (part.done) controller.close();
      else controller.enqueue(part.value);
    },
  });
}

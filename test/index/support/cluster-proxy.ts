// A proxy before a cluster, through which a test comes between requests, and a server in the place of one.

import type { IncomingMessage } from 'node:http';
import type { TestContext } from 'node:test';
import { serve } from './serve.js';

/** What a test does around a request: before it reaches the cluster, or before its answer comes back. */
export interface Between {
  /** Gives a status to refuse a request with. */
  refuse?(request: IncomingMessage): number | undefined;
  before?(path: string, method: string): Promise<unknown> | void;
  /** Gives true to keep the answer back for ever. */
  after?(path: string): boolean;
}

/** Reads the body of a request. */
async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Starts a proxy. @returns its address */
export async function proxyTo(
  t: TestContext,
  url: string,
  { refuse, before, after }: Between,
): Promise<string> {
  const forward = async (request: IncomingMessage) => {
    const body = await bodyOf(request);
    const status = refuse?.(request);
    if (status) return Response.json({ error: { type: 'security_exception' } }, { status });
    await before?.(request.url!, request.method!);
    const type = request.headers['content-type'];
    return fetch(url + request.url, {
      method: request.method!,
      ...(body.length && { body, headers: { 'content-type': type! } }),
    });
  };
  const address = await serve(t, (request, response) => {
    const answering = forward(request).then(async (answer) => {
      if (after?.(request.url!)) return;
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
    });
    answering.catch((error: Error) => response.writeHead(400).end(error.message));
  });
  return address.slice(0, -1);
}

/** Starts a server in the place of a cluster. @returns its address and the requests that it got */
export async function fakeCluster(
  t: TestContext,
  answer: (request: IncomingMessage, body: string) => [status: number, body: object],
) {
  const asked: { path: string; body: string; authorization: string | undefined }[] = [];
  const address = await serve(t, (request, response) => {
    void bodyOf(request).then((bytes) => {
      const body = bytes.toString();
      asked.push({ path: request.url!, body, authorization: request.headers.authorization });
      const [status, said] = answer(request, body);
      response.writeHead(status).end(JSON.stringify(said));
    });
  });
  return { url: address.slice(0, -1), asked };
}

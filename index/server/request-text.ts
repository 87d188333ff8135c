// Parameters of a request: those of its address, or of its body.

import { inTime } from '../../src/core/remote/in-time.js';
import { Refusal } from './responses.js';

/** Most characters of an address, and most bytes of a body. */
const MAX_LENGTH = 32_000;

/**
 * Reads the parameters of a request.
 * @param time time that the body may take to come, in ms
 * @throws Refusal `large` or `late`
 */
export async function readParameters(request: Request, time: number): Promise<URLSearchParams> {
  if (request.url.length > MAX_LENGTH) throw new Refusal('large');
  if (request.method !== 'POST') return new URL(request.url).searchParams;
  if (Number(request.headers.get('content-length')) > MAX_LENGTH) throw new Refusal('large');
  return new URLSearchParams(await readBody(request, time));
}

async function readBody({ body }: Request, time: number): Promise<string> {
  if (!body) return '';
  const reader = body.getReader();
  try {
    return await inTime(time, () => readAll(reader));
  } catch (error) {
    void reader.cancel().catch(() => undefined);
    throw error instanceof Refusal ? error : new Refusal('late');
  }
}

async function readAll(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let [text, length] = ['', 0];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.length;
    if (length > MAX_LENGTH) throw new Refusal('large');
    text += decoder.decode(value, { stream: true });
  }
}

// Parameters of a request: those of its address, or of its body.

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
  const decoder = new TextDecoder();
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Refusal('late')), time);
  });
  let [text, length] = ['', 0];
  try {
    for (;;) {
      const part = await Promise.race([reader.read(), late]);
      if (part.done) return text + decoder.decode();
      length += (part.value as Uint8Array).length;
      if (length > MAX_LENGTH) throw new Refusal('large');
      text += decoder.decode(part.value as Uint8Array, { stream: true });
    }
  } catch (error) {
    void reader.cancel().catch(() => undefined);
    throw error instanceof Refusal ? error : new Refusal('late');
  } finally {
    clearTimeout(timer!);
  }
}

// Parses the arguments of `garden-search serve-api`.

import { BuildError } from '../build-error.js';
import { parseCount, parsePort, withoutUndefined, type Values } from './parse-flags.js';

const PORT = '8080';

/** Parses what follows `serve-api`. @throws BuildError if neither an index nor a cluster is given, or both */
export function serveApiCommand(values: Values<'serve-api'>, [index, ...more]: string[]) {
  const { engine = [], name, together = false, port = PORT, host = '127.0.0.1' } = values;
  const given = [index, ...more, ...engine].filter((one) => one !== undefined);
  if (more.length || (index === undefined) === !engine.length)
    throw new BuildError(
      'arguments',
      'serve-api',
      'one index, or a cluster by --engine',
      given.join(', ') || 'nothing',
    );
  if (index !== undefined && name)
    throw new BuildError('flag-value', '--name', `is ${String(name)}`, 'names a garden of --engine');
  if (together && !name)
    throw new BuildError('flag-value', '--together', 'is given', 'joins gardens named by --name');
  return {
    index,
    engine,
    gardens: name ?? ['garden'],
    together,
    port: parsePort(port),
    host,
    options: parseOptions(values),
    log: (values.log || values.logText) === true,
  };
}

function parseOptions(values: Values<'serve-api'>) {
  const { base, origin, proxy, rate, burst, maxAge, logText = false } = values;
  const bounds = { perSecond: parseCount('--rate', rate), burst: parseCount('--burst', burst) };
  return withoutUndefined({
    base,
    origins: origin?.includes('*') ? ('*' as const) : origin,
    proxies: proxy,
    maxAge: parseCount('--max-age', maxAge),
    rate: bounds.perSecond === 0 ? (false as const) : withoutUndefined(bounds),
    logText,
  });
}

// Parses the arguments of `garden-search serve-api`.

import { BuildError } from '../build-error.js';
import type { HandlerOptions } from '../server/options.js';
import type { Values } from './parse-flags.js';
import type { ServeApiCommand } from './parsed-command.js';

const PORT = 8080;

/** Parses what follows `serve-api`. @throws BuildError if neither an index nor a cluster is given, or both */
export function serveApiCommand(values: Values, [index, ...more]: string[]): ServeApiCommand {
  const { name, port, host = '127.0.0.1', log } = values;
  const engine = (values.engine as string[] | undefined) ?? [];
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
  if (values.together && !name)
    throw new BuildError('flag-value', '--together', 'is given', 'joins gardens named by --name');
  return {
    name: 'serve-api',
    index,
    engine,
    gardens: (name as string[] | undefined) ?? ['garden'],
    together: values.together === true,
    port: parsePort(port, PORT),
    host: host as string,
    options: parseOptions(values),
    log: log === true || values.logText === true,
  };
}

function parseOptions({
  base,
  origin,
  proxy,
  rate,
  burst,
  maxAge,
  logText,
}: Values): ServeApiCommand['options'] {
  const perSecond = parseCount('--rate', rate);
  const atOnce = parseCount('--burst', burst);
  const bounds = {
    ...(perSecond !== undefined && { perSecond }),
    ...(atOnce !== undefined && { burst: atOnce }),
  };
  const origins = origin as string[] | undefined;
  const options: HandlerOptions = {
    ...(base !== undefined && { base: base as string }),
    ...(origins && { origins: origins.includes('*') ? '*' : origins }),
    ...(proxy && { proxies: proxy as string[] }),
    ...(maxAge !== undefined && { maxAge: parseCount('--max-age', maxAge)! }),
    rate: perSecond === 0 ? false : bounds,
    logText: logText === true,
  };
  return options;
}

/** Parses a port. @throws BuildError `option-value` for what is none */
export function parsePort(given: Values[string] | undefined, otherwise: number): number {
  if (given === undefined) return otherwise;
  if (!(/^\d{1,5}$/u.test(given as string) && Number(given) < 65_536))
    throw new BuildError('option-value', '--port', given as string, 'a number from 0 to 65535');
  return Number(given);
}

/** Parses a whole number. @throws BuildError `option-value` for what is none */
export function parseCount(name: string, given: Values[string] | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (!/^\d{1,9}$/u.test(given as string))
    throw new BuildError('option-value', name, given as string, 'a whole number from 0');
  return Number(given);
}

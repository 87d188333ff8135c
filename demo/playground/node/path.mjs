// Paths with `/`, in place of Node's module `path`. The folder's root is the working folder.

/** Separator of folders. */
export const sep = '/';

/** Takes `.`, `..` and empty parts out of a path. */
export function normalize(path) {
  const parts = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length && parts.at(-1) !== '..') parts.pop();
    else if (part !== '..' || !path.startsWith('/')) parts.push(part);
  }
  const end = path.endsWith('/') && parts.length ? '/' : '';
  return (path.startsWith('/') ? '/' : '') + parts.join('/') + end || '.';
}

/** Joins paths. */
export function join(...paths) {
  return normalize(paths.filter(Boolean).join('/'));
}

/** Gives an absolute path; the last absolute one of several counts. */
export function resolve(...paths) {
  const from = paths.findLastIndex(isAbsolute);
  const path = normalize(`/${paths.slice(Math.max(from, 0)).join('/')}`);
  return path === '/' ? path : path.replace(/\/$/u, '');
}

/** True for a path from the root on. */
export function isAbsolute(path) {
  return path.startsWith('/');
}

/** Gives the folder of a path. */
export function dirname(path) {
  const at = path.replace(/\/+$/u, '').lastIndexOf('/');
  return at < 0 ? '.' : path.slice(0, at) || '/';
}

/** Gives the last part of a path, without an ending. */
export function basename(path, ending = '') {
  const name = path.replace(/\/+$/u, '').split('/').at(-1);
  return ending && name !== ending && name.endsWith(ending) ? name.slice(0, -ending.length) : name;
}

/** Gives the ending of a path, with its dot. */
export function extname(path) {
  return /.(\.[^./]*)$/u.exec(basename(path))?.[1] ?? '';
}

/** Gives the way from a folder to a path. */
export function relative(from, to) {
  const [start, end] = [from, to].map((path) => resolve(path).split('/').filter(Boolean));
  const same = start.findIndex((part, i) => part !== end[i]);
  const shared = same < 0 ? start.length : same;
  return [...start.slice(shared).map(() => '..'), ...end.slice(shared)].join('/');
}

/** Groups these functions, as Node does for every system. */
export const posix = { sep, normalize, join, resolve, isAbsolute, dirname, basename, extname, relative };

export default posix;

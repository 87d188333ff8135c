// Folder in memory, in place of Node's modules `fs` and `fs/promises`: just what the build of an index asks of them.

const files = new Map();
const folders = new Map();

/** Fills the folder anew: contents by path, each path from the root on. */
export function fillFolder(contents) {
  files.clear();
  folders.clear();
  folders.set('/', new Set());
  for (const [path, bytes] of contents) {
    files.set(path, bytes);
    addToFolders(path);
  }
}

function addToFolders(path) {
  for (let child = path; child !== '/';) {
    const folder = child.slice(0, child.lastIndexOf('/')) || '/';
    if (!folders.has(folder)) folders.set(folder, new Set());
    folders.get(folder).add(child.slice(child.lastIndexOf('/') + 1));
    child = folder;
  }
}

function statsOf(path) {
  if (!existsSync(path))
    throw Object.assign(new Error(`ENOENT: no such file, '${path}'`), { code: 'ENOENT' });
  return {
    isDirectory: () => folders.has(path),
    isFile: () => files.has(path),
    isSymbolicLink: () => false,
    size: files.get(path)?.byteLength ?? 0,
  };
}

/** Reads a file. */
export function readFileSync(path, encoding) {
  statsOf(path);
  const bytes = files.get(path);
  return encoding ? new TextDecoder(encoding).decode(bytes) : bytes;
}

/** Reads a file. */
export async function readFile(path, encoding) {
  return readFileSync(path, encoding);
}

/** Lists a folder. */
export async function readdir(path, { withFileTypes } = {}) {
  statsOf(path);
  const names = [...(folders.get(path) ?? [])];
  if (!withFileTypes) return names;
  return names.map((name) => ({ name, ...statsOf(path === '/' ? `/${name}` : `${path}/${name}`) }));
}

/** Says what lies at a path. */
export async function stat(path) {
  return statsOf(path);
}

/** True if anything lies at a path. */
export function existsSync(path) {
  return files.has(path) || folders.has(path);
}

/** Gives the path of what lies there: no file is a link. */
export async function realpath(path) {
  statsOf(path);
  return path;
}

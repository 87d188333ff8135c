// Files that a visitor drops or chooses: notes, and the configurations that say what is published.

/** Most files and bytes that the playground takes. */
export const MOST = { files: 2000, bytes: 50 * 1024 * 1024 };

const NOTE = /\.(?:md|markdown|mdx|txt|html?|tid|canvas)$/iu;
const CONFIGURATION = /(?:\.(?:ya?ml|toml|json)|(?:^|\/)\.[a-z]*ignore)$/iu;
const SKIPPED = /(?:^|\/)(?:\.git|node_modules|\.trash)\//u;
/** Number of files that are looked at between two breaths of the page. */
const BATCH = 40;
const MAX_CONFIGURATION_BYTES = 1024 * 1024;

/** Lists the files of what was dropped, folders with all that lies in them, each `{ path, file }`. */
export async function droppedFiles({ items }) {
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter(Boolean);
  const found = [];
  for (const entry of entries) await walk(entry, entry.name, found);
  return found;
}

async function walk(entry, path, found) {
  if (SKIPPED.test(`${path}/`) || found.length > MOST.files * 10) return;
  if (entry.isFile) {
    const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
    found.push({ path, file });
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    const entries = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (!entries.length) return;
    for (const child of entries) await walk(child, `${path}/${child.name}`, found);
  }
}

/** Lists the files of a field. */
export function chosenFiles(field) {
  return [...field.files].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/**
 * Chooses what is read: notes and small configurations, with paths from the folder given.
 * @returns the files, their bytes, and the number of notes among them
 */
export async function readable(all) {
  const folders = new Set(all.map(({ path }) => path.split('/', 1)[0]));
  const shared = folders.size === 1 && all.every(({ path }) => path.includes('/'));
  const found = { files: [], bytes: 0, notes: 0 };
  const wanted = all.filter(
    ({ path }) => !SKIPPED.test(path) && (NOTE.test(path) || CONFIGURATION.test(path)),
  );
  for (const [i, { path, file }] of wanted.entries()) {
    // Browsers may ask the disk for a size, and wait.
    if (i % BATCH === BATCH - 1) await new Promise((resolve) => setTimeout(resolve));
    const isNote = NOTE.test(path);
    if (!isNote && file.size > MAX_CONFIGURATION_BYTES) continue;
    found.files.push({ path: shared ? path.slice(path.indexOf('/') + 1) : path, file });
    found.bytes += file.size;
    if (isNote) found.notes++;
  }
  return found;
}

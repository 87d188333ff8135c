// Fonts of the browser tests, brought by npm, so that the fonts of the machine have no part in a figure.
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** Packages of fonts, by the family that every text is set in; DejaVu has the letters that it lacks. */
const PACKAGES = {
  Arimo: ['@expo-google-fonts/arimo', 'dejavu-fonts-ttf'], // the metrics of Arial and Liberation Sans
  'Noto Sans': ['@expo-google-fonts/noto-sans', 'dejavu-fonts-ttf'],
  'DejaVu Sans': ['dejavu-fonts-ttf'],
};

const foldersOf = (family) =>
  PACKAGES[family].map((name) => path.dirname(realpathSync(require.resolve(`${name}/package.json`))));

/** Gives the environment of a browser that is to know the fonts of one family and no others. */
export function fontEnvironment(family = 'Arimo') {
  const folder = path.resolve('node_modules/.cache/garden-search');
  const file = path.join(folder, `${family}.conf`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, fontConfiguration(family, path.join(folder, 'fontconfig')));
  return { ...process.env, FONTCONFIG_FILE: file };
}

/** Gives the preferences with which Firefox lets its pages' processes read those fonts. */
export function fontPreferences(family) {
  const folders = foldersOf(family).map((folder) => `${folder}/`);
  return { 'security.sandbox.content.read_path_whitelist': folders.join() };
}

/**
 * Writes the configuration that fontconfig reads in place of the machine's files; letters are hinted as Debian
 * hints them.
 */
const fontConfiguration = (family, cache) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  ${foldersOf(family)
    .map((folder) => `<dir>${folder}</dir>`)
    .join('\n  ')}
  <cachedir>${cache}</cachedir>
  <match target="pattern">
    <edit name="family" mode="prepend" binding="strong"><string>${family}</string></edit>
    <edit name="hintstyle" mode="assign"><const>hintslight</const></edit>
  </match>
</fontconfig>
`;

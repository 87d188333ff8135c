// Makes a script without modules that holds the index, because pages opened as files can load nothing else.

import type { IndexFile } from '../../src/core/store/index-file.js';
import type { TextFile } from './kept-files.js';

/** The name of the script that holds the index. */
export const CLASSIC_INDEX = 'garden-index.classic.js';

// `<` could end an inline script, and a page may be read in any encoding.
const UNSAFE = /[<\u007f-\uffff]/g;

/** Makes the script that passes an index with inline texts to the widget's classic build. */
export function makeClassicIndex(file: IndexFile): TextFile {
  const json = JSON.stringify(file).replace(
    UNSAFE,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return { name: CLASSIC_INDEX, text: `globalThis.GARDEN_SEARCH_INDEX = ${json};\n` };
}

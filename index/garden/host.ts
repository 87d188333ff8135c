// Program of a site, such as its generator, where it runs the build itself.

import type { Property } from '../properties/property.js';
import type { NoteFile } from './garden-read.js';

/** Knowledge that a site's program has of a file: the reason to show no page, or the page's address and properties. */
export type HostedFile =
  | { excluded: string }
  | {
      /** Address on the site. Default: by the generator's rules. */
      url?: string;
      /** Properties for a file that does not set them itself. Default: none. */
      properties?: readonly Property[];
    };

/** Program of the site that shows the notes. */
export interface Host {
  /** True if the folders hold the site's written pages: only HTML files are read. */
  pagesOnly: boolean;
  /** Tells what the program knows of a file. */
  tell(file: NoteFile): HostedFile;
}

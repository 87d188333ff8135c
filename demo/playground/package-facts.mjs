// Facts about the package, in place of those that are read from its files.

/** `generator` of an index. */
export const GENERATOR = 'garden-search playground';

// Types of front matter, apart from what is done with it: the types of the package need no more.

/** Value of a property: a text, list or mapping, as in YAML's failsafe schema. */
export type Value = string | Value[] | Map<unknown, Value>;

/** Property, with its line in the file, from 1; 0 for one that a configuration sets. */
export interface Property {
  key: string;
  value: Value;
  line: number;
  /** Configuration that sets the property, if the note does not. */
  source?: string;
}

/** Parsed block of front matter: its properties, or the reason for failure; undefined if it is not a mapping. */
export type Parsed = { properties: Property[] } | { reason: string; line: number } | undefined;

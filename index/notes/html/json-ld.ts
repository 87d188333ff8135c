// Reads the metadata in a page's linked data. Source: schema.org/CreativeWork.

const MAX_LENGTH = 256 * 1024;
const MAX_ITEMS = 1000;
const PAGE = /(?:Article|Posting|Page|Report|CreativeWork|HowTo|Recipe|Chapter|Course|Book|Review)$/;
const KEYS = ['headline', 'description', 'datePublished', 'dateModified', 'keywords', 'articleSection'];

type Item = Record<string, unknown>;

/** Reads the values of the page's items; none from invalid JSON, as in search engines. */
export function readJsonLd(text: string): [key: string, value: string][] {
  if (text.length > MAX_LENGTH) return [];
  try {
    return items(JSON.parse(withoutMarks(text))).flatMap(valuesOf);
  } catch {
    return [];
  }
}

// Removes the comment or CDATA marks with which old templates hide scripts from old browsers.
function withoutMarks(text: string): string {
  return text.replace(
    /^\s*(?:\/[/*]\s*)?<!(?:\[CDATA\[(?:\s*\*\/)?|--)|(?:\/[/*]\s*)?(?:\]\]|--)>(?:\s*\*\/)?\s*$/gi,
    '',
  );
}

function items(parsed: unknown): Item[] {
  const top = Array.isArray(parsed) ? (parsed as unknown[]) : [parsed];
  return top
    .slice(0, MAX_ITEMS)
    .filter(isItem)
    .flatMap((item) => [item, ...(Array.isArray(item['@graph']) ? (item['@graph'] as unknown[]) : [])])
    .slice(0, MAX_ITEMS)
    .filter(isItem)
    .filter((item) => strings(item['@type']).some((type) => PAGE.test(type)));
}

function valuesOf(item: Item): [string, string][] {
  return KEYS.flatMap((key) => strings(item[key]).map((value): [string, string] => [key, value]));
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null;
}

function strings(value: unknown): string[] {
  const values = Array.isArray(value) ? (value as unknown[]) : [value];
  return values.slice(0, MAX_ITEMS).filter((item) => typeof item === 'string');
}

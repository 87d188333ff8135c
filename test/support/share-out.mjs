import { statSync } from 'node:fs';

/** Shares files out to lists of about the same size, the largest files first. @returns the lists that have any */
export function shareOut(files, count) {
  const bySize = files.toSorted((a, b) => statSync(b).size - statSync(a).size);
  const lists = Array.from({ length: count }, (_, list) => bySize.filter((_, i) => i % count === list));
  return lists.filter((list) => list.length > 0);
}

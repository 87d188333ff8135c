/** Each room with the rooms that it may import. */
export const WALLS: Readonly<Record<string, readonly string[]>>;
export function importsOf(file: string, source: string): string[];
export function readImports(): Map<string, string[]>;
export function readArrows(imports: ReadonlyMap<string, readonly string[]>): Map<string, Set<string>>;
export function findCycle(imports: ReadonlyMap<string, readonly string[]>): string[] | undefined;
export function roomsTable(): string;

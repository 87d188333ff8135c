// Reader of the files beside the entry, which the caller gives to the engine.

/** Signal that ends a search: an `AbortSignal`, of which only this part is used. */
export interface Signal {
  /** True once the search is to end. */
  readonly aborted: boolean;
  /** Throws the reason if the search is to end. */
  throwIfAborted(): void;
}

/** Reads a file beside the entry, by its name. @param signal ends the search that asks for it */
export type ReadFile = (name: string, signal?: Signal) => Promise<string>;

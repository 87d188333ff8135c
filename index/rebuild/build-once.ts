// Builds a garden once, in a process of its own.

import type { BuildResult } from './build-result.js';
import { GardenBuilder, type BuilderOptions } from './garden-builder.js';

/** Builds a garden, and writes its cache file. @throws BuildError if nothing was built or written */
export async function buildOnce(options: BuilderOptions): Promise<BuildResult> {
  const builder = new GardenBuilder(options);
  let built;
  let unstored;
  try {
    built = await builder.build();
  } finally {
    unstored = await builder.store();
  }
  const { result } = built;
  return { ...result, warnings: [...result.warnings, ...unstored] };
}

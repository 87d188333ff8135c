export function runCommand(
  command: string,
  live: boolean,
  minutes?: number,
): Promise<{ ok: boolean; output: string }>;

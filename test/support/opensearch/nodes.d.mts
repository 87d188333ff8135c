export interface EngineNode {
  readonly name: string;
  readonly url: string;
  readonly pid: number;
  start(): Promise<void>;
  stop(signal?: NodeJS.Signals): Promise<void>;
  pause(): void;
  resume(): void;
}
export type StartedCluster = { nodes: EngineNode[]; stop(): Promise<void>; reason?: undefined };
export function startCluster(
  count?: number,
  heap?: string,
  jvm?: string[],
): Promise<StartedCluster | { reason: string; nodes?: undefined; stop?: undefined }>;
export function processorSeconds(pid: number): number;

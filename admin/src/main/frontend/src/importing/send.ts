import type { CoppiceProvider } from '../data/provider';
import { Refusal } from '../data/problems';
import type { Resource } from '../description/types';
import type { ImportedRow } from './plan';

/** As many as the server takes at once. */
const TOGETHER = 100;

export interface Outcome {
  /** How many rows were created. */
  done: number;
  /** What the server said to the first that it did not take, and its line; null where all went well, or somebody stopped it. */
  trouble: unknown;
  line: number | null;
}

interface Course {
  /** Told after each hundred. */
  onProgress: (done: number) => void;
  /** Whoever stops it stops it between two hundreds: of none it is unclear whether it was created. */
  isStopped: () => boolean;
}

/** Sends rows by the hundred, each hundred as a whole or not at all; ends at the first trouble. */
export async function sendPlan(provider: CoppiceProvider, resource: Resource, rows: ImportedRow[], { onProgress, isStopped }: Course): Promise<Outcome> {
  let done = 0;
  while (done < rows.length && !isStopped()) {
    const some = rows.slice(done, done + TOGETHER);
    try {
      await provider.createMany(resource.name, some.map((row) => row.values));
    } catch (trouble) {
      return { done, trouble, line: lineOf(trouble, some) };
    }
    done += some.length;
    onProgress(done);
  }
  return { done, trouble: null, line: null };
}

function lineOf(trouble: unknown, rows: ImportedRow[]): number | null {
  const place = trouble instanceof Refusal ? /^\/atomic:operations\/(\d+)/.exec(trouble.problems[0]?.source?.pointer ?? '')?.[1] : undefined;
  return rows[Number(place ?? 0)]?.line ?? null;
}

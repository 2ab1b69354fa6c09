import type { Send } from './request';
import { queryString } from './view';

/** What is asked for: `count()` or `sum(total)`, by the values of a path. */
export interface Aggregate {
  aggregate: string;
  groupBy?: string | null;
  filter?: string | null;
}

export interface AggregateRow {
  /** Null where the rows have no value there, or are not grouped. */
  group: unknown;
  value: number;
}

/** Asks the server to count or to sum up. */
export async function aggregates(
  send: Send,
  resource: string,
  { aggregate, groupBy, filter }: Aggregate,
  signal?: AbortSignal,
): Promise<AggregateRow[]> {
  const parameters: [string, string][] = [['Aggregate', aggregate]];
  if (groupBy) parameters.push(['GroupBy', groupBy]);
  if (filter) parameters.push(['filter', filter]);
  const document = await send(`/${resource}${queryString(parameters)}`, { signal });
  return (document.meta?.aggregates ?? []).map(({ group, values }) => ({
    group: group[0]?.value ?? null,
    value: Number(values[0]?.value ?? 0),
  }));
}

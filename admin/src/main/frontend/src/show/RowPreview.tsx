import { useGetOne } from 'ra-core';

import type { Row } from '../data/row';
import type { Resource } from '../description/types';
import { Waiting } from '../layout/Waiting';
import { RowProblem } from '../parts/RowProblem';
import { RowFields } from './RowFields';

/** All fields of a row, below its line in a list. */
export function RowPreview({ resource, id }: { resource: Resource; id: string }) {
  const { data: row, error } = useGetOne<Row>(resource.name, { id });
  if (error) return <RowProblem error={error as Error} />;
  return row ? <RowFields resource={resource} row={row} /> : <Waiting />;
}

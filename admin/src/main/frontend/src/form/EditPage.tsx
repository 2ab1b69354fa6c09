import { useGetOne, useResourceContext } from 'ra-core';
import { useParams } from 'react-router-dom';

import type { Row } from '../data/row';
import { useResource } from '../description/context';
import { Waiting } from '../layout/Waiting';
import { RowProblem } from '../parts/RowProblem';
import { EditForm } from './EditForm';

/** Changes a row. The form begins with the row as the server has it now, not with one from an earlier page. */
export default function EditPage() {
  const resource = useResource(useResourceContext() ?? '');
  const id = useParams()['id'] ?? '';
  const { data: row, error, isFetchedAfterMount } = useGetOne<Row>(resource.name, { id }, { refetchOnReconnect: false, refetchOnMount: 'always' });
  if (error) return <RowProblem error={error as Error} />;
  if (!row || !isFetchedAfterMount) return <Waiting />;
  return <EditForm key={`${resource.name} ${id}`} resource={resource} row={row} />;
}

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useGetOne, useResourceContext } from 'ra-core';
import { useParams } from 'react-router-dom';

import type { Row } from '../data/row';
import { useResource } from '../description/context';
import { rowHeadline } from '../fields/rowTitle';
import { Waiting } from '../layout/Waiting';
import { Crumbs } from '../parts/Crumbs';
import { PageTitle } from '../parts/PageTitle';
import { RowProblem } from '../parts/RowProblem';
import { RowActions } from './RowActions';
import { RowFields } from './RowFields';
import { RowTabs } from './RowTabs';

/** One row: its fields, and what hangs on it. */
export default function ShowPage() {
  const resource = useResource(useResourceContext() ?? '');
  const id = useParams()['id'] ?? '';
  const { data: row, error } = useGetOne<Row>(resource.name, { id });
  if (error) return <RowProblem error={error as Error} />;
  if (!row) return <Waiting />;
  return (
    <Box>
      <PageTitle text={rowHeadline(resource, row)} />
      <Crumbs resource={resource} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1.5 }}>
        <Typography variant="h1" sx={{ flex: 1, minWidth: 160, overflowWrap: 'anywhere' }}>
          <bdi>{rowHeadline(resource, row)}</bdi>
        </Typography>
        <RowActions resource={resource} row={row} />
      </Box>
      <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1.5, bgcolor: 'background.paper', p: { xs: 1.5, sm: 2.5 } }}>
        <RowFields resource={resource} row={row} />
      </Box>
      <RowTabs key={`${resource.name} ${id}`} resource={resource} row={row} />
    </Box>
  );
}

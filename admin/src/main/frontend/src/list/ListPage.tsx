import Box from '@mui/material/Box';
import { ListBase, useResourceContext } from 'ra-core';

import type { ViewMeta } from '../data/provider';
import { useResource } from '../description/context';
import { BulkBar } from './BulkBar';
import { tellsVersions } from './versions';
import { useColumns } from './columns';
import { ExplicitAddress } from './ExplicitAddress';
import { FilterBar } from './FilterBar';
import { initialSort } from './initialSort';
import { ListHeader } from './ListHeader';
import { ListRows } from './ListRows';
import { Pager } from './Pager';

/** All rows of a resource: find, choose, change, export. */
export function ListPage() {
  const resource = useResource(useResourceContext() ?? '');
  const { shown } = useColumns(resource);
  const meta: ViewMeta = { fields: shown, versions: tellsVersions(resource) };
  return (
    <ListBase
      key={resource.name}
      resource={resource.name}
      perPage={resource.perPage}
      sort={initialSort(resource)}
      queryOptions={{ meta }}
      disableAuthentication
      exporter={false}
    >
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.25 }}>
        <ExplicitAddress />
        <ListHeader resource={resource} />
        <FilterBar resource={resource} />
        <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1.5, bgcolor: 'background.paper', overflow: 'hidden' }}>
          <BulkBar resource={resource} />
          <ListRows resource={resource} fields={shown} />
          <Pager />
        </Box>
      </Box>
    </ListBase>
  );
}

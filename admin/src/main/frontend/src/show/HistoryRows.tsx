import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTheme } from '@mui/material/styles';
import { ListContextProvider, useCreatePath, useListController, useTranslate } from 'ra-core';
import { useNavigate } from 'react-router-dom';

import type { ViewMeta } from '../data/provider';
import type { Row } from '../data/row';
import { useResource } from '../description/context';
import type { History, Resource } from '../description/types';
import { Waiting } from '../layout/Waiting';
import { Pager } from '../list/Pager';
import { RowCards } from '../list/RowCards';
import { RowTable } from '../list/RowTable';
import { sortKeys, sortOf } from '../list/sort';
import { RowProblem } from '../parts/RowProblem';

/** What became of a row, newest first. Only to be read. */
export function HistoryRows({ resource, row, history }: { resource: Resource; row: Row; history: History }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const createPath = useCreatePath();
  const target = useResource(history.target);
  const narrow = useMediaQuery(useTheme().breakpoints.down('sm'), { noSsr: true });
  const fields = history.attributes;
  const where = history.row === null ? {} : { [history.row]: { eq: row.id } };
  const meta: ViewMeta = {
    fields,
    where: history.filter,
    ...(history.name !== null && { of: { resource: resource.name, id: row.id, relationship: history.name } }),
  };
  const list = useListController<Row>({
    resource: target.name,
    storeKey: `history.${resource.name}.${row.id}`,
    disableSyncWithLocation: true,
    disableAuthentication: true,
    perPage: 10,
    sort: sortOf(sortKeys({ field: history.sort, order: 'ASC' })),
    filter: where,
    queryOptions: { meta },
    exporter: false,
  });
  const { data: rows, error } = list;

  if (error) return <Box sx={{ p: 1.5 }}><RowProblem error={error as Error} /></Box>;
  if (!rows) return <Box sx={{ minHeight: 80 }}><Waiting /></Box>;
  const open = target.hidden ? undefined : (each: Row) => void navigate(createPath({ resource: target.name, type: 'show', id: each.id }));
  return (
    <ListContextProvider value={list}>
      {rows.length === 0 ? (
        <Typography color="text.secondary" variant="body2" sx={{ p: 2 }}>
          {translate('app.noRows')}
        </Typography>
      ) : narrow ? (
        <RowCards resource={target} fields={fields} rows={rows} />
      ) : (
        <RowTable resource={target} fields={fields} rows={rows} sort={list.sort} onSort={list.setSort} onOpen={open} />
      )}
      <Pager />
    </ListContextProvider>
  );
}

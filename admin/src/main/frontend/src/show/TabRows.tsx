import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTheme } from '@mui/material/styles';
import { ListContextProvider, useCreatePath, useReferenceManyFieldController, useTranslate } from 'ra-core';
import { Link, useNavigate } from 'react-router-dom';

import type { ViewMeta } from '../data/provider';
import type { Row } from '../data/row';
import { useResource } from '../description/context';
import type { Resource, Tab } from '../description/types';
import { Waiting } from '../layout/Waiting';
import { initialSort } from '../list/initialSort';
import { Pager } from '../list/Pager';
import { RowCards } from '../list/RowCards';
import { RowTable } from '../list/RowTable';
import { RowProblem } from '../parts/RowProblem';

/** The rows that hang on one row, and a way to add to them. */
export function TabRows({ resource, row, tab }: { resource: Resource; row: Row; tab: Tab }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const createPath = useCreatePath();
  const target = useResource(tab.target);
  const narrow = useMediaQuery(useTheme().breakpoints.down('sm'), { noSsr: true });
  const fields = tab.attributes.filter((field) => !field.hidden.includes('list'));
  const meta: ViewMeta = { fields, of: { resource: resource.name, id: row.id, relationship: tab.name } };
  const list = useReferenceManyFieldController<Row, Row>({
    resource: resource.name,
    record: row,
    reference: tab.target,
    source: 'id',
    target: tab.inverse ?? tab.name,
    page: 1,
    perPage: 10,
    sort: initialSort(target),
    queryOptions: { meta },
  });
  const { data: rows, error } = list;

  if (error) return <Box sx={{ p: 1.5 }}><RowProblem error={error as Error} /></Box>;
  if (!rows) return <Box sx={{ minHeight: 80 }}><Waiting /></Box>;
  return (
    <ListContextProvider value={list}>
      {rows.length === 0 ? (
        <Typography color="text.secondary" variant="body2" sx={{ p: 2 }}>
          {translate('app.noRows')}
        </Typography>
      ) : narrow ? (
        <RowCards resource={target} fields={fields} rows={rows} />
      ) : (
        <RowTable
          resource={target}
          fields={fields}
          rows={rows}
          sort={list.sort}
          onSort={(sort) => list.setSort(sort)}
          onOpen={(each) => void navigate(createPath({ resource: target.name, type: 'show', id: each.id }))}
        />
      )}
      <Pager />
      {target.create && tab.inverse && (
        <Box sx={{ px: 1, py: 0.75, borderTop: 1, borderColor: 'divider' }}>
          <Button component={Link} startIcon={<AddIcon />} to={`${createPath({ resource: target.name, type: 'create' })}?${tab.inverse}=${encodeURIComponent(row.id)}`}>
            {translate('app.newOf', { name: target.singular })}
          </Button>
        </Box>
      )}
    </ListContextProvider>
  );
}

import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useCreatePath, useReferenceManyFieldController, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';

import type { ViewMeta } from '../data/provider';
import type { Row } from '../data/row';
import { useResource } from '../description/context';
import type { Resource, Tab } from '../description/types';
import { initialSort } from '../list/initialSort';
import { isNeverShown } from '../showwhen/evaluate';
import { PagedRows } from './PagedRows';

/** The rows that hang on one row, and a way to add to them. */
export function TabRows({ resource, row, tab }: { resource: Resource; row: Row; tab: Tab }) {
  const translate = useTranslate();
  const createPath = useCreatePath();
  const target = useResource(tab.target);
  const fields = tab.attributes.filter((field) => !field.hidden.includes('list') && !isNeverShown(field.showWhen, 'list'));
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
  return (
    <PagedRows list={list} target={target} fields={fields}>
      {target.create && tab.inverse && (
        <Box sx={{ px: 1, py: 0.75, borderTop: 1, borderColor: 'divider' }}>
          <Button component={Link} startIcon={<AddIcon />} sx={{ whiteSpace: 'normal', textAlign: 'start' }} to={`${createPath({ resource: target.name, type: 'create' })}?${tab.inverse}=${encodeURIComponent(row.id)}`}>
            {translate('app.newOf', { name: target.singular })}
          </Button>
        </Box>
      )}
    </PagedRows>
  );
}

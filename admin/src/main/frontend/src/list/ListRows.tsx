import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTheme } from '@mui/material/styles';
import { useCreatePath, useListContext, useTranslate } from 'ra-core';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router-dom';

import type { Row } from '../data/row';
import type { Field, Resource } from '../description/types';
import { rowTitle } from '../fields/rowTitle';
import { useTrouble } from '../i18n/trouble';
import { Waiting } from '../layout/Waiting';
import { RowPreview } from '../show/RowPreview';
import { CellEdit, type EditedCell } from './CellEdit';
import { ExpandButton } from './ExpandButton';
import { RowCards } from './RowCards';
import { RowTable } from './RowTable';
import { SortChoice } from './SortChoice';

const CellEditor = lazy(() => import('./CellEditor'));

/** The rows of the list around: as a table, or as cards where there is no room for one. */
export function ListRows({ resource, fields }: { resource: Resource; fields: Field[] }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const createPath = useCreatePath();
  const words = useTrouble();
  const narrow = useMediaQuery(useTheme().breakpoints.down('sm'), { noSsr: true });
  const [expanded, setExpanded] = useState<string[]>([]);
  const [edited, setEdited] = useState<EditedCell | null>(null);
  const list = useListContext<Row>();
  const { data: rows, error, isPending, selectedIds, filterValues } = list;

  if (error) {
    return (
      <Alert severity="error" action={<Button onClick={() => void list.refetch()}>{translate('app.reload')}</Button>}>
        {words(error, resource)}
      </Alert>
    );
  }
  if (isPending || !rows) return <Box sx={{ minHeight: 120 }}><Waiting /></Box>;
  if (rows.length === 0) {
    const text = Object.keys(filterValues as object).length > 0 ? 'app.noMatches' : 'app.noRows';
    return <Typography color="text.secondary" sx={{ p: 4, textAlign: 'center' }}>{translate(text)}</Typography>;
  }

  const open = (row: Row) => navigate(createPath({ resource: resource.name, type: 'show', id: row.id }));
  const selectable = resource.delete || resource.edit;
  const all = rows.every((row) => selectedIds.includes(row.id));
  const some = rows.some((row) => selectedIds.includes(row.id));
  const toggleAll = () => list.onSelect(all ? [] : rows.map((row) => row.id));
  const toggle = (id: string) =>
    setExpanded((before) => (before.includes(id) ? before.filter((each) => each !== id) : [...before, id]));

  const headLead = selectable && (
    <Checkbox
      checked={all}
      indeterminate={some && !all}
      onChange={toggleAll}
      slotProps={{ input: { 'aria-label': translate('app.selectAll') } }}
    />
  );
  const rowLead = (row: Row) => (
    <>
      {selectable && (
        <Checkbox
          checked={selectedIds.includes(row.id)}
          onChange={() => list.onToggleItem(row.id)}
          slotProps={{ input: { 'aria-label': translate('app.selectRow', { name: rowTitle(resource, row) }) } }}
        />
      )}
      <ExpandButton open={expanded.includes(row.id)} name={rowTitle(resource, row)} onToggle={() => toggle(row.id)} />
    </>
  );
  const below = (row: Row) => (expanded.includes(row.id) ? <RowPreview resource={resource} id={row.id} /> : null);

  if (narrow) {
    return (
      <>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, px: 1, py: 0.25, borderBottom: 1, borderColor: 'divider' }}>
          {headLead}
          <SortChoice fields={fields} />
        </Box>
        <RowCards resource={resource} fields={fields} rows={rows} rowLead={rowLead} below={below} />
      </>
    );
  }
  return (
    <>
      <RowTable
        resource={resource}
        fields={fields}
        rows={rows}
        sort={list.sort}
        onSort={(sort) => list.setSort(sort)}
        onOpen={open}
        dim={list.isPlaceholderData ?? false}
        isSelected={(row) => selectedIds.includes(row.id)}
        headLead={headLead}
        rowLead={rowLead}
        below={below}
        cellTail={(row, field) => <CellEdit resource={resource} row={row} field={field} onEdit={(anchor) => setEdited({ row, field, anchor })} />}
      />
      {edited && (
        <Suspense>
          <CellEditor resource={resource} cell={edited} onClose={() => setEdited(null)} />
        </Suspense>
      )}
    </>
  );
}

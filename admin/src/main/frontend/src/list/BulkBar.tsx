import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useDeleteMany, useListContext, useNotify, useTranslate } from 'ra-core';
import { lazy, Suspense, useState } from 'react';

import { stumbledOver } from '../data/bulk';
import type { Row } from '../data/row';
import type { Resource } from '../description/types';
import { ConfirmDialog } from '../parts/ConfirmDialog';

const BulkEditDialog = lazy(() => import('./BulkEditDialog'));

/** What can be done with the selected rows; not there while none is selected. */
export function BulkBar({ resource }: { resource: Resource }) {
  const translate = useTranslate();
  const notify = useNotify();
  const queries = useQueryClient();
  const { selectedIds, onUnselectItems, data } = useListContext<Row>();
  const [dialog, setDialog] = useState<'delete' | 'edit' | null>(null);
  const [deleteMany, { isPending }] = useDeleteMany<Row>();
  const count = selectedIds.length;
  if (count === 0) return null;
  const versions = Object.fromEntries((data ?? []).map((row) => [row.id, row.$version]));

  const done = () => {
    onUnselectItems();
    void queries.invalidateQueries({ queryKey: [resource.name] });
  };
  const remove = () =>
    deleteMany(
      resource.name,
      { ids: selectedIds, meta: { versions } },
      {
        mutationMode: 'pessimistic',
        onSuccess: () => {
          notify('app.deletedMany', { messageArgs: { smart_count: count } });
          done();
        },
        onError: (trouble) => {
          const id = stumbledOver(trouble, selectedIds.map(String));
          const { message } = trouble as Error;
          notify(id === null ? message : translate('app.bulkStumbled', { id, message }), { type: 'error', autoHideDuration: null });
        },
        onSettled: () => setDialog(null),
      },
    );
  return (
    <Box role="toolbar" aria-label={translate('app.actions')} sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 1.25, py: 0.5, bgcolor: 'action.selected', borderBottom: 1, borderColor: 'divider', fontSize: '0.8125rem' }}>
      <Box sx={{ fontWeight: 600 }}>{translate('app.rowsSelected', { smart_count: count })}</Box>
      {resource.edit && (
        <Button startIcon={<EditIcon />} onClick={() => setDialog('edit')}>
          {translate('app.edit')}
        </Button>
      )}
      {resource.delete && (
        <Button color="error" startIcon={<DeleteIcon />} onClick={() => setDialog('delete')} sx={{ color: 'error.main' }}>
          {translate('app.delete')}
        </Button>
      )}
      <Box sx={{ flex: 1 }} />
      <Button onClick={() => onUnselectItems()}>{translate('app.unselect')}</Button>
      {dialog === 'delete' && (
        <ConfirmDialog
          title={translate('app.bulkDelete', { smart_count: count })}
          text={translate('app.bulkDeleteText')}
          action={translate('app.delete')}
          busy={isPending}
          onConfirm={() => void remove()}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'edit' && (
        <Suspense>
          <BulkEditDialog resource={resource} ids={selectedIds.map(String)} versions={versions} onClose={() => setDialog(null)} onDone={done} />
        </Suspense>
      )}
    </Box>
  );
}

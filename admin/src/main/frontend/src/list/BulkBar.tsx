import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useListContext, useNotify, useTranslate } from 'ra-core';
import { lazy, Suspense, useState } from 'react';

import type { Versions } from '../data/bulk';
import type { CoppiceProvider } from '../data/provider';
import type { Row } from '../data/row';
import type { Resource } from '../description/types';
import { useTrouble } from '../i18n/trouble';
import { ConfirmDialog } from '../parts/ConfirmDialog';
import { useStumble } from './useStumble';
import { versionsOf } from './versions';

const BulkEditDialog = lazy(() => import('./BulkEditDialog'));

/** What can be done with the selected rows; not there while none is selected. */
export function BulkBar({ resource }: { resource: Resource }) {
  const translate = useTranslate();
  const notify = useNotify();
  const queries = useQueryClient();
  const words = useTrouble();
  const stumble = useStumble(resource);
  const provider = useDataProvider<CoppiceProvider>();
  const { selectedIds, onUnselectItems, data } = useListContext<Row>();
  const [dialog, setDialog] = useState<{ kind: 'delete' | 'edit'; versions: Versions } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const ids = selectedIds.map(String);
  const count = ids.length;
  if (count === 0) return null;

  const begin = (kind: 'delete' | 'edit', rows: Row[]) =>
    versionsOf(provider, resource, ids, rows).then(
      (versions) => setDialog({ kind, versions }),
      (trouble: unknown) => notify(words(trouble, resource), { type: 'error' }),
    );
  const refresh = () => void queries.invalidateQueries({ queryKey: [resource.name] });
  /** Who was faster is shown behind the dialog; what is saved from then on is based on that. */
  const refused = () => {
    refresh();
    void begin('edit', []);
  };
  const done = () => {
    onUnselectItems();
    refresh();
  };
  const remove = async (versions: Versions) => {
    setBusy(true);
    try {
      await provider.deleteMany<Row>(resource.name, { ids, meta: { versions } });
      notify('app.deletedMany', { messageArgs: { smart_count: count } });
      done();
    } catch (trouble) {
      notify(stumble(trouble, ids), { type: 'error', autoHideDuration: null });
      refresh();
    } finally {
      setBusy(false);
      setDialog(null);
    }
  };
  return (
    <Box role="toolbar" aria-label={translate('app.actions')} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, px: 1.25, py: 0.5, bgcolor: 'action.selected', borderBottom: 1, borderColor: 'divider', fontSize: '0.8125rem' }}>
      <Box sx={{ fontWeight: 600 }}>{translate('app.rowsSelected', { smart_count: count })}</Box>
      {resource.edit && (
        <Button startIcon={<EditIcon />} onClick={() => void begin('edit', data ?? [])}>
          {translate('app.edit')}
        </Button>
      )}
      {resource.delete && (
        <Button color="error" startIcon={<DeleteIcon />} onClick={() => void begin('delete', data ?? [])} sx={{ color: 'error.main' }}>
          {translate('app.delete')}
        </Button>
      )}
      <Box sx={{ flex: 1 }} />
      <Button onClick={() => onUnselectItems()}>{translate('app.unselect')}</Button>
      {dialog?.kind === 'delete' && (
        <ConfirmDialog
          title={translate('app.bulkDelete', { smart_count: count })}
          text={translate('app.bulkDeleteText')}
          action={translate('app.delete')}
          busy={isBusy}
          onConfirm={() => void remove(dialog.versions)}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog?.kind === 'edit' && (
        <Suspense>
          <BulkEditDialog resource={resource} ids={ids} versions={dialog.versions} onClose={() => setDialog(null)} onDone={done} onRefused={refused} />
        </Suspense>
      )}
    </Box>
  );
}

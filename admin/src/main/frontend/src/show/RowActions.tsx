import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useCreatePath, useDataProvider, useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';

import type { CoppiceProvider } from '../data/provider';
import { referencesIn, type Reference } from '../data/references';
import type { Row } from '../data/row';
import type { Resource } from '../description/types';
import { rowTitle } from '../fields/rowTitle';
import { useTrouble } from '../i18n/trouble';
import { ConfirmDialog } from '../parts/ConfirmDialog';
import { IconAction } from '../parts/IconAction';
import { LeadingHere } from '../parts/LeadingHere';
import { ActionButton } from './ActionButton';

/** What can be done with one row. */
export function RowActions({ resource, row }: { resource: Resource; row: Row }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const notify = useNotify();
  const createPath = useCreatePath();
  const provider = useDataProvider<CoppiceProvider>();
  const queries = useQueryClient();
  const words = useTrouble();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [references, setReferences] = useState<Reference[]>([]);
  const name = rowTitle(resource, row);

  const ask = (isAsked: boolean) => {
    setAsking(isAsked);
    setReferences([]);
  };
  const remove = async () => {
    setBusy(true);
    try {
      await provider.delete<Row>(resource.name, { id: row.id, previousData: row });
      notify('app.deleted', { messageArgs: { name } });
      void navigate(createPath({ resource: resource.name, type: 'list' }));
      queries.removeQueries({ queryKey: [resource.name, 'getOne', { id: row.id }] });
      void queries.invalidateQueries({ queryKey: [resource.name, 'getList'] });
    } catch (trouble) {
      const found = referencesIn(trouble);
      setReferences(found);
      if (found.length === 0) {
        notify(words(trouble, resource), { type: 'error', autoHideDuration: null });
        setAsking(false);
      }
      // Whoever was faster is looked at before it is tried again.
      void queries.invalidateQueries({ queryKey: [resource.name, 'getOne'] });
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {resource.actions.map((action) => (
        <ActionButton key={action.name} action={action} row={row} />
      ))}
      {resource.delete && <IconAction label={translate('app.delete')} icon={<DeleteIcon fontSize="small" />} onClick={() => ask(true)} />}
      {resource.edit && (
        <Button component={Link} to={createPath({ resource: resource.name, type: 'edit', id: row.id })} variant="contained" startIcon={<EditIcon />} data-command="edit">
          {translate('app.edit')}
        </Button>
      )}
      {isAsking && (
        <ConfirmDialog
          title={translate('app.deleteOne', { name })}
          text={translate('app.deleteOneText')}
          action={translate('app.delete')}
          busy={isBusy}
          onConfirm={() => void remove()}
          problem={references.length > 0 && <LeadingHere resource={resource} row={row} references={references} />}
          onClose={() => ask(false)}
        />
      )}
    </>
  );
}

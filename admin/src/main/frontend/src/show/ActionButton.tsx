import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';

import { MEDIA_TYPE, sender } from '../data/request';
import type { Row } from '../data/row';
import type { Action } from '../description/types';
import { useTrouble } from '../i18n/trouble';
import { ConfirmDialog } from '../parts/ConfirmDialog';

/** Calls an endpoint of the owner's about a row, after asking where the description says so. */
export function ActionButton({ action, row }: { action: Action; row: Row }) {
  const translate = useTranslate();
  const notify = useNotify();
  const queries = useQueryClient();
  const words = useTrouble();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);

  const run = async () => {
    setBusy(true);
    try {
      const path = action.path.replace('{id}', encodeURIComponent(row.id));
      await sender('')(new URL(path, document.baseURI).href, { method: action.method as 'POST', type: MEDIA_TYPE, isOwn: true });
      notify('app.done', { messageArgs: { name: action.label } });
    } catch (trouble) {
      notify(words(trouble), { type: 'error', autoHideDuration: null });
    } finally {
      setBusy(false);
      setAsking(false);
      void queries.invalidateQueries();
    }
  };
  return (
    <>
      <Button variant="outlined" disabled={isBusy} onClick={() => (action.confirm ? setAsking(true) : void run())}>
        {action.label}
      </Button>
      {isAsking && (
        <ConfirmDialog title={action.label} text={action.confirm ?? ''} action={translate('app.run')} busy={isBusy} harmless onConfirm={() => void run()} onClose={() => setAsking(false)} />
      )}
    </>
  );
}

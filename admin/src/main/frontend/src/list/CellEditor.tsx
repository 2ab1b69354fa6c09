import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import { Form, useGetOne, useTranslate } from 'ra-core';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';

import type { Row } from '../data/row';
import type { Field, Resource } from '../description/types';
import { FormProblem } from '../form/FormProblem';
import { FieldInput } from '../form/FieldInput';
import { textsOf, type Texts } from '../form/texts';
import { useSaving } from '../form/useSaving';
import { Waiting } from '../layout/Waiting';
import { RowProblem } from '../parts/RowProblem';
import type { EditedCell } from './CellEdit';

const ConflictDialog = lazy(() => import('../conflict/ConflictDialog'));

interface Props {
  resource: Resource;
  cell: EditedCell;
  onClose: () => void;
}

/** Asks for the row as it is now, so that the change is based on it, and for one new value. */
export default function CellEditor({ resource, cell: { row, field, anchor }, onClose }: Props) {
  const { data, error, isFetchedAfterMount } = useGetOne<Row>(resource.name, { id: row.id }, { refetchOnMount: 'always', refetchOnReconnect: false });
  const isReady = data !== undefined && isFetchedAfterMount;
  return (
    <Popover open anchorEl={anchor} onClose={onClose} anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}>
      <Box sx={{ p: 1.5, width: 320, minHeight: 48 }}>
        {error ? <RowProblem error={error as Error} /> : isReady ? <OneField resource={resource} row={data} field={field} onClose={onClose} /> : <Waiting />}
      </Box>
    </Popover>
  );
}

function OneField({ resource, row: first, field, onClose }: { resource: Resource; row: Row; field: Field; onClose: () => void }) {
  const translate = useTranslate();
  // A newer row behind it must not touch what is typed.
  const [row] = useState(first);
  const fields = useMemo(() => [field], [field]);
  const before = useMemo(() => textsOf(fields, row), [fields, row]);
  const record = useMemo(() => ({ ...before, id: row.id, $original: row }), [before, row]);
  const saving = useSaving({ resource, row, fields, writable: fields, before, onSaved: onClose });
  return (
    <Form record={record} resource={resource.name} onSubmit={(texts: unknown) => saving.save(texts as Texts)} noValidate>
      <Box ref={useFirstInput()} sx={{ display: 'grid', gap: 1.25 }}>
        <FormProblem />
        <FieldInput field={field} mode="edit" />
        <Box sx={{ display: 'flex', gap: 1, justifyContent: 'flex-end' }}>
          <Button onClick={onClose}>{translate('app.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={saving.isSaving} data-command="save">
            {translate('app.save')}
          </Button>
        </Box>
      </Box>
      {saving.conflict && (
        <Suspense>
          <ConflictDialog resource={resource} conflict={saving.conflict} isSaving={saving.isSaving} problem={saving.problem} onSave={(values, theirs) => void saving.settle(values, theirs)} onClose={saving.dismiss} />
        </Suspense>
      )}
    </Form>
  );
}

/** Where one types is where the focus is, once there is an input. */
function useFirstInput() {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const input = place.current?.querySelector<HTMLElement>('[role=combobox], input, textarea');
    input?.focus();
    // What is typed replaces what was there, as in a spreadsheet.
    if (input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement) input.select();
  }, []);
  return place;
}

import Button from '@mui/material/Button';
import { Form, useCreatePath, useTranslate } from 'ra-core';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';

import type { Row } from '../data/row';
import type { Resource } from '../description/types';
import { rowHeadline } from '../fields/rowTitle';
import { FormFields } from './FormFields';
import { FormFrame } from './FormFrame';
import { formFields, writableFields } from './formFields';
import { textsOf, type Texts } from './texts';
import { Unsettled } from './Unsettled';
import { useSaving } from './useSaving';

const ConflictDialog = lazy(() => import('../conflict/ConflictDialog'));

/** The form of one row. It stays as it was typed until the server has taken it. */
export function EditForm({ resource, row: first }: { resource: Resource; row: Row }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const createPath = useCreatePath();
  // The row that the form began with; a newer one behind it must not touch what is typed.
  const [row] = useState(first);
  const fields = useMemo(() => formFields(resource, 'edit'), [resource]);
  const writable = useMemo(() => writableFields(fields, 'edit'), [fields]);
  const before = useMemo(() => textsOf(writable, row), [writable, row]);
  const record = useMemo(() => ({ ...before, id: row.id, $original: row }), [before, row]);
  const leave = () => void navigate(createPath({ resource: resource.name, type: 'show', id: row.id }));
  const saving = useSaving({ resource, row, fields, writable, before, onSaved: leave });

  return (
    <Form record={record} resource={resource.name} onSubmit={(texts: unknown) => saving.save(texts as Texts)} warnWhenUnsavedChanges={!saving.isSaved} disableInvalidFormNotification={saving.hadConflict} noValidate>
      <FormFrame
        resource={resource}
        title={rowHeadline(resource, row)}
        buttons={
          <>
            <Button type="submit" variant="contained" disabled={saving.isSaving} data-command="save">
              {translate('app.save')}
            </Button>
            <Button onClick={leave}>{translate('app.cancel')}</Button>
          </>
        }
      >
        {saving.conflict && !saving.isComparing && <Unsettled conflict={saving.conflict} isBusy={saving.isSaving} onCompare={(texts) => void saving.compare(texts)} />}
        <FormFields fields={fields} mode="edit" />
      </FormFrame>
      {saving.conflict && saving.isComparing && (
        <Suspense>
          <ConflictDialog
            resource={resource}
            conflict={saving.conflict}
            isSaving={saving.isSaving}
            problem={saving.problem}
            onSave={(values, theirs) => void saving.settle(values, theirs)}
            onClose={saving.dismiss}
          />
        </Suspense>
      )}
    </Form>
  );
}

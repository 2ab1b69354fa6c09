import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslate } from 'ra-core';
import { useId } from 'react';

import type { Row } from '../data/row';
import type { Resource } from '../description/types';
import { FormDialog } from '../parts/FormDialog';
import { CreateForm } from './CreateForm';

interface Props {
  resource: Resource;
  /** What was typed in vain; the title of the new row. */
  text: string;
  onClose: () => void;
  onCreated: (row: Row) => void;
}

/** Makes the target of a relationship without leaving the form. */
export default function QuickCreate({ resource, text, onClose, onCreated }: Props) {
  const translate = useTranslate();
  // One may open within another.
  const id = useId();
  const title = resource.attributes.find((field) => field.name === resource.title);
  const values = text !== '' && title?.kind === 'attribute' && title.type === 'text' ? { [title.name]: text } : {};
  return (
    <FormDialog onClose={onClose} aria-labelledby={id}>
      <DialogTitle id={id}>{translate('app.newOf', { name: resource.singular })}</DialogTitle>
      <CreateForm
        resource={resource}
        values={values}
        onCreated={(row) => {
          onCreated(row);
          onClose();
        }}
        frame={(fields, isSaving) => (
          <>
            <DialogContent>{fields}</DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{translate('app.cancel')}</Button>
              <Button type="submit" variant="contained" disabled={isSaving} data-command="save">
                {translate('app.save')}
              </Button>
            </DialogActions>
          </>
        )}
      />
    </FormDialog>
  );
}

import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Form, useNotify, useTranslate, useUpdateMany } from 'ra-core';
import { useState } from 'react';

import { stumbledOver, type Versions } from '../data/bulk';
import type { Row } from '../data/row';
import type { Field, Resource } from '../description/types';
import { FieldInput } from '../form/FieldInput';

interface Props {
  resource: Resource;
  ids: string[];
  versions: Versions;
  onClose: () => void;
  onDone: () => void;
}

/** Gives some fields of all selected rows one value. */
export default function BulkEditDialog({ resource, ids, versions, onClose, onDone }: Props) {
  const translate = useTranslate();
  const notify = useNotify();
  const [chosen, setChosen] = useState<Field[]>([]);
  const [updateMany, { isPending }] = useUpdateMany<Row>();
  const possible = resource.attributes.filter((field) => field.readOnly === 'never' && !field.hidden.includes('edit') && field.name !== 'id');

  const save = (values: Record<string, unknown>) => {
    const data = Object.fromEntries(chosen.map((field) => [field.name, values[field.name] ?? null]));
    return updateMany(resource.name, { ids, data, meta: { versions } }, {
      mutationMode: 'pessimistic',
      onSuccess: () => {
        notify('app.changedMany', { messageArgs: { smart_count: ids.length } });
        onClose();
        onDone();
      },
      onError: (trouble) => {
        const { message } = trouble as Error;
        const id = stumbledOver(trouble, ids);
        notify(id === null ? message : translate('app.bulkStumbled', { id, message }), { type: 'error', autoHideDuration: null });
      },
    });
  };
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="bulk-edit">
      <Form onSubmit={(values: unknown) => save(values as Record<string, unknown>)} record={{}} resource={resource.name}>
        <DialogTitle id="bulk-edit">{translate('app.bulkEdit', { smart_count: ids.length })}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Typography variant="body2" color="text.secondary">
            {translate('app.bulkEditText')}
          </Typography>
          {chosen.map((field) => (
            <FieldInput key={field.name} field={field} mode="edit" />
          ))}
          <TextField
            select
            value=""
            label={translate('app.bulkEditField')}
            onChange={({ target }) => {
              const field = possible.find((each) => each.name === target.value);
              if (field) setChosen([...chosen, field]);
            }}
          >
            {possible.filter((field) => !chosen.includes(field)).map((field) => (
              <MenuItem key={field.name} value={field.name}>
                {field.label}
              </MenuItem>
            ))}
          </TextField>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('app.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={chosen.length === 0 || isPending} data-command="save">
            {translate('app.save')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

import RemoveIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Form, useDataProvider, useNotify, useTranslate } from 'ra-core';
import { useMemo, useState } from 'react';

import type { Versions } from '../data/bulk';
import type { FieldErrors } from '../data/problems';
import type { CoppiceProvider } from '../data/provider';
import type { Row } from '../data/row';
import type { Field, Resource } from '../description/types';
import { FieldInput } from '../form/FieldInput';
import { formFields, writableFields } from '../form/formFields';
import { FormProblem } from '../form/FormProblem';
import { formErrors } from '../form/refusals';
import { textsOf, valuesOf, type Texts } from '../form/texts';
import { FormDialog } from '../parts/FormDialog';
import { IconAction } from '../parts/IconAction';
import { useStumble } from './useStumble';

interface Props {
  resource: Resource;
  ids: string[];
  versions: Versions;
  onClose: () => void;
  onDone: () => void;
  /** The rows may be others than those on screen. */
  onRefused: () => void;
}

/** Gives some fields of all selected rows one value. */
export default function BulkEditDialog({ resource, ids, versions, onClose, onDone, onRefused }: Props) {
  const translate = useTranslate();
  const notify = useNotify();
  const stumble = useStumble(resource);
  const provider = useDataProvider<CoppiceProvider>();
  const [chosen, setChosen] = useState<Field[]>([]);
  const [isSaving, setSaving] = useState(false);
  const possible = useMemo(() => writableFields(formFields(resource, 'edit'), 'edit').filter((field) => field.name !== 'id'), [resource]);
  const empty = useMemo(() => textsOf(possible, {}), [possible]);

  const save = async (texts: Texts): Promise<FieldErrors | undefined> => {
    setSaving(true);
    try {
      await provider.updateMany<Row>(resource.name, { ids, data: valuesOf(chosen, { ...empty, ...texts }), meta: { versions } });
      notify('app.changedMany', { messageArgs: { smart_count: ids.length } });
      onClose();
      onDone();
      return undefined;
    } catch (trouble) {
      onRefused();
      return { ...formErrors(trouble, chosen, translate, resource), root: { serverError: stumble(trouble, ids) } };
    } finally {
      setSaving(false);
    }
  };
  return (
    <FormDialog onClose={onClose} aria-labelledby="bulk-edit">
      <Form onSubmit={(texts: unknown) => save(texts as Texts)} record={empty} resource={resource.name} disableInvalidFormNotification noValidate>
        <DialogTitle id="bulk-edit">{translate('app.bulkEdit', { smart_count: ids.length })}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Typography variant="body2" color="text.secondary">
            {translate('app.bulkEditText')}
          </Typography>
          <FormProblem />
          {chosen.map((field) => (
            <Box key={field.name} sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'start', gap: 0.5 }}>
              <FieldInput field={field} mode="edit" />
              <IconAction
                label={translate('app.removeField', { name: field.label })}
                icon={<RemoveIcon sx={{ fontSize: 16 }} />}
                sx={{ mt: 0.5 }}
                onClick={() => setChosen(chosen.filter((each) => each !== field))}
              />
            </Box>
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
          <Button type="submit" variant="contained" disabled={chosen.length === 0 || isSaving} data-command="save">
            {translate('app.save')}
          </Button>
        </DialogActions>
      </Form>
    </FormDialog>
  );
}

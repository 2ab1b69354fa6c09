import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';

import type { Attribute } from '../description/types';
import type { Choice } from '../fields/format';
import { useTextField } from './useField';

/** One of a few. */
export function ChoiceInput({ field, choices }: { field: Attribute; choices: Choice[] }) {
  const props = useTextField(field);
  return (
    <TextField {...props} select>
      {!field.required && <MenuItem value="">–</MenuItem>}
      {choices.map(({ value, label }) => (
        <MenuItem key={value} value={String(value)}>
          {label}
        </MenuItem>
      ))}
    </TextField>
  );
}

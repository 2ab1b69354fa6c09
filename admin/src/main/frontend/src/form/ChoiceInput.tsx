import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';

import type { Attribute } from '../description/types';
import type { Choice } from '../fields/format';
import { UnreadableMark } from '../fields/Unreadable';
import { useStored, useTextField } from './useField';

/** One of a few; where something else is stored, that, too, as long as it is. */
export function ChoiceInput({ field, choices }: { field: Attribute; choices: Choice[] }) {
  const props = useTextField(field);
  const stored = useStored(field);
  return (
    <TextField {...props} select>
      {!field.required && <MenuItem value="">–</MenuItem>}
      {stored !== undefined && (
        <MenuItem value={stored}>
          <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}>
            <UnreadableMark />
            <bdi>{stored}</bdi>
          </Box>
        </MenuItem>
      )}
      {choices.map(({ value, label }) => (
        <MenuItem key={value} value={String(value)}>
          {label}
        </MenuItem>
      ))}
    </TextField>
  );
}

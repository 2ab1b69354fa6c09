import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Switch from '@mui/material/Switch';

import type { Attribute } from '../description/types';
import { useField } from './useField';

/** Yes or no. */
export function SwitchInput({ field }: { field: Attribute }) {
  const { input, error } = useField(field);
  const text = error ?? field.help;
  return (
    <FormControl error={error !== null}>
      <FormControlLabel
        label={field.label}
        control={
          <Switch
            size="small"
            checked={input.value === true || input.value === 'true'}
            onChange={(event) => input.onChange(event.target.checked)}
            onBlur={input.onBlur}
            slotProps={{ input: { ref: input.ref, name: input.name } }}
          />
        }
        sx={{ ml: 0, gap: 1, minHeight: 36 }}
      />
      {text && <FormHelperText>{text}</FormHelperText>}
    </FormControl>
  );
}

import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';

import type { Choice } from '../fields/format';

interface Props {
  choices: Choice[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

/** Some of a few. */
export function CheckList({ choices, chosen, onChange }: Props) {
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]);
  return (
    <Box sx={{ display: 'grid', maxHeight: 260, overflowY: 'auto' }}>
      {choices.map(({ value, label }) => (
        <FormControlLabel
          key={value}
          control={<Checkbox checked={chosen.includes(String(value))} onChange={() => toggle(String(value))} />}
          label={label}
          sx={{ '& .MuiFormControlLabel-label': { fontSize: '0.8125rem' } }}
        />
      ))}
    </Box>
  );
}

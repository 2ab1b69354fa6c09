import DownIcon from '@mui/icons-material/KeyboardArrowDown';
import UpIcon from '@mui/icons-material/KeyboardArrowUp';
import ColumnsIcon from '@mui/icons-material/ViewColumnOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Popover from '@mui/material/Popover';
import { useTranslate } from 'ra-core';
import { useState } from 'react';

import type { Field, Resource } from '../description/types';
import { IconAction } from '../parts/IconAction';
import { useColumns } from './columns';

/** Which columns are shown, and in which order. The lines are one list, so that the one that was just clicked keeps its focus. */
export function ColumnChooser({ resource }: { resource: Resource }) {
  const translate = useTranslate();
  const { shown, hidden, choose } = useColumns(resource);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const names = shown.map((field) => field.name);

  const toggle = (name: string) => {
    const next = names.includes(name) ? names.filter((each) => each !== name) : [...names, name];
    if (next.length > 0) choose(next);
  };
  const move = (index: number, by: number) => {
    const next = [...names];
    const [moved] = next.splice(index, 1);
    if (moved !== undefined) next.splice(index + by, 0, moved);
    choose(next);
  };
  const line = (field: Field, index: number) => (
    <Box key={field.name} sx={{ display: 'flex', alignItems: 'center' }}>
      <FormControlLabel
        sx={{ flex: 1, mr: 1, '& .MuiFormControlLabel-label': { fontSize: '0.8125rem' } }}
        control={<Checkbox checked={index >= 0} onChange={() => toggle(field.name)} />}
        label={field.label}
      />
      {index >= 0 && (
        <>
          <IconAction label={translate('app.moveUp', { name: field.label })} icon={<UpIcon sx={{ fontSize: 16 }} />} disabled={index === 0} onClick={() => move(index, -1)} />
          <IconAction label={translate('app.moveDown', { name: field.label })} icon={<DownIcon sx={{ fontSize: 16 }} />} disabled={index === names.length - 1} onClick={() => move(index, 1)} />
        </>
      )}
    </Box>
  );
  return (
    <>
      <IconAction label={translate('app.columns')} icon={<ColumnsIcon fontSize="small" />} onClick={(event) => setAnchor(event.currentTarget)} />
      <Popover open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)} anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }} transformOrigin={{ vertical: 'top', horizontal: 'right' }}>
        <Box sx={{ p: 1.5, width: 280 }} role="group" aria-label={translate('app.columns')}>
          {[...shown, ...hidden].map((field) => line(field, names.indexOf(field.name)))}
          <Button onClick={() => choose(undefined)} sx={{ mt: 1 }}>
            {translate('app.resetColumns')}
          </Button>
        </Box>
      </Popover>
    </>
  );
}

import BookmarkIcon from '@mui/icons-material/BookmarkBorderOutlined';
import DeleteIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useListContext, useStore, useTranslate, type SortPayload } from 'ra-core';
import { useState, type FormEvent } from 'react';

import type { Filters } from '../data/filter';
import type { Resource } from '../description/types';
import { IconAction } from '../parts/IconAction';
import { useColumns } from './columns';

interface View {
  name: string;
  filters: Filters;
  sort: SortPayload;
  columns: string[];
}

/** Filters, sorting and columns under a name; kept in this browser. */
export function SavedViews({ resource }: { resource: Resource }) {
  const translate = useTranslate();
  const list = useListContext();
  const { shown, choose } = useColumns(resource);
  const [views, setViews] = useStore<View[]>(`views.${resource.name}`, []);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [name, setName] = useState('');

  const save = (event: FormEvent) => {
    event.preventDefault();
    const view = { name: name.trim(), filters: list.filterValues as Filters, sort: list.sort, columns: shown.map((field) => field.name) };
    if (view.name === '') return;
    setViews([...views.filter((each) => each.name !== view.name), view]);
    setName('');
  };
  const open = (view: View) => {
    setAnchor(null);
    choose(view.columns);
    list.setSort(view.sort);
    list.setFilters(view.filters, undefined, false);
  };
  return (
    <>
      <IconAction label={translate('app.views')} icon={<BookmarkIcon fontSize="small" />} onClick={(event) => setAnchor(event.currentTarget)} />
      <Popover open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)} anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }} transformOrigin={{ vertical: 'top', horizontal: 'right' }}>
        <Box sx={{ p: 1.5, width: 300 }}>
          {views.length === 0 && (
            <Typography variant="body2" color="text.secondary" sx={{ mb: 1.5 }}>
              {translate('app.noViews')}
            </Typography>
          )}
          {views.map((view) => (
            <Box key={view.name} sx={{ display: 'flex', alignItems: 'center' }}>
              <Button onClick={() => open(view)} sx={{ flex: 1, minWidth: 0, justifyContent: 'flex-start', color: 'text.primary' }}>
                <bdi>{view.name}</bdi>
              </Button>
              <IconAction label={translate('app.removeView', { name: view.name })} icon={<DeleteIcon sx={{ fontSize: 16 }} />} onClick={() => setViews(views.filter((each) => each !== view))} />
            </Box>
          ))}
          <Box component="form" onSubmit={save} sx={{ display: 'flex', gap: 1, mt: 1 }}>
            <TextField value={name} onChange={(event) => setName(event.target.value)} placeholder={translate('app.viewName')} slotProps={{ htmlInput: { 'aria-label': translate('app.viewName'), maxLength: 60 } }} />
            <Button type="submit" variant="outlined">
              {translate('app.save')}
            </Button>
          </Box>
        </Box>
      </Popover>
    </>
  );
}

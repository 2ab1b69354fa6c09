import SearchIcon from '@mui/icons-material/Search';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useListContext, useTranslate } from 'ra-core';
import { useEffect, useRef, useState } from 'react';

import type { Resource } from '../description/types';
import type { Filters } from '../data/filter';

/** How long one stops typing before the server is asked. */
const PAUSE = 350;

/** Looks into the marked attributes; what is typed is in the address, so that it can be sent to somebody. */
export function SearchBox({ resource }: { resource: Resource }) {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const filters = filterValues as Filters;
  const asked = filters.q ?? '';
  const [text, setText] = useState(asked);
  const [last, setLast] = useState(asked);
  const [sent, setSent] = useState(asked);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const current = useRef(filters);
  useEffect(() => {
    current.current = filters;
  }, [filters]);
  useEffect(() => () => clearTimeout(timer.current), []);

  // A view, or the way back in the browser: the list is asked for something else than what was typed here.
  if (asked !== last) {
    setLast(asked);
    if (asked !== sent) {
      setText(asked);
      setSent(asked);
    }
  }

  const fields = resource.attributes.filter((field) => field.search).map((field) => field.label);
  const change = (value: string) => {
    setText(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setSent(value.trim() === '' ? '' : value);
      setFilters(withSearch(current.current, value), undefined, false);
    }, PAUSE);
  };
  return (
    <TextField
      type="search"
      value={text}
      onChange={(event) => change(event.target.value)}
      placeholder={translate('app.searchIn', { fields: fields.slice(0, 3).join(', ') + (fields.length > 3 ? ' …' : '') })}
      slotProps={{
        htmlInput: { 'aria-label': translate('app.search'), 'data-command': 'search' },
        input: { startAdornment: <InputAdornment position="start"><SearchIcon sx={{ fontSize: 18 }} /></InputAdornment> },
      }}
    />
  );
}

function withSearch(filters: Filters, text: string): Filters {
  const others = Object.fromEntries(Object.entries(filters).filter(([name]) => name !== 'q'));
  return text.trim() === '' ? others : { ...others, q: text };
}

import ArrowDownIcon from '@mui/icons-material/ArrowDownward';
import ArrowUpIcon from '@mui/icons-material/ArrowUpward';
import Box from '@mui/material/Box';
import { useTranslate, type SortPayload } from 'ra-core';

import { isSortable, sortPath } from '../data/view';
import { useFindResource } from '../description/context';
import type { Field } from '../description/types';
import { isRight } from './align';
import { sortedAlsoBy, sortedBy, sortKeys } from './sort';

interface Props {
  field: Field;
  sort?: SortPayload | undefined;
  onSort?: ((sort: SortPayload) => void) | undefined;
}

/** The name of a column; a button where one can sort by it, with its place among those that are sorted by. */
export function HeadCell({ field, sort, onSort }: Props) {
  const translate = useTranslate();
  const findResource = useFindResource();
  const path = sortPath(field, findResource);
  const keys = sort ? sortKeys(sort) : [];
  const place = keys.findIndex((key) => key.path === path || key.path === field.name);
  const sorted = keys[place]?.order ?? null;
  const className = isRight(field) ? 'right' : undefined;
  if (!sort || !onSort || !isSortable(field, findResource)) {
    return (
      <th scope="col" className={className}>
        <Box component="span" sx={{ display: 'inline-flex', verticalAlign: 'middle' }}>
          {field.label}
        </Box>
      </th>
    );
  }
  const Arrow = sorted === 'DESC' ? ArrowDownIcon : ArrowUpIcon;
  return (
    <th scope="col" className={className} aria-sort={ariaSort(sorted)}>
      <Box
        component="button"
        type="button"
        title={translate('app.sortMore')}
        onClick={({ shiftKey }) => onSort(shiftKey ? sortedAlsoBy(sort, keys[place]?.path ?? path) : sortedBy(sort, keys[place]?.path ?? path))}
        sx={{
          font: 'inherit',
          color: sorted ? 'text.primary' : 'inherit',
          bgcolor: 'transparent',
          border: 0,
          p: 0,
          cursor: 'pointer',
          userSelect: 'none',
          display: 'inline-flex',
          verticalAlign: 'middle',
          alignItems: 'center',
          gap: 0.25,
          flexDirection: isRight(field) ? 'row-reverse' : 'row',
          '& svg': { fontSize: 14, opacity: sorted ? 1 : 0 },
          '&:hover svg, &:focus-visible svg': { opacity: sorted ? 1 : 0.4 },
        }}
      >
        {field.label}
        <Arrow />
        {keys.length > 1 && place >= 0 && <Box component="span" aria-hidden sx={{ fontSize: '0.6875rem', color: 'text.secondary' }}>{place + 1}</Box>}
      </Box>
    </th>
  );
}

function ariaSort(order: string | null) {
  if (order === null) return 'none';
  return order === 'DESC' ? 'descending' : 'ascending';
}

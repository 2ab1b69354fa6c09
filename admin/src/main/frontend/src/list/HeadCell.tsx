import ArrowDownIcon from '@mui/icons-material/ArrowDownward';
import ArrowUpIcon from '@mui/icons-material/ArrowUpward';
import Box from '@mui/material/Box';
import type { SortPayload } from 'ra-core';

import { sortPath } from '../data/view';
import { useFindResource } from '../description/context';
import type { Field } from '../description/types';
import { isRight } from './align';

interface Props {
  field: Field;
  sort?: SortPayload | undefined;
  onSort?: ((path: string) => void) | undefined;
}

/** The name of a column; a button where one can sort by it. */
export function HeadCell({ field, sort, onSort }: Props) {
  const findResource = useFindResource();
  const path = sortPath(field, findResource);
  const sorted = sort?.field === path || sort?.field === field.name ? sort.order : null;
  const className = isRight(field) ? 'right' : undefined;
  if (!onSort || !field.sort) {
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
        onClick={() => onSort(path)}
        sx={{
          font: 'inherit',
          color: sorted ? 'text.primary' : 'inherit',
          bgcolor: 'transparent',
          border: 0,
          p: 0,
          cursor: 'pointer',
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
      </Box>
    </th>
  );
}

function ariaSort(order: string | null) {
  if (order === null) return 'none';
  return order === 'DESC' ? 'descending' : 'ascending';
}

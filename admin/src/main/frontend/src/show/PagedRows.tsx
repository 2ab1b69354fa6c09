import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTheme } from '@mui/material/styles';
import { ListContextProvider, useCreatePath, useTranslate, type ListControllerResult } from 'ra-core';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';

import type { Row } from '../data/row';
import type { Field, Resource } from '../description/types';
import { Waiting } from '../layout/Waiting';
import { Pager } from '../list/Pager';
import { RowCards } from '../list/RowCards';
import { RowTable } from '../list/RowTable';
import { RowProblem } from '../parts/RowProblem';

interface Props {
  list: ListControllerResult<Row>;
  target: Resource;
  fields: Field[];
  /** What stands below the rows, once they are there. */
  children?: ReactNode;
}

/** One page of the rows that a tab of a row shows; a click opens one, whether the menu knows its kind or not. */
export function PagedRows({ list, target, fields, children }: Props) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const createPath = useCreatePath();
  const narrow = useMediaQuery(useTheme().breakpoints.down('sm'), { noSsr: true });
  const { data: rows, error } = list;
  const open = (row: Row) => void navigate(createPath({ resource: target.name, type: 'show', id: row.id }));

  if (error) return <Box sx={{ p: 1.5 }}><RowProblem error={error as Error} /></Box>;
  if (!rows) return <Box sx={{ minHeight: 80 }}><Waiting /></Box>;
  return (
    <ListContextProvider value={list}>
      {rows.length === 0 ? (
        <Typography color="text.secondary" variant="body2" sx={{ p: 2 }}>
          {translate('app.noRows')}
        </Typography>
      ) : narrow ? (
        <RowCards resource={target} fields={fields} rows={rows} />
      ) : (
        <RowTable resource={target} fields={fields} rows={rows} sort={list.sort} onSort={(sort) => list.setSort(sort)} onOpen={open} />
      )}
      <Pager />
      {children}
    </ListContextProvider>
  );
}

import Link from '@mui/material/Link';
import { useCreatePath } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';

import { isSame } from '../data/change';
import type { Row } from '../data/row';
import type { Field, Resource } from '../description/types';
import { FieldValue } from '../fields/FieldValue';
import { rowTitle } from '../fields/rowTitle';

/** The column by which a row is opened: its title, else its id, else the first that is no link itself. */
export function namingField(resource: Resource, fields: Field[]): Field | undefined {
  const plain = fields.filter((field) => field.kind === 'attribute' && !['link', 'email', 'password'].includes(field.format ?? ''));
  return plain.find((field) => field.name === resource.title) ?? plain.find((field) => field.name === 'id') ?? plain[0];
}

/** Opens a row for those who have a keyboard only, or want it in a tab of its own; a click anywhere else in the line does, too. */
export function RowOpener({ resource, row, field }: { resource: Resource; row: Row; field: Field }) {
  const createPath = useCreatePath();
  const value: unknown = field.name === 'id' ? row.id : row[field.name];
  return (
    <Link
      component={RouterLink}
      to={createPath({ resource: resource.name, type: 'show', id: row.id })}
      underline="hover"
      color="inherit"
      {...(isSame(value, null) && { 'aria-label': rowTitle(resource, row) })}
    >
      <FieldValue field={field} row={row} room="line" />
    </Link>
  );
}

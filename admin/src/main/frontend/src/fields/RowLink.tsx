import Link from '@mui/material/Link';
import { useCreatePath } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';

import type { Row } from '../data/row';
import type { Resource } from '../description/types';
import { rowTitle } from './rowTitle';

/** The title of a row, which leads to it; plain text where the app does not show its resource. */
export function RowLink({ resource, row }: { resource: Resource | undefined; row: Row }) {
  const createPath = useCreatePath();
  const title = rowTitle(resource, row);
  if (!resource) return <bdi>{title}</bdi>;
  return (
    <Link
      component={RouterLink}
      to={createPath({ resource: resource.name, type: 'show', id: row.id })}
      underline="hover"
      onClick={(event) => event.stopPropagation()}
    >
      <bdi>{title}</bdi>
    </Link>
  );
}

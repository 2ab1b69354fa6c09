import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useCreatePath, useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';

import type { Row } from '../data/row';
import type { Resource } from '../description/types';
import { RowLink } from '../fields/RowLink';

/** The way back to the list, and to the row where one is changed. */
export function Crumbs({ resource, row }: { resource: Resource; row?: Row }) {
  const translate = useTranslate();
  const createPath = useCreatePath();
  return (
    <Box component="nav" aria-label={translate('app.back')} sx={{ fontSize: '0.8125rem', mb: 0.25, color: 'text.secondary', display: 'flex', gap: 0.75 }}>
      <Link component={RouterLink} to={createPath({ resource: resource.name, type: 'list' })} underline="hover" color="inherit">
        {resource.label}
      </Link>
      {row && (
        <>
          <span aria-hidden>/</span>
          <RowLink resource={resource} row={row} />
        </>
      )}
    </Box>
  );
}

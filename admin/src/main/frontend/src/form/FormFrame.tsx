import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

import type { Resource } from '../description/types';
import { Crumbs } from '../parts/Crumbs';
import { HelpText } from '../parts/HelpText';
import { PageTitle } from '../parts/PageTitle';

interface Props {
  resource: Resource;
  title: string;
  buttons: ReactNode;
  children: ReactNode;
}

/** The page around a form; its buttons stay in sight. */
export function FormFrame({ resource, title, buttons, children }: Props) {
  return (
    <Box sx={{ maxWidth: 880 }}>
      <PageTitle text={title} />
      <Crumbs resource={resource} />
      <Typography variant="h1" sx={{ mb: 1.5, overflowWrap: 'anywhere' }}>
        <bdi>{title}</bdi>
      </Typography>
      {resource.help && <HelpText text={resource.help} />}
      <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1.5, bgcolor: 'background.paper' }}>
        <Box sx={{ p: { xs: 1.5, sm: 2.5 } }}>{children}</Box>
        <Box sx={{ position: 'sticky', bottom: 0, zIndex: 2, display: 'flex', flexWrap: 'wrap', gap: 1, px: { xs: 1.5, sm: 2.5 }, py: 1.25, borderTop: 1, borderColor: 'divider', bgcolor: 'background.paper', borderRadius: '0 0 12px 12px' }}>
          {buttons}
        </Box>
      </Box>
    </Box>
  );
}

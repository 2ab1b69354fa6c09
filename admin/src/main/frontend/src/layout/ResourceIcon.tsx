import Box from '@mui/material/Box';

import type { Resource } from '../description/types';
import { ICONS } from './icons';

/** The icon that the description names, or the first letters of the label. */
export function ResourceIcon({ resource }: { resource: Resource }) {
  const Icon = resource.icon ? ICONS[resource.icon.toLowerCase()] : undefined;
  return Icon ? <Icon /> : <Letters label={resource.label} />;
}

function Letters({ label }: { label: string }) {
  return (
    <Box
      component="span"
      aria-hidden
      sx={{
        width: 18,
        height: 18,
        flexShrink: 0,
        display: 'grid',
        placeItems: 'center',
        border: 1,
        borderColor: 'divider',
        borderRadius: 0.5,
        fontSize: '0.5625rem',
        fontWeight: 650,
        color: 'text.secondary',
      }}
    >
      {[...label].slice(0, 2).join('')}
    </Box>
  );
}

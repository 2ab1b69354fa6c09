import Box from '@mui/material/Box';

import type { Point } from './points';
import { useNumber } from './useNumber';

/** A bar for each group, beside its name: long names stay readable. */
export function BarChart({ points }: { points: Point[] }) {
  const number = useNumber('whole');
  const greatest = Math.max(...points.map((point) => Math.abs(point.value)), 0) || 1;
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: 'minmax(64px, max-content) minmax(0, 1fr)', gap: '5px 10px', alignItems: 'center', fontSize: '0.75rem' }}>
      {points.map(({ label, value }, index) => (
        <Box key={index} sx={{ display: 'contents' }}>
          <Box component="dt" title={label} sx={{ maxWidth: 140, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
            <bdi>{label}</bdi>
          </Box>
          <Box component="dd" sx={{ m: 0, display: 'flex', alignItems: 'center', gap: 0.75, minWidth: 0 }}>
            <Box sx={{ width: `calc((100% - 64px) * ${Math.abs(value) / greatest})`, minWidth: 2, height: 14, borderRadius: 0.5, bgcolor: value < 0 ? 'error.main' : 'primary.main', opacity: 0.85 }} />
            <Box component="span" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>{number(value)}</Box>
          </Box>
        </Box>
      ))}
    </Box>
  );
}

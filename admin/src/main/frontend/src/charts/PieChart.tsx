import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';

import { chartColours } from './colours';
import { slicesOf, type Point } from './points';
import { useNumber } from './useNumber';

/** Shares of a whole as a ring, with the numbers beside it. */
export function PieChart({ points }: { points: Point[] }) {
  const theme = useTheme();
  const colours = chartColours(theme);
  const number = useNumber('whole');
  const slices = slicesOf(points);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 2.5, flexWrap: 'wrap' }}>
      <Box component="svg" viewBox="-50 -50 100 100" aria-hidden sx={{ width: 148, flexShrink: 0 }}>
        {slices.map(({ point, from, to }, index) => (
          <path key={index} d={ring(from, to)} fill={colours[index % colours.length]} stroke={theme.palette.background.paper} strokeWidth={1}>
            <title>{`${point.label}: ${number(point.value)}`}</title>
          </path>
        ))}
      </Box>
      <Box component="dl" sx={{ m: 0, flex: 1, minWidth: 140, display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr) auto auto', gap: '3px 8px', alignItems: 'center', fontSize: '0.75rem' }}>
        {slices.map(({ point, from, to }, index) => (
          <Box key={index} sx={{ display: 'contents' }}>
            <Box aria-hidden sx={{ width: 10, height: 10, borderRadius: 0.5, bgcolor: colours[index % colours.length] }} />
            <Box component="dt" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}><bdi>{point.label}</bdi></Box>
            <Box component="dd" sx={{ m: 0, textAlign: 'end', fontVariantNumeric: 'tabular-nums' }}>{number(point.value)}</Box>
            <Box component="dd" sx={{ m: 0, textAlign: 'end', color: 'text.secondary' }}>{Math.round((to - from) * 100)} %</Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

/** Part of a ring, from one turn to another. A whole one is cut, as an arc cannot end where it begins. */
function ring(from: number, to: number): string {
  const end = Math.min(to, from + 0.99999);
  const at = (turn: number, radius: number) => `${(radius * Math.sin(turn * 2 * Math.PI)).toFixed(3)} ${(-radius * Math.cos(turn * 2 * Math.PI)).toFixed(3)}`;
  const large = end - from > 0.5 ? 1 : 0;
  return `M${at(from, 48)}A48 48 0 ${large} 1 ${at(end, 48)}L${at(end, 28)}A28 28 0 ${large} 0 ${at(from, 28)}Z`;
}

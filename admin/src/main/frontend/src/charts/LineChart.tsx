import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';

import { ticksOf, type Point } from './points';
import { useNumber } from './useNumber';

const WIDTH = 480;
const HEIGHT = 200;
const LEFT = 44;
const BOTTOM = 22;
const TOP = 8;

/** Values along a line, in the order of their groups. */
export function LineChart({ points }: { points: Point[] }) {
  const { palette } = useTheme();
  const short = useNumber('short');
  const whole = useNumber('whole');
  const values = points.map((point) => point.value);
  const ticks = ticksOf(values);
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const x = (index: number) => LEFT + (points.length < 2 ? 0.5 : index / (points.length - 1)) * (WIDTH - LEFT - 12);
  const y = (value: number) => TOP + (1 - (value - low) / (high - low)) * (HEIGHT - TOP - BOTTOM);
  const line = points.map((point, index) => `${index === 0 ? 'M' : 'L'}${x(index).toFixed(1)} ${y(point.value).toFixed(1)}`).join('');
  const labelled = [...new Set([0, Math.floor((points.length - 1) / 2), points.length - 1])];
  const text = { fill: palette.text.secondary, fontSize: 11 };

  return (
    <Box component="svg" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} direction="ltr" role="img" aria-label={points.map((point) => `${point.label}: ${whole(point.value)}`).join(', ')} sx={{ width: '100%', display: 'block' }}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={WIDTH - 4} y1={y(tick)} y2={y(tick)} stroke={palette.divider} />
          <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end" {...text}>
            {short(tick)}
          </text>
        </g>
      ))}
      <path d={line} fill="none" stroke={palette.primary.main} strokeWidth={2} strokeLinejoin="round" />
      {points.length <= 60 && points.map((point, index) => (
        <circle key={index} cx={x(index)} cy={y(point.value)} r={3} fill={palette.primary.main}>
          <title>{`${point.label}: ${whole(point.value)}`}</title>
        </circle>
      ))}
      {labelled.map((index) => (
        <text key={index} x={x(index)} y={HEIGHT - 6} textAnchor={anchorOf(index, points.length)} {...text}>
          {shortened(points[index]?.label ?? '')}
        </text>
      ))}
    </Box>
  );
}

/** The first name begins at its point and the last one ends there; one alone stands below it. */
function anchorOf(index: number, points: number): 'start' | 'middle' | 'end' {
  if (points === 1) return 'middle';
  if (index === 0) return 'start';
  return index === points - 1 ? 'end' : 'middle';
}

/** Three names have room side by side; the whole one is told where the point is pointed at. */
function shortened(label: string): string {
  return label.length > 24 ? `${label.slice(0, 23)}…` : label;
}

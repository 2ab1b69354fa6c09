import { useTheme } from '@mui/material/styles';
import { useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router-dom';

import { curve, type Layout, type Placed } from './layout';

/** The boxes and the lines between them. Pointing at a box shows which lines are its own. */
export function Drawing({ layout }: { layout: Layout }) {
  const { palette } = useTheme();
  const [pointed, setPointed] = useState<string | null>(null);
  const boxes = new Map(layout.boxes.map((box) => [box.resource.name, box]));
  return (
    <>
      {layout.lines.map((line, index) => {
        const [from, to] = [boxes.get(line.from), boxes.get(line.to)];
        if (!from || !to) return null;
        const isOwn = pointed === line.from || pointed === line.to;
        const before = layout.lines.slice(0, index).filter((each) => each.from === line.from).length;
        return (
          <path
            key={index}
            d={curve(from, to, before % 4)}
            fill="none"
            stroke={isOwn ? palette.primary.main : palette.text.disabled}
            strokeWidth={isOwn ? 2 : 1}
            opacity={pointed !== null && !isOwn ? 0.25 : 0.9}
          >
            <title>{line.label}</title>
          </path>
        );
      })}
      {layout.boxes.map((box) => (
        <BoxOf key={box.resource.name} box={box} onPoint={setPointed} />
      ))}
    </>
  );
}

function BoxOf({ box, onPoint }: { box: Placed; onPoint: (name: string | null) => void }) {
  const { palette } = useTheme();
  const navigate = useNavigate();
  const { resource, lines, x, y, width, height } = box;
  const open = () => void navigate(`/${resource.name}`);
  return (
    <g
      transform={`translate(${x} ${y})`}
      role="link"
      tabIndex={0}
      aria-label={[resource.label, ...lines].join(' ')}
      cursor="pointer"
      onClick={open}
      onKeyDown={(event: KeyboardEvent) => event.key === 'Enter' && open()}
      onPointerEnter={() => onPoint(resource.name)}
      onPointerLeave={() => onPoint(null)}
      onFocus={() => onPoint(resource.name)}
      onBlur={() => onPoint(null)}
    >
      <rect width={width} height={height} rx={6} fill={palette.background.default} stroke={palette.mode === 'light' ? '#c3c9bf' : '#465042'} />
      <text x={12} y={20} fontSize={13} fontWeight={650} fill={palette.text.primary}>
        {resource.label}
      </text>
      {lines.length > 0 && <line x1={0} x2={width} y1={30} y2={30} stroke={palette.divider} />}
      {lines.map((line, index) => (
        <text key={index} x={12} y={47 + index * 17} fontSize={12} fill={palette.text.secondary}>
          {line}
        </text>
      ))}
    </g>
  );
}

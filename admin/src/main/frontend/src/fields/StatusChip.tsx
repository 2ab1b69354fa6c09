import Box from '@mui/material/Box';

/** A state in a quiet colour of its own: the same word has the same colour everywhere. */
export function StatusChip({ value, label }: { value: string; label: string }) {
  const hue = hueOf(value);
  return (
    <Box
      component="span"
      sx={({ palette }) => ({
        display: 'inline-block',
        px: 0.875,
        borderRadius: 0.75,
        fontSize: '0.75rem',
        fontWeight: 550,
        lineHeight: '20px',
        whiteSpace: 'nowrap',
        color: palette.mode === 'light' ? `hsl(${hue} 45% 24%)` : `hsl(${hue} 45% 82%)`,
        bgcolor: palette.mode === 'light' ? `hsl(${hue} 45% 92%)` : `hsl(${hue} 28% 22%)`,
      })}
    >
      <bdi>{label}</bdi>
    </Box>
  );
}

const KNOWN: Record<string, number> = {
  new: 210, open: 210, draft: 210, pending: 40, waiting: 40, hold: 40, active: 130, paid: 130, done: 130, completed: 130,
  delivered: 130, approved: 130, shipped: 190, sent: 190, cancelled: 0, canceled: 0, failed: 0, rejected: 0, overdue: 0,
};

function hueOf(value: string): number {
  const known = KNOWN[value.toLowerCase()];
  if (known !== undefined) return known;
  let hash = 0;
  for (const character of value) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return (hash * 47) % 360;
}

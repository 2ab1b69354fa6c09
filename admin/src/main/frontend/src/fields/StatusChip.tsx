import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';

import type { Attribute } from '../description/types';
import { hueOf } from './hue';
import { choiceLabel, textIn } from './format';

/** A state in a quiet colour of its own: the same word has the same colour everywhere. */
export function StatusChip({ attribute, value }: { attribute: Attribute; value: unknown }) {
  const translate = useTranslate();
  const named = choiceLabel(attribute, value);
  const label = typeof value === 'boolean' && named === String(value) ? translate(value ? 'app.yes' : 'app.no') : named;
  const { hue, strength } = hueOf(String(value), textIn(attribute.options, 'colors', value));
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
        color: palette.mode === 'light' ? `hsl(${hue} ${45 * strength}% 24%)` : `hsl(${hue} ${45 * strength}% 82%)`,
        bgcolor: palette.mode === 'light' ? `hsl(${hue} ${45 * strength}% 92%)` : `hsl(${hue} ${28 * strength}% 22%)`,
      })}
    >
      <bdi>{label}</bdi>
    </Box>
  );
}

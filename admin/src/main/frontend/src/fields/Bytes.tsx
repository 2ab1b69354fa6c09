import Box from '@mui/material/Box';
import { useLocale } from 'ra-core';

import { numberFormat } from './formatters';
import { ImageValue, isPicture } from './ImageValue';

/** Bytes: a picture if they are one; and, where there is room or no picture, how many there are. */
export function Bytes({ value, room }: { value: string; room: 'line' | 'block' }) {
  const locale = useLocale() ?? 'en';
  const size = <bdi>{sizeOf(value, locale)}</bdi>;
  if (!isPicture(value)) return size;
  if (room === 'line') return <ImageValue value={value} room={room} />;
  return (
    <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'start' }}>
      <ImageValue value={value} room={room} />
      <Box component="span" sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>{size}</Box>
    </Box>
  );
}

function sizeOf(base64: string, locale: string): string {
  const bytes = Math.floor((base64.replace(/=+$/, '').length * 3) / 4);
  const unit = bytes < 1000 ? 'byte' : bytes < 1_000_000 ? 'kilobyte' : 'megabyte';
  const amount = bytes < 1000 ? bytes : bytes < 1_000_000 ? bytes / 1000 : bytes / 1_000_000;
  // The short word for bytes knows no plural.
  const unitDisplay = unit === 'byte' ? 'long' : 'short';
  return numberFormat(locale, { style: 'unit', unit, unitDisplay, maximumFractionDigits: 1 }).format(amount);
}

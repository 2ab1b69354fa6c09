import { useLocale } from 'ra-core';

import { ImageValue, isPicture } from './ImageValue';

/** Bytes: a picture if they are one; else how many there are, which says more than their characters would. */
export function Bytes({ value, room }: { value: string; room: 'line' | 'block' }) {
  const locale = useLocale() ?? 'en';
  if (isPicture(value)) return <ImageValue value={value} room={room} />;
  return <bdi>{sizeOf(value, locale)}</bdi>;
}

function sizeOf(base64: string, locale: string): string {
  const bytes = Math.floor((base64.replace(/=+$/, '').length * 3) / 4);
  const unit = bytes < 1000 ? 'byte' : bytes < 1_000_000 ? 'kilobyte' : 'megabyte';
  const amount = bytes < 1000 ? bytes : bytes < 1_000_000 ? bytes / 1000 : bytes / 1_000_000;
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(amount);
}

import { useLocale } from 'ra-core';

/** Numbers as this locale writes them: short on an axis, whole elsewhere. */
export function useNumber(kind: 'short' | 'whole'): (value: number) => string {
  const locale = useLocale() ?? 'en';
  const format = new Intl.NumberFormat(locale, kind === 'short' ? { notation: 'compact', maximumFractionDigits: 1 } : { maximumFractionDigits: 2 });
  return (value) => format.format(value);
}

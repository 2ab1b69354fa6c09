import { useLocale } from 'ra-core';

type Kind = 'short' | 'whole';

const SHORT: Intl.NumberFormatOptions = { notation: 'compact', maximumSignificantDigits: 3 };
const WHOLE: Intl.NumberFormatOptions = { maximumFractionDigits: 2 };
const SMALL: Intl.NumberFormatOptions = { maximumSignificantDigits: 3 };

/** Numbers as this locale writes them: short on an axis, whole elsewhere. */
export function useNumber(kind: Kind): (value: number) => string {
  return numbersOf(useLocale() ?? 'en', kind);
}

/** What is smaller than one keeps its first digits. */
export function numbersOf(locale: string, kind: Kind): (value: number) => string {
  const short = new Intl.NumberFormat(locale, SHORT);
  const whole = new Intl.NumberFormat(locale, WHOLE);
  const small = new Intl.NumberFormat(locale, SMALL);
  if (kind === 'short') return (value) => short.format(value);
  return (value) => (Math.abs(value) < 1 ? small : whole).format(value);
}

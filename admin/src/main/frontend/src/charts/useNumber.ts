import { useLocale } from 'ra-core';

import { numberFormat } from '../fields/formatters';

type Kind = 'short' | 'whole';

const SHORT: Intl.NumberFormatOptions = { notation: 'compact', maximumSignificantDigits: 3 };
const WHOLE: Intl.NumberFormatOptions = { maximumFractionDigits: 2 };
const SMALL: Intl.NumberFormatOptions = { maximumSignificantDigits: 3 };

/** Numbers as this locale writes them: short on an axis, whole elsewhere. */
export function useNumber(kind: Kind): (value: number) => string {
  return numbersOf(useLocale() ?? 'en', kind);
}

/** The same without a page around. What is smaller than one keeps its first digits. */
export function numbersOf(locale: string, kind: Kind): (value: number) => string {
  if (kind === 'short') return (value) => numberFormat(locale, SHORT).format(value);
  return (value) => numberFormat(locale, Math.abs(value) < 1 ? SMALL : WHOLE).format(value);
}

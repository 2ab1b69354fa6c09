import { useLocale } from 'ra-core';

type Kind = 'short' | 'whole';

const SHORT: Intl.NumberFormatOptions = { notation: 'compact', maximumSignificantDigits: 3 };
const WHOLE: Intl.NumberFormatOptions = { maximumFractionDigits: 2 };
const SMALL: Intl.NumberFormatOptions = { maximumSignificantDigits: 3 };

/** Numbers as this locale writes them: short on an axis, whole elsewhere. */
export function useNumber(kind: Kind): (value: number) => string {
  return numbersOf(useLocale() ?? 'en', kind);
}

type Numbers = Record<Kind, (value: number) => string>;

const known = new Map<string, Numbers>();

/** Making a format costs more than a chart has figures to write, so that each locale has its own once. */
export function numbersOf(locale: string, kind: Kind): (value: number) => string {
  const numbers = known.get(locale) ?? numbersIn(locale);
  known.set(locale, numbers);
  return numbers[kind];
}

/** What is smaller than one keeps its first digits. */
function numbersIn(locale: string): Numbers {
  const short = new Intl.NumberFormat(locale, SHORT);
  const whole = new Intl.NumberFormat(locale, WHOLE);
  const small = new Intl.NumberFormat(locale, SMALL);
  return {
    short: (value) => short.format(value),
    whole: (value) => (Math.abs(value) < 1 ? small : whole).format(value),
  };
}

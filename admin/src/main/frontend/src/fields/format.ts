import type { Attribute } from '../description/types';
import { momentFormat, numberFormat } from './formatters';

/** The text of a value, as people of this locale write it; empty where there is none. */
export function formatValue(attribute: Attribute, value: unknown, locale: string): string {
  if (value === null || value === undefined || value === '') return '';
  switch (attribute.type) {
    case 'integer':
    case 'decimal':
    case 'number':
      return formatNumber(attribute, value, locale);
    case 'date':
      return formatDate(String(value), locale, { dateStyle: 'medium' });
    case 'dateTime':
      return attribute.format === 'date'
        ? formatDate(String(value).slice(0, 10), locale, { dateStyle: 'medium' })
        : formatDate(String(value), locale, { dateStyle: 'medium', timeStyle: 'short' });
    case 'offsetDateTime':
      return formatInstant(String(value), locale);
    case 'time':
      return String(value).slice(0, 5) + secondsOf(String(value));
    case 'json':
    case 'list':
      return JSON.stringify(value);
    case 'enum':
    case 'boolean':
      return choiceLabel(attribute, value);
    case 'text':
    case 'uuid':
    case 'offsetTime':
    case 'other':
    case 'binary':
      return String(value);
  }
}

export function isNumeric(attribute: Attribute): boolean {
  return ['integer', 'decimal', 'number'].includes(attribute.type);
}

/** Digits beyond what a number holds come as text and stay exact. */
function formatNumber(attribute: Attribute, value: unknown, locale: string): string {
  const text = String(value);
  if (!/^-?\d+(\.\d+)?$/.test(text)) return text;
  const format = numberFormat(locale, numberOptions(attribute));
  const exact = format.format as (value: string | number) => string;
  return exact(text);
}

function numberOptions({ name, type, format, scale: stored, options }: Attribute): Intl.NumberFormatOptions {
  const wanted = options?.['decimals'];
  const scale = typeof wanted === 'number' && wanted >= 0 && wanted <= 20 ? wanted : stored;
  const digits = scale === null || type === 'integer' ? {} : { minimumFractionDigits: Math.min(scale, 4), maximumFractionDigits: scale };
  const currency = options?.['currency'];
  if (format === 'money') {
    const shown = typeof wanted === 'number' && scale === wanted
      ? { minimumFractionDigits: wanted, maximumFractionDigits: wanted }
      : { minimumFractionDigits: 2, maximumFractionDigits: Math.max(2, scale ?? 2) };
    return typeof currency === 'string' && /^[A-Z]{3}$/.test(currency) ? { style: 'currency', currency, ...shown } : shown;
  }
  if (format === 'percent') return { style: 'unit', unit: 'percent', maximumFractionDigits: scale ?? 20 };
  // Keys and years are no amounts: no separators of thousands in them, nor below five digits.
  if (type === 'integer') return { useGrouping: /(^id|Id|ID|Key|No|Number|Code|[Yy]ear)$/.test(name) ? false : ('min2' as never) };
  return { maximumFractionDigits: 20, ...digits };
}

/** A date without a zone is what it says, wherever the browser is. */
function formatDate(text: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(text.includes('T') ? `${text.slice(0, 23)}Z` : `${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? text : momentFormat(locale, { ...options, timeZone: 'UTC' }).format(date);
}

function formatInstant(text: string, locale: string): string {
  const date = new Date(text);
  const style = { dateStyle: 'medium', timeStyle: 'short' } as const;
  return Number.isNaN(date.getTime()) ? text : momentFormat(locale, style).format(date);
}

function secondsOf(time: string): string {
  const seconds = /^\d\d:\d\d(:\d\d)/.exec(time)?.[1] ?? '';
  return seconds === ':00' ? '' : seconds;
}

export interface Choice {
  value: string | number;
  label: string;
}

/** The choices of an attribute, under the labels that the description gives them. */
export function choicesOf({ values, options }: Attribute): Choice[] {
  return (values ?? []).map((each) => {
    const choice = typeof each === 'object' ? each : { value: each, label: String(each) };
    return { ...choice, label: labelIn(options, choice.value) ?? choice.label };
  });
}

export function choiceLabel(attribute: Attribute, value: unknown): string {
  const choice = choicesOf(attribute).find((each) => each.value === value);
  return choice?.label ?? labelIn(attribute.options, value) ?? String(value);
}

function labelIn(options: Attribute['options'], value: unknown): string | undefined {
  return textIn(options, 'labels', value);
}

/** What the options of a format say about one value: its label, its colour. */
export function textIn(options: Attribute['options'], kind: 'labels' | 'colors', value: unknown): string | undefined {
  const texts = options?.[kind];
  if (typeof texts !== 'object' || texts === null) return undefined;
  const found: unknown = Object.entries(texts).find(([key]) => key === String(value))?.[1];
  return typeof found === 'string' ? found : undefined;
}

import { expect, test } from 'vitest';

import { de } from './de';
import { en } from './en';
import { directionOf, fetchTexts, i18nProvider, knownLocale } from './provider';

const holes = (text: string) => [...new Set(text.match(/%\{\w+\}/g) ?? [])].sort();

test.each(Object.keys(en) as (keyof typeof en)[])('%s says in German what it says in English', (key) => {
  expect(holes(de[key])).toEqual(holes(en[key]));
  expect(de[key].split('||||').length).toBe(en[key].split('||||').length);
});

test.each([['ar-EG', 'rtl'], ['he', 'rtl'], ['de', 'ltr'], ['en-GB', 'ltr']])('%s is written %s', (locale, direction) => {
  expect(directionOf(locale)).toBe(direction);
});

test('a description in German begins in German', async () => {
  await fetchTexts('de-CH');

  expect(i18nProvider('de-CH').translate('app.save')).toBe('Speichern');
});

test.each([['de_CH', 'de-CH'], ['no such locale', 'en'], ['', 'en']])('%o is written as %s', (wanted, locale) => {
  expect(knownLocale(wanted)).toBe(locale);
});

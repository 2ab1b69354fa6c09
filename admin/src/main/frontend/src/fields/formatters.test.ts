import { expect, test } from 'vitest';

import { momentFormat, numberFormat } from './formatters';

test('a formatter is made once for each locale and way of writing', () => {
  expect(numberFormat('de', { maximumFractionDigits: 2 })).toBe(numberFormat('de', { maximumFractionDigits: 2 }));
  expect(momentFormat('de', { dateStyle: 'medium' })).toBe(momentFormat('de', { dateStyle: 'medium' }));
});

test('another locale and another way of writing have formatters of their own', () => {
  const written = (locale: string, digits: number) => numberFormat(locale, { minimumFractionDigits: digits }).format(1.5);

  expect([written('en', 1), written('de', 1), written('de', 2)]).toEqual(['1.5', '1,5', '1,50']);
});

test('nobody else makes one', () => {
  const sources = import.meta.glob<string>('../**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true });
  const makers = Object.keys(sources).filter((name) => /new Intl\.\w+Format\(/.test(sources[name] ?? ''));

  expect(Object.keys(sources).length).toBeGreaterThan(100);
  expect(makers.filter((name) => !name.includes('.test.'))).toEqual(['./formatters.ts']);
});

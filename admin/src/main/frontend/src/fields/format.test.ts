import { expect, test } from 'vitest';

import type { Attribute } from '../description/types';
import { formatValue } from './format';
import { hueOf } from './hue';

function attribute(type: Attribute['type'], more: Partial<Attribute> = {}): Attribute {
  return {
    kind: 'attribute', name: 'a', label: 'A', type, format: null, maxLength: null, precision: null, scale: null, min: null,
    max: null, values: null, required: false, readOnly: 'never', derivedBy: null, help: null, placeholder: null,
    options: null, showWhen: null, hidden: [], search: false, filter: true, sort: true, ...more,
  };
}

test.each<[string, Attribute, unknown, string]>([
  ['money with its currency', attribute('decimal', { format: 'money', scale: 2, options: { currency: 'EUR' } }), 3200, '€3,200.00'],
  ['a currency that is none', attribute('decimal', { format: 'money', scale: 2, options: { currency: '<b>' } }), 5, '5.00'],
  ['decimals as they are stored', attribute('decimal', { scale: 2 }), 5.1, '5.10'],
  ['decimals as they are wanted', attribute('decimal', { scale: 4, options: { decimals: 1 } }), 5.25, '5.3'],
  ['more digits than a number holds', attribute('decimal', { scale: 2 }), '12345678901234567890.12', '12,345,678,901,234,567,890.12'],
  ['percent', attribute('decimal', { format: 'percent', scale: 1 }), 7.5, '7.5%'],
  ['a year', attribute('integer'), 2026, '2026'],
  ['an amount', attribute('integer', { name: 'population' }), 12026, '12,026'],
  ['a key', attribute('integer', { name: 'orderId' }), 12026, '12026'],
  ['a date of no zone', attribute('date'), '2026-03-01', 'Mar 1, 2026'],
  ['a time that is none', attribute('dateTime'), 'soon', 'soon'],
  ['a choice under its label', attribute('enum', { values: ['a'], options: { labels: { a: 'First' } } }), 'a', 'First'],
  ['a structure', attribute('json'), { a: [1] }, '{"a":[1]}'],
])('%s', (_, field, value, text) => {
  expect(formatValue(field, value, 'en').replace(/\u202f/g, ' ')).toBe(text);
});

test('colours are those of the description, by name or number', () => {
  expect(hueOf('x', 'green')).toEqual({ hue: 130, strength: 1 });
  expect(hueOf('x', '#b3261e').hue).toBe(3);
  expect(hueOf('x', '#777777').strength).toBe(0);
  expect(hueOf('x', 'url(evil)')).toEqual(hueOf('x', undefined));
});

import { expect, test } from 'vitest';

import app from '../data/answers/app.json';
import type { Attribute, Description, Resource } from '../description/types';
import { idAsked, keyFinding, keyInWords } from './keyFilter';

const orders = (app as unknown as Description).resources.find((each) => each.name === 'orders') as Resource;
const id = orders.attributes.find((each) => each.name === 'id') as Attribute;
const typed = (type: Attribute['type']): Attribute => ({ ...id, type, values: null });
const addresses: Resource = { ...orders, key: { attributes: ['customer', 'no'], given: 'composed' }, attributes: [typed('text')] };

test.each<[Attribute['type'], string, string]>([
  ['integer', '17', '17'],
  ['integer', '+007', '7'],
  ['integer', '9007199254740993', '9007199254740993'],
  ['text', 'New York', 'New~20York'],
  ['text', '10:15', '10~3a15'],
  ['uuid', 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'],
  ['date', '2026-01-31', '2026-01-31'],
])('a key of the type %s that was typed as %s is asked for by the id %s', (type, key, asked) => {
  expect(keyFinding(orders, typed(type), key)).toBeNull();
  expect(idAsked(orders, typed(type), key)).toBe(asked);
});

test.each<[Attribute['type'], string, string]>([
  ['integer', 'seven', 'notAWholeNumber'],
  ['uuid', '17', 'notAUuid'],
  ['date', '2026-02-30', 'notADate'],
])('of a key of the type %s it is told before it is asked for that %s is none', (type, key, text) => {
  expect(keyFinding(orders, typed(type), key)?.text).toBe(text);
});

test('a key of several parts is asked for part by part', () => {
  expect(idAsked(addresses, typed('text'), 'Zürich:1')).toBe('Z~u00fcrich:1');
  expect(keyFinding(addresses, typed('text'), 'Zürich')).toEqual({ text: 'notAKey', args: { count: 2 } });
});

test('a filter of keys tells them as they were given, with the title of the row', () => {
  expect(keyInWords('New~20York', undefined)).toBe('New York');
  expect(keyInWords('32:1', '#32:1')).toBe('32:1');
  expect(keyInWords('5', 'Classic Axe')).toBe('5 (Classic Axe)');
});

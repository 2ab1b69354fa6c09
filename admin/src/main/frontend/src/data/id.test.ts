import { expect, test } from 'vitest';

import type { Description } from '../description/types';
import app from './answers/app.json';
import { newObject } from './change';
import { idOf, keyOf } from './id';

const orders = (app as unknown as Description).resources.find((each) => each.name === 'orders');
if (!orders) throw new Error('There are no orders');
const given = { ...orders, key: { ...orders.key, given: 'client' as const } };
const composed = { ...given, attributes: given.attributes.filter((field) => field.name !== 'id') };

test.each([
  ['ALFKI', 'ALFKI'],
  ['Zürich West', 'Z~u00fcrich~20West'],
  ['2026-01-31T10:00:00', '2026-01-31T10~3a00~3a00'],
  ['a/b~c', 'a~2fb~7ec'],
  ['.hidden.txt', '~2ehidden.txt'],
  ['😀', '~ud83d~ude00'],
  ['-5', '-5'],
  ['', '~_'],
])('the key %s is the id %s', (key, id) => {
  expect(idOf(given, key)).toBe(id);
  expect(keyOf(id)).toBe(key);
});

test('an id of several parts stays as it is', () => {
  expect(idOf(composed, '32:1')).toBe('32:1');
  expect(keyOf('Z~u00fcrich:1')).toBe('Zürich:1');
});

test('a new row is sent with the id of the key that was typed', () => {
  expect(newObject(given, { id: 'New York' }).id).toBe('New~20York');
});

import { expect, test } from 'vitest';

import { nextPlace, stepOf, type Step } from './cellKeys';

const [o, x] = [false, true];
/** The first column holds a box to tick, the second the key; the third row hides its last value. */
const editable = [
  [o, o, x, x],
  [o, o, x, x],
  [o, o, x, o],
  [o, o, x, x],
];

test.each<[Step, number, number, [number, number] | null]>([
  ['behind', 0, 0, [0, 2]],
  ['behind', 0, 2, [0, 3]],
  ['behind', 0, 3, null],
  ['before', 0, 3, [0, 2]],
  ['before', 0, 2, null],
  ['below', 1, 3, [3, 3]],
  ['below', 3, 3, null],
  ['above', 3, 3, [1, 3]],
  ['above', 0, 2, null],
  ['below', 0, 1, null],
])('%s row %d, column %d the next value to change is at %j', (step, row, column, place) => {
  expect(nextPlace(editable, { row, column }, step)).toEqual(place && { row: place[0], column: place[1] });
});

test('the arrows follow the direction of writing', () => {
  expect([stepOf('ArrowRight', 'ltr'), stepOf('ArrowRight', 'rtl')]).toEqual(['behind', 'before']);
  expect([stepOf('ArrowLeft', 'ltr'), stepOf('ArrowLeft', 'rtl')]).toEqual(['before', 'behind']);
  expect([stepOf('ArrowUp', 'rtl'), stepOf('a', 'ltr')]).toEqual(['above', null]);
});

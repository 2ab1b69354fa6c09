import { expect, test } from 'vitest';

import { sortedAlsoBy, sortedBy, sortKeys, sortOf } from './sort';

const byStateAndTotal = { field: 'state,-total', order: 'ASC' } as const;

test('what a list is sorted by can be read and written again', () => {
  expect(sortKeys({ field: 'state,-total,customer.name', order: 'DESC' })).toEqual([
    { path: 'state', order: 'DESC' },
    { path: 'total', order: 'DESC' },
    { path: 'customer.name', order: 'ASC' },
  ]);
  for (const sort of [byStateAndTotal, { field: 'total', order: 'DESC' } as const, { field: '', order: 'ASC' } as const]) {
    expect(sortOf(sortKeys(sort))).toEqual(sort);
  }
});

test('a click sorts by one column, the second the other way round', () => {
  expect(sortedBy(byStateAndTotal, 'state')).toEqual({ field: 'state', order: 'ASC' });
  expect(sortedBy({ field: 'state', order: 'ASC' }, 'state')).toEqual({ field: 'state', order: 'DESC' });
  expect(sortedBy({ field: 'state', order: 'DESC' }, 'state')).toEqual({ field: 'state', order: 'ASC' });
});

test('with Shift a column joins, turns round and leaves', () => {
  expect(sortedAlsoBy({ field: 'state', order: 'DESC' }, 'total')).toEqual({ field: 'state,total', order: 'DESC' });
  expect(sortedAlsoBy({ field: 'state,total', order: 'DESC' }, 'total')).toEqual({ field: 'state,-total', order: 'DESC' });
  expect(sortedAlsoBy({ field: 'state,-total', order: 'DESC' }, 'total')).toEqual({ field: 'state', order: 'DESC' });
  expect(sortedAlsoBy({ field: 'state,-total', order: 'DESC' }, 'state')).toEqual({ field: 'total', order: 'DESC' });
});

test('the last column stays', () => {
  expect(sortedAlsoBy({ field: 'state', order: 'DESC' }, 'state')).toEqual({ field: 'state', order: 'ASC' });
});

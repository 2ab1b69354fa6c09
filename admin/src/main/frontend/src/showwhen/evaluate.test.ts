import { expect, test } from 'vitest';

import type { Expression } from '../description/types';
import { isNeverShown, isShown, namesIn } from './evaluate';

const field = (name: string) => ({ field: name });
const value = (of: unknown) => ({ value: of });
const op = (name: string, ...args: Expression[]): Expression => ({ op: name, args });
const row = { state: 'shipped', total: 12.5, big: '12345678901234567890', empty: null, day: '2026-02-01' };

test.each<[string, Expression, boolean]>([
  ['state == "shipped"', op('==', field('state'), value('shipped')), true],
  ['state != "shipped"', op('!=', field('state'), value('shipped')), false],
  ['total < 20', op('<', field('total'), value(20)), true],
  ['total >= 12.5', op('>=', field('total'), value(12.5)), true],
  ['big > 5, a number too long for one', op('>', field('big'), value(5)), true],
  ['day > "2026-01-31"', op('>', field('day'), value('2026-01-31')), true],
  ['empty < 5', op('<', field('empty'), value(5)), false],
  ['empty == null', op('==', field('empty'), value(null)), true],
  ['missing == null', op('==', field('missing'), value(null)), true],
  ['state in ("new", "shipped")', op('in', field('state'), { values: ['new', { value: 'shipped' }] }), true],
  ['not state == "new" and mode == "edit"', op('and', op('not', op('==', field('state'), value('new'))), op('==', { mode: true }, value('edit'))), true],
  ['total > 100 or mode == "list"', op('or', op('>', field('total'), value(100)), op('==', { mode: true }, value('list'))), false],
  ['an operator of the future', op('=~', field('state'), value('x')), false],
])('%s', (_, expression, shown) => {
  expect(isShown(expression, row, 'edit')).toBe(shown);
});

test('without a condition it is shown', () => {
  expect(isShown(null, {}, 'list')).toBe(true);
});

test('a field whose condition can hold for no row in a list has no column there', () => {
  const notInLists: Expression = { op: '!=', args: [{ mode: true }, { value: 'list' }] };
  const isPaid: Expression = { op: '==', args: [{ field: 'state' }, { value: 'paid' }] };

  expect(isNeverShown({ op: 'and', args: [isPaid, notInLists] }, 'list')).toBe(true);
  expect(isNeverShown({ op: 'and', args: [isPaid, notInLists] }, 'show')).toBe(false);
  expect(isNeverShown({ op: 'or', args: [isPaid, notInLists] }, 'list')).toBe(false);
  expect(isNeverShown({ op: 'not', args: [isPaid] }, 'list')).toBe(false);
  expect(isNeverShown(null, 'list')).toBe(false);
  expect(namesIn({ op: 'and', args: [isPaid, notInLists] })).toEqual(['state']);
});

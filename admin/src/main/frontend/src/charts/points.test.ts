import { expect, test } from 'vitest';

import { pointsOf, slicesOf, ticksOf } from './points';

const words = { empty: 'empty', others: 'Others', group: String };
const count = 'count()';

test('the greatest stand first and the rest is one', () => {
  const rows = Array.from({ length: 20 }, (_, index) => ({ group: `g${index}`, value: index }));
  const { points, left } = pointsOf(rows, { kind: 'pie', aggregate: count }, words);

  expect(points.map((point) => point.label)).toEqual(['g19', 'g18', 'g17', 'g16', 'g15', 'g14', 'Others']);
  expect(points.reduce((sum, point) => sum + point.value, 0)).toBe(190);
  expect(left).toBe(0);
});

test('averages are not summed up: those without room are only counted', () => {
  const rows = Array.from({ length: 20 }, (_, index) => ({ group: `g${index}`, value: index }));
  const { points, left } = pointsOf(rows, { kind: 'bar', aggregate: 'avg(price)' }, words);

  expect(points).toHaveLength(12);
  expect(points.map((point) => point.label)).not.toContain('Others');
  expect(left).toBe(8);
});

test('groups are called as the description has it, in the order of what is stored', () => {
  const names: Record<string, string> = { '2026-01-01': 'New Year', '2026-02-01': 'a Sunday' };
  const rows = ['2026-02-01', '2026-01-01'].map((group) => ({ group, value: 1 }));
  const { points } = pointsOf(rows, { kind: 'line', aggregate: count }, { ...words, group: (value) => names[String(value)] ?? '' });

  expect(points.map((point) => point.label)).toEqual(['New Year', 'a Sunday']);
});

test('along a line the groups stand in their order', () => {
  const { points } = pointsOf([{ group: '2026-10', value: 1 }, { group: '2026-9', value: 2 }, { group: null, value: 3 }], { kind: 'line', aggregate: count }, words);

  expect(points.map((point) => point.label)).toEqual(['2026-9', '2026-10', 'empty']);
});

test('slices are one whole, without what is not positive', () => {
  const slices = slicesOf([{ label: 'a', value: 3 }, { label: 'b', value: -1 }, { label: 'c', value: 1 }]);

  expect(slices.map(({ from, to }) => [from, to])).toEqual([[0, 0.75], [0.75, 1]]);
});

test.each([[57, 0], [1, 0], [0.03, 0], [123456, -5000], [0, 0]])('the steps up to %d from %d cover it and are few', (greatest, least) => {
  const ticks = ticksOf([greatest, least]);

  expect(ticks[0]).toBeLessThanOrEqual(least);
  expect(ticks.at(-1)).toBeGreaterThanOrEqual(greatest);
  expect(ticks.length).toBeLessThanOrEqual(8);
});

test.each([[[1], [0, 1]], [[3, 1], [0, 1, 2, 3]], [[9, 4], [0, 5, 10]], [[90], [0, 25, 50, 75, 100]], [[-2, 2], [-2, -1, 0, 1, 2]]])('no one counts to a quarter: %j has the steps %j', (values, ticks) => {
  expect(ticksOf(values)).toEqual(ticks);
});

test('what is no count has steps between wholes', () => {
  expect(ticksOf([0.9])).toEqual([0, 0.25, 0.5, 0.75, 1]);
});

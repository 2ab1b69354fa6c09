import { expect, test } from 'vitest';

import app from '../data/answers/app.json';
import type { CoppiceProvider } from '../data/provider';
import type { Description, Resource } from '../description/types';
import { batches, targetsOf } from './targets';

const customers = (app as unknown as Description).resources.find((each) => each.name === 'customers') as Resource;

/** Answers with at most a thousand of these rows, as the server does. */
function server(rows: { id: string; name: string }[]) {
  const questions: string[][] = [];
  const getList = (_: string, { filter }: { filter: Record<string, { in: string[] }> }) => {
    const [path, { in: asked }] = Object.entries(filter)[0] as [string, { in: string[] }];
    questions.push(asked);
    const all = rows.filter((row) => asked.includes(path === 'id' ? row.id : row.name));
    return Promise.resolve({ data: all.slice(0, 1000), pageInfo: { hasNextPage: all.length > 1000, hasPreviousPage: false } });
  };
  return { provider: { getList } as unknown as CoppiceProvider, questions };
}

const numbered = (count: number, name: (number: number) => string) => Array.from({ length: count }, (_, index) => ({ id: String(index + 1), name: name(index + 1) }));

test('twelve hundred titles are found, a hundred at a time', async () => {
  const { provider, questions } = server(numbered(1200, (number) => `Customer ${number}`));

  const found = await targetsOf(provider, customers, numbered(1200, (number) => `Customer ${number}`).map(({ name }) => name));

  expect(found.size).toBe(1200);
  expect(found.get('Customer 1200')).toBe('1200');
  expect(questions.every((asked) => asked.length <= 100)).toBe(true);
});

test('a title behind more rows of another than the server tells at once is found all the same', async () => {
  const { provider } = server([...numbered(2500, () => 'Ann'), { id: '9001', name: 'Bea' }]);

  const found = await targetsOf(provider, customers, ['Ann', 'Bea', 'Zoe']);

  expect(found.get('Ann')).toEqual({ text: 'severalLike', args: { name: 'Ann' } });
  expect(found.get('Bea')).toBe('9001');
  expect(found.get('Zoe')).toEqual({ text: 'noneLike', args: { name: 'Zoe' } });
});

test('long texts are asked for in addresses that servers take', () => {
  const texts = Array.from({ length: 90 }, (_, index) => `${index} ${'ö'.repeat(100)}`);

  const all = batches(texts);

  expect(all.flat()).toEqual(texts);
  expect(all.every((some) => some.length === 1 || encodeURIComponent(some.join()).length <= 6000)).toBe(true);
});

import { expect, test } from 'vitest';

import type { CoppiceProvider } from '../data/provider';
import { Refusal } from '../data/problems';
import type { Resource } from '../description/types';
import type { ImportedRow } from './plan';
import { sendPlan } from './send';

const resource = { name: 'customers' } as Resource;
const rows = Array.from({ length: 1200 }, (_, index): ImportedRow => ({ line: index + 2, texts: {}, values: { id: String(index) }, findings: [] }));

function server(refusing = Infinity) {
  let taken = 0;
  const createMany = (_: string, some: object[]) => {
    if (taken >= refusing) return Promise.reject(new Refusal(409, [{ code: 'already-exists', source: { pointer: '/atomic:operations/7/data' } }]));
    taken += some.length;
    return Promise.resolve();
  };
  return { createMany } as unknown as CoppiceProvider;
}

test('each hundred is told', async () => {
  const told: number[] = [];

  const outcome = await sendPlan(server(), resource, rows, { onProgress: (done) => told.push(done), isStopped: () => false });

  expect(outcome).toEqual({ done: 1200, trouble: null, line: null });
  expect(told).toEqual([100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1100, 1200]);
});

test('whoever stops it knows how many rows there are', async () => {
  let told = 0;

  const outcome = await sendPlan(server(), resource, rows, { onProgress: (done) => (told = done), isStopped: () => told >= 300 });

  expect(outcome).toEqual({ done: 300, trouble: null, line: null });
});

test('what is refused is told with its line', async () => {
  const outcome = await sendPlan(server(200), resource, rows, { onProgress: () => undefined, isStopped: () => false });

  expect(outcome).toMatchObject({ done: 200, line: 209 });
});

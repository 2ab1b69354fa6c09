import { expect, test } from 'vitest';

import type { Resource } from '../description/types';
import { Refusal } from './problems';
import { referenceLabel, referencesIn, wayTo } from './references';

const orders = {
  name: 'orders',
  tabs: [{ name: 'lines', label: 'Lines' }],
  attributes: [{ kind: 'toOne', name: 'invoice', label: 'Invoice' }],
  relationships: [
    { name: 'invoice', target: 'invoices', kind: 'toOne', inverse: null },
    { name: 'lines', target: 'orderLines', kind: 'toMany', inverse: 'order' },
    { name: 'offers', target: 'offers', kind: 'toMany', inverse: null },
  ],
} as unknown as Resource;

const refused = new Refusal(409, [
  {
    code: 'still-referenced',
    meta: {
      relationship: 'invoice',
      references: [
        { relationship: 'invoice', type: 'invoices', total: 1 },
        { relationship: 'lines', type: 'orderLines', total: 10000, more: true },
      ],
    },
  },
]);

test('what keeps a row is called as the app calls it, with how many there are', () => {
  expect(referencesIn(refused).map((each) => referenceLabel(orders, each))).toEqual(['Invoice', 'Lines (10000+)']);
  expect(referencesIn(new Refusal(409, [{ code: 'stale' }]))).toEqual([]);
});

test('the only one at the other end is led to, and many in their list', () => {
  const [invoice, lines] = referencesIn(refused) as [ReturnType<typeof referencesIn>[number], ReturnType<typeof referencesIn>[number]];

  expect(wayTo(orders, '1', invoice, 'a/b')).toBe('/invoices/a%2Fb/show');
  expect(wayTo(orders, '1', invoice, undefined)).toBeNull();
  expect(decodeURIComponent(wayTo(orders, '1', lines, undefined) ?? '')).toBe('/orderLines?filter={"order":{"in":["1"]}}');
  expect(wayTo(orders, '1', { ...lines, relationship: 'offers' }, undefined)).toBeNull();
});

import { expect, test } from 'vitest';

import app from '../data/answers/app.json';
import type { Description, Resource } from '../description/types';
import { lookupFields, lookupFilter, previewFields } from './lookup';

const customers = (app as unknown as Description).resources.find((each) => each.name === 'customers') as Resource;
const text = (name: string) => ({ ...customers.attributes.find((each) => each.name === 'name'), name, search: false }) as Resource['attributes'][number];
const customer = { ...text('customer'), kind: 'toOne', target: 'customers' } as Resource['attributes'][number];
const addresses: Resource = {
  ...customers,
  title: 'id',
  key: { attributes: ['customerId', 'no'], given: 'composed' },
  attributes: [customer, text('no'), text('street')],
};

test('a row without a title is told by its parent and its texts, without the parts of its key', () => {
  expect(previewFields(addresses).map((field) => field.name)).toEqual(['customer', 'street']);
  expect(lookupFields(addresses).map((field) => field.name)).toEqual(['customer', 'street']);
});

test('what looks like a key of several parts is one', () => {
  expect(lookupFilter(addresses, '#32:1')).toEqual({ id: { eq: '32:1' } });
  expect(lookupFilter(addresses, '32:1')).toEqual({ id: { eq: '32:1' } });
  expect(lookupFilter(addresses, 'Garden Lane 3')).toEqual({ q: 'Garden Lane 3' });
});

test('a row with a title is looked up by it, whatever it looks like', () => {
  expect(lookupFilter(customers, '4711')).toEqual({ q: '4711' });
  expect(lookupFilter(customers, ' ')).toEqual({});
});

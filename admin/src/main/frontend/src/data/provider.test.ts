import { afterEach, beforeEach, expect, test } from 'vitest';

import type { Description } from '../description/types';
import app from './answers/app.json';
import employees from './answers/employees.json';
import order from './answers/order.json';
import orders from './answers/orders.json';
import refusedCustomer from './answers/refused-customer.json';
import { isConflict, Refusal } from './problems';
import { dataProvider } from './provider';
import { sender } from './request';

interface Asked {
  method: string;
  path: string;
  parameters: Record<string, string>;
  headers: Headers;
  body: unknown;
  signal: AbortSignal | null | undefined;
}

const description = app as unknown as Description;
const provider = dataProvider(sender('http://api'), (name) => description.resources.find((each) => each.name === name));
const realFetch = globalThis.fetch;

let asked: Asked[] = [];
let answer: { status: number; body: unknown; headers?: Record<string, string> } = { status: 200, body: orders };

beforeEach(() => {
  asked = [];
  answer = { status: 200, body: orders };
  globalThis.fetch = (address, options) => {
    const url = new URL(String(address));
    asked.push({
      method: options?.method ?? 'GET',
      path: url.pathname,
      parameters: Object.fromEntries(url.searchParams),
      headers: new Headers(options?.headers),
      body: typeof options?.body === 'string' ? JSON.parse(options.body) : null,
      signal: options?.signal,
    });
    const text = answer.body === null ? null : JSON.stringify(answer.body);
    return Promise.resolve(new Response(text, { status: answer.status, ...(answer.headers && { headers: answer.headers }) }));
  };
});

afterEach(() => {
  globalThis.fetch = realFetch;
});

const first = () => {
  if (!asked[0]) throw new Error('Nothing was asked');
  return asked[0];
};

const page = { pagination: { page: 3, perPage: 10 }, sort: { field: 'customer.name', order: 'DESC' as const } };

test('a list is one request that includes the titles of targets', async () => {
  const { data } = await provider.getList('orders', { ...page, filter: {}, meta: { versions: true } });

  expect(asked).toHaveLength(1);
  expect(first().path).toBe('/orders');
  expect(first().parameters).toMatchObject({
    include: 'customer,billing,shipping,employee,invoice',
    'fields[customers]': 'name',
    'fields[addresses]': '',
    'fields[orders]': 'customer,billing,shipping,employee,state,orderedAt,requiredOn,shippedOn,notes,invoice',
    'page[number]': '3',
    'page[size]': '10',
    Versions: 'all',
    sort: '-customer.name',
  });
  expect(data[0].customer).toBe('32');
  expect(data[0].$related.customer.name).toBe('Uma Silva');
});

test('what conditions look at comes along with the fields that they show, and no versions where nothing is changed by them', async () => {
  const [field] = description.resources.find((each) => each.name === 'orders')?.attributes.filter((each) => each.name === 'notes') ?? [];
  const notes = { ...field, showWhen: { op: '==', args: [{ field: 'state' }, { value: 'paid' }] } };

  await provider.getList('orders', { ...page, filter: {}, meta: { fields: [notes] } });

  expect(first().parameters['fields[orders]']).toBe('notes,state');
  expect(first().parameters).not.toHaveProperty('Versions');
});

test('without a way to the server it is said so, in words that are ours', async () => {
  globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));

  const trouble: unknown = await provider.getOne('orders', { id: '1' }).catch((each: unknown) => each);

  expect((trouble as Refusal).problems).toEqual([{ code: 'unreachable', detail: 'The server cannot be reached' }]);
});

test('a target in the same list is found although the server does not include it twice', async () => {
  answer.body = employees;

  const { data } = await provider.getList('employees', { ...page, filter: {} });

  expect(data[1].$related.manager.lastName).toBe(data[0].lastName);
});

test('filters say path and operator, and separate what separates', async () => {
  const filter = { state: { in: ['a,b', 'c'] }, 'customer.name': { contains: '5*\\' }, orderedAt: { ge: '2026-01-01' } };

  await provider.getList('orders', { ...page, filter });

  expect(first().parameters).toMatchObject({
    'filter[state][in]': 'a\\,b,c',
    'filter[customer.name][ilike]': '*5\\*\\\\*',
    'filter[orderedAt][ge]': '2026-01-01',
  });
});

test('each word of a search may stand in any searched attribute', async () => {
  await provider.getList('customers', { ...page, filter: { q: ' ada  "x* ' } });

  expect(first().parameters['filter']).toBe(
    '((name=ilike="*ada*",email=ilike="*ada*");(name=ilike="*\\"x\\**",email=ilike="*\\"x\\**"))',
  );
});

test('the total is the one that the server counted', async () => {
  const result = await provider.getList('orders', { ...page, filter: {} });

  expect(result.total).toBe(700);
});

test('without a count there are pages as long as the server has a next one', async () => {
  answer.body = { ...orders, meta: { page: { count: 'none' } } };

  const result = await provider.getList('orders', { ...page, filter: {} });

  expect(result.total).toBeUndefined();
  expect(result.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: true });
});

test('a capped count is not taken for the number of rows', async () => {
  answer.body = { ...orders, meta: { page: { total: 10000, count: 'capped', more: true } } };

  const result = await provider.getList('orders', { ...page, filter: {} });

  expect(result.total).toBeUndefined();
  expect(result.meta).toMatchObject({ total: 10000, more: true });
});

test('leaving a page ends its request', async () => {
  const controller = new AbortController();

  await provider.getList('orders', { ...page, filter: {}, signal: controller.signal });

  expect(first().signal).toBe(controller.signal);
});

test('a row carries the version that the header tells', async () => {
  answer = { status: 200, body: order, headers: { ETag: '"7"' } };

  const { data } = await provider.getOne('orders', { id: '1' });

  expect(data.$version).toBe('7');
  expect(data.$related.customer.name).toBe('Uma Silva');
});

test('a change sends what differs, and the version it is based on', async () => {
  answer.body = order;
  const before = { id: '1', $version: '7', state: 'new', notes: null, customer: '32', shipping: null };

  await provider.update('orders', {
    id: '1',
    previousData: before,
    data: { ...before, state: 'paid', notes: '', shipping: '32:1' },
  });

  expect(first().method).toBe('PATCH');
  expect(first().headers.get('If-Match')).toBe('"7"');
  expect(first().body).toEqual({
    data: {
      type: 'orders',
      id: '1',
      attributes: { state: 'paid' },
      relationships: { shipping: { data: { type: 'addresses', id: '32:1' } } },
    },
  });
});

test('a change of nothing asks nothing', async () => {
  const before = { id: '1', state: 'new' };

  await provider.update('orders', { id: '1', previousData: before, data: { ...before } });

  expect(asked).toHaveLength(0);
});

test('a new row sends what has a value', async () => {
  answer = { status: 201, body: order };

  await provider.create('orders', { data: { id: '', state: 'new', notes: '', customer: '32' } });

  expect(first().body).toEqual({
    data: {
      type: 'orders',
      attributes: { state: 'new' },
      relationships: { customer: { data: { type: 'customers', id: '32' } } },
    },
  });
});

test('refusals stand at their fields', async () => {
  answer = { status: 422, body: refusedCustomer };

  const trouble: unknown = await provider.create('customers', { data: { name: 'x' } }).catch((each: unknown) => each);

  expect(trouble).toBeInstanceOf(Refusal);
  expect((trouble as Refusal).body.errors).toEqual({
    phone: 'The value does not fit: expected at most 30 characters',
    name: "'name' is required",
    token: "'token' is required",
    country: "'country' is required",
  });
});

test('what no field is to blame for is the problem of the form', async () => {
  answer = { status: 409, body: { errors: [{ status: '409', detail: 'Still referenced' }] } };

  const trouble: unknown = await provider.delete('orders', { id: '1' }).catch((each: unknown) => each);

  expect((trouble as Refusal).body.errors).toEqual({ root: { serverError: 'Still referenced' } });
});

test('a stale version is a conflict', async () => {
  answer = { status: 412, body: { errors: [{ status: '412', detail: 'Changed meanwhile' }] } };

  const trouble: unknown = await provider
    .update('orders', { id: '1', previousData: { id: '1', $version: '1' }, data: { state: 'paid' } })
    .catch((each: unknown) => each);

  expect(isConflict(trouble)).toBe(true);
});

test('rows of one parent are asked at the parent', async () => {
  await provider.getManyReference('orders', {
    ...page,
    target: 'customer',
    id: 'a/b',
    filter: {},
    meta: { of: { resource: 'customers', id: 'a/b', relationship: 'orders' } },
  });

  expect(first().path).toBe('/customers/a%2Fb/orders');
});

test('a bulk change is one request, all of it or nothing, and can empty a field', async () => {
  answer = { status: 200, body: {} };

  await provider.updateMany('orders', { ids: ['1', '2'], data: { notes: null } });

  expect(asked).toHaveLength(1);
  expect(first().headers.get('Content-Type')).toContain('https://jsonapi.org/ext/atomic');
  expect(first().body).toEqual({
    'atomic:operations': ['1', '2'].map((id) => ({
      op: 'update',
      data: { type: 'orders', id, attributes: { notes: null } },
    })),
  });
});

test('titles of rows are asked for together, and nothing else about them', async () => {
  await provider.getMany('customers', { ids: ['1', '2'], meta: { fields: [] } });

  expect(first().parameters).toEqual({ Count: 'none', 'filter[id][in]': '1,2', 'fields[customers]': 'name', 'page[number]': '1', 'page[size]': '2' });
});

test('aggregates are values by group', async () => {
  answer.body = {
    meta: {
      aggregates: [
        { group: [{ name: 'state', value: 'new' }], values: [{ name: 'sum(total)', value: '12.50' }] },
        { group: [{ name: 'state', value: null }], values: [{ name: 'sum(total)', value: null }] },
      ],
    },
  };

  const rows = await provider.aggregate('orders', { aggregate: 'sum(total)', groupBy: 'state' });

  expect(first().parameters).toEqual({ Aggregate: 'sum(total)', GroupBy: 'state' });
  expect(rows).toEqual([
    { group: 'new', value: 12.5 },
    { group: null, value: 0 },
  ]);
});

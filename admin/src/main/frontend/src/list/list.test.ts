import { expect, test } from 'vitest';

import app from '../data/answers/app.json';
import type { Description, Resource } from '../description/types';
import { chosenColumns } from './columns';
import { csvOf, neutral, readCsv } from './csv';
import { dayFilter, daysOf } from './dayFilter';
import { allFields, isExported, neededFields } from './exportFields';
import { initialSort } from './initialSort';

const orders = (app as unknown as Description).resources.find((each) => each.name === 'orders') as Resource;

test.each(['=1+1', '+cmd', '-cmd', '@SUM(A1)', ' =1', '\t=1', '|x', '=HYPERLINK("http://x")'])('%o is no formula in the export', (value) => {
  expect(neutral(value).startsWith("'")).toBe(true);
});

test.each(['-12.50', '+3', '12 %', 'a=b', '2026-01-01', '-1,5'])('%o stays as it is', (value) => {
  expect(neutral(value)).toBe(value);
});

test('what was written as CSV and read again is equal', () => {
  const lines = [['a', 'b c', 'd,"e"'], ['x;y', 'two\nlines', ' blank ']];

  expect(readCsv(csvOf(lines)).map(({ cells }) => cells)).toEqual(lines);
});

test('files with semicolons and a mark of their encoding are read too', () => {
  expect(readCsv('\uFEFFname;price\r\nAxe;"1,50"\r\n').map(({ cells }) => cells)).toEqual([['name', 'price'], ['Axe', '1,50']]);
});

test('each line knows where it begins, behind empty ones and values of several lines', () => {
  expect(readCsv('a,b\n\n"two\nlines",x\nlast,y\n').map(({ line }) => line)).toEqual([1, 3, 5]);
});

test('a filter of days goes from the first to the last moment', () => {
  const filter = dayFilter('dateTime', { ge: '2026-01-01', le: '2026-01-31' });

  expect(filter).toEqual({ ge: '2026-01-01T00:00:00', lt: '2026-02-01T00:00:00' });
  expect(daysOf(filter)).toEqual({ ge: '2026-01-01', le: '2026-01-31' });
});

test.each(['dateTime', 'offsetDateTime'] as const)('days of a %s stay as they are while their year is typed', (type) => {
  for (const year of ['0002', '0020', '0202', '2026', '20261']) {
    const days = { ge: `${year}-03-01`, le: `${year}-03-31` };

    expect(daysOf(dayFilter(type, days))).toEqual(days);
  }
});

test('a list begins with short columns; long texts wait', () => {
  const { shown, hidden } = chosenColumns(orders, undefined);

  expect(shown.map((field) => field.name)).not.toContain('notes');
  expect(hidden.map((field) => field.name)).toContain('notes');
});

test('chosen columns keep their order, and those that are gone are passed over', () => {
  expect(chosenColumns(orders, ['state', 'gone', 'id']).shown.map((field) => field.name)).toEqual(['state', 'id']);
});

test('the sort of the description has all its keys', () => {
  expect(initialSort({ ...orders, sort: '-orderedAt,id' })).toEqual({ field: 'orderedAt,id', order: 'DESC' });
});

test('a file of a list has the columns on screen, and behind them what a new row must have', () => {
  const { shown } = chosenColumns(orders, ['state']);
  const names = neededFields(orders, shown).map((field) => field.name);

  expect(names[0]).toBe('state');
  expect(names).toContain('customer');
  expect(neededFields({ ...orders, create: false }, shown)).toEqual(shown);
});

test('all columns are those that are shown anywhere', () => {
  const [first, ...others] = orders.attributes;
  const secret = { ...first, hidden: ['list', 'show', 'edit', 'create'] } as (typeof orders.attributes)[number];

  expect(allFields({ ...orders, attributes: [secret, ...others] })).toEqual(others);
});

test('a value that one view leaves out is in the file where another shows it', () => {
  const [field] = orders.attributes as [(typeof orders.attributes)[number]];
  const elsewhere = { op: '!=', args: [{ mode: true }, { value: 'list' }] } as const;
  const nowhere = { op: '==', args: [{ field: 'state' }, { value: 'gone' }] } as const;

  expect(isExported({ ...field, showWhen: { ...elsewhere, args: [...elsewhere.args] } }, {})).toBe(true);
  expect(isExported({ ...field, showWhen: { ...nowhere, args: [...nowhere.args] } }, { state: 'new' })).toBe(false);
});

import { expect, test } from 'vitest';

import app from '../data/answers/app.json';
import type { Description, Resource } from '../description/types';
import { planOf } from './plan';

const customers = (app as unknown as Description).resources.find((each) => each.name === 'customers') as Resource;
const TOKEN = '123e4567-e89b-12d3-a456-426614174000';

test('columns are found by name or label, others are left out', () => {
  const { fields, unknown } = planOf(customers, 'name,Credit limit,shoe size\n');

  expect(fields.map((field) => field.name)).toEqual(['name', 'creditLimit']);
  expect(unknown).toEqual(['shoe size']);
});

test('a good line is what would be sent', () => {
  const { rows } = planOf(customers, `name;email;country;token;creditLimit\nAda;ada@example.org;NO;${TOKEN};12,50\n`);

  expect(rows).toEqual([expect.objectContaining({ line: 2, findings: [], values: { name: 'Ada', email: 'ada@example.org', country: 'NO', token: TOKEN, creditLimit: 12.5 } })]);
});

test('each line tells what is wrong with it, required columns that the file lacks included', () => {
  const { rows } = planOf(customers, 'name,email\nAda,nonsense\n');

  expect(rows[0]?.findings.map(({ field, finding }) => `${field.name} ${finding.text}`)).toEqual([
    'email notAnAddress',
    'country required',
    'token required',
  ]);
});
